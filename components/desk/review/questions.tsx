'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import type { Told } from '../../../collections/actions.ts'
import type { Action } from '../../../collections/states.ts'
import { momentIn } from '../../../collections/londonMoment.ts'
import { date, hour } from '../../time.ts'
import { PublicNote, publicNoteFrom } from './PublicNote.tsx'
import { ReadAsTyped } from './ReadAsTyped.tsx'

type Field = { path: string; label: string }
type Asked = { standing: Told; fields: Field[] }
/** The answers; readers are told something by a note, and not by the word `none`. */
export type Given = { publicNote?: 'none' | object; [name: string]: unknown }
/** What must be said before something is done: the words of the question, and what its answers become. */
export type Question = { title: string; does: string; body: (asked: Asked) => React.ReactNode; given: (form: FormData) => Given }

const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim()
const some = (form: FormData, name: string) => text(form, name) || undefined

export const questions: Partial<Record<Action, Question>> = {
  submit: {
    title: 'Tell readers what changes',
    does: 'Send for review',
    body: () => <PublicNote />,
    given: (form) => ({ publicNote: publicNoteFrom(form) }),
  },
  approve: {
    title: 'Readers have not been told',
    does: 'Approve without a note',
    body: () => <WithoutNote />,
    given: () => ({ publicNote: 'none' }),
  },
  publish: {
    title: 'Readers have not been told',
    does: 'Publish without a note',
    body: () => <WithoutNote />,
    given: () => ({ publicNote: 'none' }),
  },
  'publish-unreviewed': {
    title: 'Nobody else has read these words',
    does: 'Publish without review',
    body: ({ standing }) => (
      <>
        <p>
          Send them for review if it can wait a few minutes. If it cannot, publish now: it is marked as published without review, and another editor
          must approve it within 30 minutes.
        </p>
        {standing.noteNeeded && <PublicNote />}
        {standing.endMissing && <End />}
      </>
    ),
    given: (form) => ({ publicNote: publicNoteFrom(form), withdrawAt: some(form, 'withdrawAt') }),
  },
  ask: {
    title: 'Ask for changes',
    does: 'Ask for these changes',
    body: ({ fields }) => <Notes fields={fields} />,
    given: (form) => {
      const fields = form.getAll('field').map(String)
      return {
        notes: form
          .getAll('words')
          .flatMap((words, index) => (String(words).trim() ? [{ field: fields[index] || undefined, words: String(words) }] : [])),
      }
    },
  },
  schedule: {
    title: 'When should it go out?',
    does: 'Set the time',
    body: ({ standing }) => (
      <>
        <When />
        {standing.noteNeeded && !standing.noteAsked && <NoNote />}
      </>
    ),
    given: (form) => ({ at: text(form, 'at'), publicNote: form.has('none') ? 'none' : undefined }),
  },
  withdraw: {
    title: 'Take this page down',
    does: 'Take it down now',
    body: () => <TakeDown />,
    given: (form) => ({ words: some(form, 'words'), leadsTo: some(form, 'leadsTo')?.replace(window.location.origin, '') }),
  },
  end: {
    title: 'End this appeal',
    does: 'Put the new words in its place',
    body: () => (
      <>
        <p>
          The page keeps its address and says only what you write here. Its text, pictures and video leave the public site, and search engines are
          asked to forget it. Leave names out.
        </p>
        <fieldset>
          <legend>How did it end?</legend>
          {[
            ['found', 'Somebody was found'],
            ['charged', 'Somebody was charged'],
            ['over', 'It is over in another way'],
          ].map(([value, label]) => (
            <label key={value}>
              <input type="radio" name="how" value={value} required /> {label}
            </label>
          ))}
        </fieldset>
        <label>
          New title
          <input name="title" maxLength={100} required />
        </label>
        <label>
          What readers should know now
          <textarea name="words" maxLength={240} rows={3} required />
        </label>
        <ReadAsTyped />
      </>
    ),
    given: (form) => ({ how: text(form, 'how'), title: text(form, 'title'), words: text(form, 'words') }),
  },
}

/** A channel has no page of its own in whose place something could stand. */
function TakeDown() {
  const { collectionSlug } = useDocumentInfo()
  if (collectionSlug === 'contact-channels') return <p>It is gone from every page that shows it within a second. The desk keeps it.</p>
  return (
    <>
      <p>It is gone for readers within a second, with its pictures and video. The desk keeps it.</p>
      <label>
        What readers find in its place (you may leave it empty)
        <textarea name="words" maxLength={600} rows={3} />
      </label>
      <label>
        Or lead them to another page of this site, such as /news/found-safe
        <input name="leadsTo" />
      </label>
    </>
  )
}

/** What goes out in haste must not be forgotten there. */
const End = () => {
  const [tomorrow] = useState(() => new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString())
  return (
    <label>
      It comes down at this time, by London’s clocks
      <input type="datetime-local" name="withdrawAt" defaultValue={`${date(tomorrow)}T${hour(tomorrow)}`} required />
    </label>
  )
}

const NoNote = () => (
  <label>
    <input type="checkbox" name="none" required /> This page is public, and the change is only spelling or layout: its readers need no note
  </label>
)

const WithoutNote = () => (
  <p>
    This page is public, and nobody has said what its readers should be told of the change. When it is only spelling or layout, they need no note.
    Otherwise ask for one: choose “Ask for changes”, or add an update to the form and send it for review.
  </p>
)

function When() {
  const [typed, setTyped] = useState('')
  const moment = typed ? momentIn(typed) : undefined
  return (
    <>
      <label>
        Day and time, by London’s clocks
        <input type="datetime-local" name="at" required onChange={(event) => setTyped(event.target.value)} />
      </label>
      <p role="status">
        {moment?.trouble}
        {moment?.twice && 'The clocks go back that night and show this time twice: the first of the two is meant.'}
      </p>
      <p>These words go out, whatever is typed later.</p>
    </>
  )
}

function Notes({ fields }: { fields: Field[] }) {
  const [count, setCount] = useState(1)
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        <fieldset key={index}>
          <legend>{count > 1 ? `Change ${index + 1}` : 'What should change?'}</legend>
          <label>
            Where
            <select name="field">
              <option value="">In the whole</option>
              {fields.map(({ path, label }) => (
                <option key={path} value={path}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <label>
            What to change
            <textarea name="words" rows={3} required={index === 0} maxLength={2000} />
          </label>
        </fieldset>
      ))}
      <button type="button" className="ask-more" onClick={() => setCount(count + 1)}>
        Another change
      </button>
    </>
  )
}
