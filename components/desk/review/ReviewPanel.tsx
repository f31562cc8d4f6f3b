'use client'
import { useConfig, useDocumentInfo, useForm, useFormBackgroundProcessing, useFormProcessing } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { stateLabels } from '../../../collections/states.labels.ts'
import type { Action } from '../../../collections/states.ts'
import { PlainTime } from '../../Time.tsx'
import { Receipt } from '../Receipt.tsx'
import { Asked } from './Asked.tsx'
import { Facts } from './Facts.tsx'
import { questionFields } from './questionFields.client.ts'
import { Question } from './Question.tsx'
import { useDoing } from './doing.client.ts'
import { past, saidBefore } from './said.client.ts'
import { useStanding } from './standing.client.ts'

/** In milliseconds. */
const often = 10_000

/** What stands on the button. */
const buttons: [Action, string][] = [
  ['submit', 'Send for review'],
  ['confirm', 'Approve what is public'],
  ['approve', 'Approve'],
  ['ask', 'Ask for changes'],
  ['schedule', 'Give it a time'],
  ['unschedule', 'Cancel its time'],
  ['take-back', 'Take the approval back'],
  ['end', 'End this appeal'],
  ['withdraw', 'Take it down'],
]

/** Where the document stands, and what this person may do about it: beside the form, in the words of `states.ts`. */
export function ReviewPanel() {
  const { id, collectionSlug } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const { getDataByPath, getFields } = useForm()
  const saving = useFormProcessing()
  const autosaving = useFormBackgroundProcessing()
  const { standing, refresh } = useStanding()
  const { busy, problems, asking, isOpen, start, answer, close } = useDoing()
  const heading = useRef<HTMLHeadingElement>(null)
  const [said, setSaid] = useState('')
  const [lostAt, setLostAt] = useState<string>()
  const look = useCallback(async () => {
    const found = await refresh()
    setLostAt((before) => (found ? undefined : (before ?? new Date().toISOString())))
  }, [refresh])

  useEffect(() => {
    if (!saving && !autosaving && id) void look()
  }, [saving, autosaving, id, look])
  useEffect(() => {
    const timer = id && setInterval(() => document.visibilityState === 'visible' && void look(), often)
    return () => clearInterval(timer || undefined)
  }, [id, look])

  const isDone = useRef(false)
  const done = (words: string) => {
    isDone.current = true
    setSaid(words)
  }
  const isThere = standing !== undefined
  useEffect(() => {
    const words = isThere ? saidBefore() : ''
    if (words) done(words)
  }, [isThere])
  // Behind an open question nothing takes the focus.
  useEffect(() => {
    if (!isDone.current || isOpen) return
    isDone.current = false
    heading.current?.focus()
  })

  if (!id) return null
  if (!standing) return lostAt ? <p role="status">Where this page stands could not be loaded. It is tried again every ten seconds.</p> : null
  const hasEnded = Boolean(getDataByPath('ended'))
  const isAppeal = collectionSlug === 'alerts' && getDataByPath('kind') === 'appeal'
  const shown = buttons.filter(([action]) => standing.possible.includes(action) && (action !== 'end' || isAppeal))
  const fields = questionFields(getEntityConfig({ collectionSlug: String(collectionSlug) }).fields, getFields())
  const begin = async (action: Action) => {
    setSaid('')
    if (await start(action)) done(past[action] ?? '')
  }
  return (
    <>
      <section className={standing.unreviewed ? 'review-panel late' : 'review-panel'} aria-labelledby="review">
        <h3 id="review" ref={heading} tabIndex={-1}>
          {stateLabels[standing.state]}
          {standing.live && hasEnded && ': ended'}
          {standing.live && standing.newer && standing.review !== 'draft' && `: ${stateLabels[standing.review].toLowerCase()}`}
        </h3>
        <Facts standing={standing} />
        <Asked notes={standing.notes} fields={fields} />
        {problems.length > 0 && !isOpen && (
          <ul className="ask-problems" role="alert">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        <div className="review-buttons">
          {shown.map(([action, label]) => (
            <button key={action} type="button" data-action={action} disabled={busy} onClick={() => void begin(action)}>
              {action === 'end' && hasEnded ? 'Change its last words' : label}
            </button>
          ))}
        </div>
        <p role="status" className="review-said">
          {lostAt ? (
            <>
              Not up to date since <PlainTime at={lostAt} />: the desk does not answer.
            </>
          ) : (
            said
          )}
        </p>
        {asking && (
          <Question
            key={asking}
            action={asking}
            isOpen={isOpen}
            standing={standing}
            fields={fields}
            busy={busy}
            problems={problems}
            onGiven={(given) => void answer(given).then((worked) => worked && done(past[asking] ?? ''))}
            onClose={close}
          />
        )}
      </section>
      <Receipt collection={String(collectionSlug)} id={String(id)} key={standing.state} />
    </>
  )
}
