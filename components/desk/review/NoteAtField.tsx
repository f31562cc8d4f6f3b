'use client'
import { useEffect, useId, useState } from 'react'
import { createPortal } from 'react-dom'
import { fieldAt, reachedIn } from '../goToField.ts'

/** The form is Payload's, which draws a field when it comes near the screen: the note finds its place whenever that is. */
export function NoteAtField({ path, words }: { path: string; words: string }) {
  const [place, setPlace] = useState<HTMLElement>()
  const id = useId()
  useEffect(() => {
    const made = document.createElement('div')
    const put = () => {
      const field = fieldAt(path)
      if (!field) return
      if (!made.isConnected) (field.closest('.field-type, [id*="-row-"]') ?? field).prepend(made)
      describe(reachedIn(field), id)
    }
    put()
    setPlace(made)
    const watch = new MutationObserver(put)
    watch.observe(document.body, { childList: true, subtree: true })
    return () => {
      watch.disconnect()
      made.remove()
      document.querySelectorAll(`[aria-describedby~="${id}"]`).forEach((described) => describe(described, id, false))
    }
  }, [path, id])
  if (!place) return null
  return createPortal(
    <p id={id} className="note-at-field">
      Change asked for: {words}
    </p>,
    place,
  )
}

function describe(control: Element | null | undefined, id: string, isIt = true) {
  const others = (control?.getAttribute('aria-describedby') ?? '').split(' ').filter((other) => other && other !== id)
  const now = (isIt ? [id, ...others] : others).join(' ')
  if (control && control.getAttribute('aria-describedby') !== now) control.setAttribute('aria-describedby', now)
}
