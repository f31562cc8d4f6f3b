'use client'
import { useConfig, useDocumentInfo, useForm, useFormBackgroundProcessing, useFormProcessing } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { stateLabels } from '../../../collections/states.labels.ts'
import type { Action } from '../../../collections/states.ts'
import { Receipt } from '../Receipt.tsx'
import { Asked } from './Asked.tsx'
import { Facts } from './Facts.tsx'
import { questionFields } from './questionFields.client.ts'
import { Question } from './Question.tsx'
import { useDoing } from './doing.client.ts'
import { useStanding } from './standing.client.ts'

/** In milliseconds. */
const often = 10_000

/** What stands on the button, and what is said when it is done. */
const buttons: [Action, string, string][] = [
  ['submit', 'Send for review', 'Sent for review.'],
  ['confirm', 'Approve what is public', 'Approved.'],
  ['approve', 'Approve', 'Approved.'],
  ['ask', 'Ask for changes', 'Asked for.'],
  ['schedule', 'Give it a time', 'It has a time.'],
  ['unschedule', 'Cancel its time', 'Its time is cancelled.'],
  ['take-back', 'Take the approval back', 'The approval is taken back.'],
  ['end', 'End this appeal', 'It has ended.'],
  ['withdraw', 'Take it down', 'It is down.'],
]

/** Where the document stands, and what this person may do about it: beside the form, in the words of `states.ts`. */
export function ReviewPanel() {
  const { id, collectionSlug } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const { getDataByPath, getFields } = useForm()
  const saving = useFormProcessing()
  const autosaving = useFormBackgroundProcessing()
  const { standing, refresh } = useStanding()
  const { busy, problems, asking, start, answer, close } = useDoing()
  const heading = useRef<HTMLHeadingElement>(null)
  const [said, setSaid] = useState('')

  useEffect(() => {
    if (!saving && !autosaving) void refresh()
  }, [saving, autosaving, refresh])
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && void refresh(), often)
    return () => clearInterval(timer)
  }, [refresh])

  if (!id || !standing) return null
  const isAppeal = collectionSlug === 'alerts' && getDataByPath('kind') === 'appeal'
  const shown = buttons.filter(([action]) => standing.possible.includes(action) && (action !== 'end' || isAppeal))
  const fields = questionFields(getEntityConfig({ collectionSlug: String(collectionSlug) }).fields, getFields())
  const done = (words: string) => {
    setSaid(words)
    heading.current?.focus()
  }
  return (
    <>
      <section className={standing.unreviewed ? 'review-panel late' : 'review-panel'} aria-labelledby="review">
        <h3 id="review" ref={heading} tabIndex={-1}>
          {stateLabels[standing.state]}
          {standing.live && standing.newer && standing.review !== 'draft' && `: ${stateLabels[standing.review].toLowerCase()}`}
        </h3>
        <Facts standing={standing} />
        <Asked notes={standing.notes} fields={fields} />
        {problems.length > 0 && !asking && (
          <ul className="ask-problems" role="alert">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        <div className="review-buttons">
          {shown.map(([action, label, past]) => (
            <button key={action} type="button" disabled={busy} onClick={() => void start(action).then((worked) => worked && done(past))}>
              {label}
            </button>
          ))}
        </div>
        <p role="status" className="review-said">
          {said}
        </p>
        {asking && (
          <Question
            action={asking}
            standing={standing}
            fields={fields}
            busy={busy}
            problems={problems}
            onGiven={(given) => void answer(given).then((worked) => worked && done(buttons.find(([action]) => action === asking)?.[2] ?? ''))}
            onClose={close}
          />
        )}
      </section>
      <Receipt collection={String(collectionSlug)} id={String(id)} key={standing.state} />
    </>
  )
}
