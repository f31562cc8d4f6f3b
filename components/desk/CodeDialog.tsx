'use client'
import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState, type FormEvent } from 'react'

export type Asking = {
  words: string
  send: (code: string) => Promise<{ ok: boolean; words: string }>
  answered: (isTaken: boolean) => void
  number: number
}

/** Asks for a code. A wrong one stays in its field, and the dialog open; Escape and “Cancel” leave everything as it was. */
export function CodeDialog({ words, send, answered }: Asking) {
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [trouble, setTrouble] = useState('')
  const [isBusy, setBusy] = useState(false)

  useEffect(() => {
    const from = document.activeElement
    dialog.current?.showModal()
    field.current?.focus()
    return () => {
      if (from instanceof HTMLElement) from.focus()
    }
  }, [])

  async function give(event: FormEvent) {
    event.preventDefault()
    event.stopPropagation()
    if (isBusy) return
    setBusy(true)
    setTrouble('')
    const answer = await send(field.current?.value ?? '')
    if (answer.ok) return answered(true)
    setBusy(false)
    setTrouble(answer.words)
    field.current?.select()
  }

  return (
    <dialog ref={dialog} className="code-dialog" aria-labelledby="code-dialog" onCancel={() => answered(false)}>
      <form onSubmit={(event) => void give(event)}>
        <h2 id="code-dialog">A code, please</h2>
        <p>{words}</p>
        <label htmlFor="code-dialog-code">Code</label>
        <p id="about-code-dialog">The six digits that your authenticator shows now, or one of your recovery codes.</p>
        <input
          ref={field}
          id="code-dialog-code"
          autoComplete="one-time-code"
          autoCapitalize="off"
          spellCheck={false}
          aria-describedby="about-code-dialog"
          required
        />
        <p className="sign-in__words" role="alert">
          {trouble}
        </p>
        <div className="code-dialog__ways">
          <Button type="submit" size="medium" disabled={isBusy}>
            Go on
          </Button>
          <Button type="button" buttonStyle="secondary" size="medium" onClick={() => answered(false)}>
            Cancel
          </Button>
        </div>
      </form>
    </dialog>
  )
}
