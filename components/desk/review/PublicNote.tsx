'use client'
import { useState } from 'react'

const kinds = [
  ['update', 'An update: something is new'],
  ['correction', 'A correction: we had something wrong'],
  ['none', 'Nothing: it is only spelling or layout'],
] as const

/** The page is public already: its readers are told what is different now. */
export function PublicNote() {
  const [kind, setKind] = useState<string>()
  return (
    <>
      <fieldset>
        <legend>This page is public. What should its readers be told of the change?</legend>
        {kinds.map(([value, label]) => (
          <label key={value}>
            <input type="radio" name="kind" value={value} required onChange={() => setKind(value)} /> {label}
          </label>
        ))}
      </fieldset>
      {kind && kind !== 'none' && (
        <label>
          What readers see
          <textarea name="note" maxLength={400} rows={3} required />
        </label>
      )}
    </>
  )
}

export function publicNoteFrom(form: FormData): 'none' | { kind: string; note: string } | undefined {
  const kind = form.get('kind')
  if (typeof kind !== 'string') return undefined
  return kind === 'none' ? 'none' : { kind, note: String(form.get('note') ?? '') }
}
