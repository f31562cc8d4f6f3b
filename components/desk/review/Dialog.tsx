'use client'
import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

type DialogProps = {
  title: string
  children: ReactNode
  /** The words on the button that does it. */
  does: string
  problems: string[]
  busy: boolean
  onDo: (form: FormData) => void
  onClose: () => void
  isOpen: boolean
  /** Another way out, beside "Cancel". */
  instead?: Instead
}
export type Instead = { does: string; onDo: (form: FormData) => void }

/** One question, asked over the form: nothing typed in it is lost when the answer is refused, or when it is closed to look at the form again. */
export function Dialog({ title, children, does, problems, busy, isOpen, onDo, onClose, instead }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const errors = useRef<HTMLUListElement>(null)
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  useEffect(() => {
    if (problems.length > 0) errors.current?.focus()
  }, [problems])
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    if (!busy) onDo(new FormData(event.currentTarget))
  }
  // Outside the desk's own form: a form within a form sends the wrong one.
  return createPortal(
    <dialog ref={dialog} className="ask" aria-labelledby={id} onClose={onClose}>
      <form ref={form} onSubmit={send}>
        <h2 id={id}>{title}</h2>
        {isOpen && problems.length > 0 && (
          <ul className="ask-problems" ref={errors} tabIndex={-1} role="alert">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        {children}
        <p className="ask-buttons">
          <Button type="submit" size="medium" margin={false} disabled={busy}>
            {does}
          </Button>
          {instead && (
            <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => form.current && instead.onDo(new FormData(form.current))}>
              {instead.does}
            </Button>
          )}
          <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => dialog.current?.close()}>
            Cancel
          </Button>
        </p>
      </form>
    </dialog>,
    document.body,
  )
}
