'use client'
import { useState } from 'react'
import type { Note } from '../../../collections/reviews.ts'
import { goToField } from '../goToField.ts'
import { NoteAtField } from './NoteAtField.tsx'

type AskedProps = { notes: Note[]; fields: { path: string; label: string }[] }

/** What was asked for: in a list, and again at the field that it is about. */
export function Asked({ notes, fields }: AskedProps) {
  const [lost, setLost] = useState('')
  if (notes.length === 0) return null
  const go = async (path: string) => setLost((await goToField(path)) ? '' : 'This form does not show that field.')
  return (
    <>
      <ul className="review-notes">
        {notes.map(({ field, words }, index) => (
          <li key={index}>
            {field && (
              <button type="button" onClick={() => void go(field)}>
                {fields.find(({ path }) => path === field)?.label ?? field}
              </button>
            )}{' '}
            {words}
          </li>
        ))}
      </ul>
      <p role="status" className="review-said">
        {lost}
      </p>
      {notes.map(({ field, words }, index) => field && <NoteAtField key={index} path={field} words={words} />)}
    </>
  )
}
