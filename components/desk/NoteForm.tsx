'use client'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { post } from './post.ts'
import { useIsAwake } from './useIsAwake.ts'

/** Most characters of a note, as the collection has it. */
const longest = 1000
const unsaved = 'Not saved yet. It is saved when you leave the field, or with the button.'

/** The team's note on a message. It is saved when its writer goes on to something else, and stays in the field until it is kept. */
export function NoteForm({ id, note }: { id: string; note: string }) {
  const [typed, setTyped] = useState(note)
  const [kept, setKept] = useState(note)
  const [words, setWords] = useState('')
  /** What somebody else wrote meanwhile: only the button may then write over it. */
  const [theirs, setTheirs] = useState<string>()
  /** One after the other, each knowing what the one before has left. */
  const sending = useRef<{ note?: string; known: string; isOvertaken: boolean; last: Promise<void> }>({
    known: note,
    isOvertaken: false,
    last: Promise.resolve(),
  })
  const isAwake = useIsAwake()
  const isKept = typed === kept
  useAskBeforeLeaving(!isKept)
  useSaveOnTheWayOut(isKept || theirs !== undefined ? undefined : { id, note: typed, known: kept })

  function keep(byButton: boolean) {
    const now = sending.current
    // Pressing the button leaves the field first.
    if (now.note === typed || (!byButton && (isKept || now.isOvertaken))) return
    const over = typed.length - longest
    if (over > 0) return setWords(`This note is ${over === 1 ? '1 character' : `${over} characters`} too long. Shorten it and save it again.`)
    now.note = typed
    now.last = now.last.then(() => send(typed, byButton))
  }

  async function send(note: string, byButton: boolean) {
    const now = sending.current
    if (now.isOvertaken && !byButton) return void (now.note = undefined)
    setWords('Saving …')
    const { ok, words, data } = await post(`/api/beta-feedback/${id}/note`, { note, known: now.known }, 'What you typed is still here.')
    now.note = undefined
    setWords(ok ? 'The note is saved.' : words)
    const found = ok ? note : data?.note
    if (typeof found !== 'string') return
    Object.assign(now, { known: found, isOvertaken: !ok })
    setKept(found)
    setTheirs(ok ? undefined : found)
  }

  return (
    <form
      className="note"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        keep(true)
      }}
    >
      <label htmlFor={`note-${id}`}>Our note</label>
      <textarea
        id={`note-${id}`}
        rows={1}
        value={typed}
        readOnly={!isAwake}
        onBlur={() => keep(false)}
        onChange={(event) => {
          setTyped(event.target.value)
          setWords('')
        }}
      />
      <button className="button plain" type="submit">
        Save note
      </button>
      <p role="status">{words || (isKept ? '' : unsaved)}</p>
      {theirs !== undefined && (
        <div className="theirs">
          <p>
            <b>Their note:</b> {theirs || 'They emptied it.'}
          </p>
          <button className="button plain" type="button" onClick={() => setTyped(`${theirs}\n${typed}`)}>
            Put theirs above yours
          </button>
          <p>Save the note, and what is in the field takes the place of theirs.</p>
        </div>
      )}
    </form>
  )
}

function useAskBeforeLeaving(asks: boolean) {
  useEffect(() => {
    if (!asks) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [asks])
}

/** The desk's menu and the way back take the form away without a word: what is still to be saved is sent then. */
function useSaveOnTheWayOut(left: { id: string; note: string; known: string } | undefined) {
  const last = useRef(left)
  useEffect(() => {
    last.current = left
  })
  useEffect(
    () => () => {
      if (!last.current) return
      const { id, note, known } = last.current
      void post(`/api/beta-feedback/${id}/note`, { note, known })
    },
    [],
  )
}
