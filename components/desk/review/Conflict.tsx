'use client'
import {
  Button,
  toast,
  useAllFormFields,
  useDocumentInfo,
  useForm,
  useFormBackgroundProcessing,
  useFormModified,
  useFormProcessing,
} from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FieldText } from '../../../collections/words.ts'
import { SideBySide } from '../SideBySide.tsx'
import { useStanding } from './standing.client.ts'

type Both = { by: string | null; revision: string; mine: FieldText[]; theirs: FieldText[] }

/** Somebody else has saved newer words since this form was opened: both texts, and the choice which goes on. */
export function Conflict() {
  const { id, collectionSlug } = useDocumentInfo()
  const [fields] = useAllFormFields()
  const { dispatchFields, setModified, submit } = useForm()
  const modified = useFormModified()
  const saving = useFormProcessing()
  const autosaving = useFormBackgroundProcessing()
  const { standing, refresh } = useStanding()
  const [both, setBoth] = useState<Both | 'failed'>()
  const heading = useRef<HTMLHeadingElement>(null)
  const base = fields.revision?.value
  const isStale = Boolean(id && standing?.revision && base && standing.revision !== base && !saving && !autosaving)
  const typed = useRef(fields)
  useEffect(() => {
    typed.current = fields
  }, [fields])

  const look = useCallback(
    async () => setBoth(await compare(`/api/${collectionSlug}/${id}`, reduceFieldsToValues(typed.current, true))),
    [collectionSlug, id],
  )
  useEffect(() => {
    if (!isStale) return setBoth(undefined)
    // A save of one's own may still be on its way into the form.
    const timer = setTimeout(() => void look(), 1_000)
    return () => clearTimeout(timer)
    // What is typed meanwhile is not compared again: the reader would lose their place.
  }, [isStale, standing?.revision, look])

  // The refusal of a save says the same again, and lies on what is to be pressed.
  const isShown = both !== undefined && isStale
  useEffect(() => {
    if (isShown) toast.dismiss()
  }, [isShown])
  // Nobody is asked whether they want to leave what they have just dropped.
  const [isDropped, drop] = useState(false)
  useEffect(() => {
    if (isDropped && !modified) window.location.reload()
  }, [isDropped, modified])

  if (!both || !isStale) return null
  if (both === 'failed')
    return (
      <div className="conflict-notice" role="alert">
        <p>Somebody else has saved newer words, and they could not be loaded. What you typed is still in the form, and nothing of it is saved yet.</p>
        <button type="button" onClick={() => void look()}>
          Load both texts again
        </button>
      </div>
    )
  const who = both.by ?? 'Somebody else'
  const keepMine = async () => {
    dispatchFields({ type: 'UPDATE', path: 'revision', value: both.revision })
    setModified(true)
    const action = `/api/${collectionSlug}/${id}?draft=true&depth=0&fallback-locale=null`
    const result = await submit({ action, method: 'PATCH', overrides: { _status: 'draft', revision: both.revision }, skipValidation: true })
    // The choice stays open until it is made: these words are not on top yet.
    if (!result?.res.ok) dispatchFields({ type: 'UPDATE', path: 'revision', value: base })
    await refresh()
    if (result?.res.ok) document.querySelector<HTMLElement>('#review')?.focus()
  }
  const dropMine = () => {
    setModified(false)
    drop(true)
  }
  const goToTexts = () => {
    heading.current?.scrollIntoView({ block: 'center' })
    heading.current?.focus({ preventScroll: true })
  }
  return (
    <>
      {/* Whoever types stays where they are: the texts wait above the form. */}
      <div className="conflict-notice" role="alert">
        <p>{who} has saved newer words. Yours are not saved yet.</p>
        <button type="button" onClick={goToTexts}>
          Look at both texts
        </button>
      </div>
      <section className="conflict" aria-labelledby="conflict">
        <h2 id="conflict" ref={heading} tabIndex={-1}>
          Which words go on?
        </h2>
        <p>
          What you typed is still in the form below, and nothing of it is saved yet. Copy what you need from their text, then choose which one goes
          on. The other stays among the versions, or here until you choose.
        </p>
        <SideBySide mine={both.mine} theirs={both.theirs} headings={{ mine: 'Your words', theirs: 'Their words' }} />
        <p className="ask-buttons">
          <Button size="medium" margin={false} onClick={() => void keepMine()}>
            Save mine on top of theirs
          </Button>
          <Button buttonStyle="secondary" size="medium" margin={false} onClick={dropMine}>
            Drop mine and go on with theirs
          </Button>
        </p>
      </section>
    </>
  )
}

async function compare(path: string, mine: object): Promise<Both | 'failed'> {
  const answer = await fetch(`${path}/side-by-side`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(mine),
  }).catch(() => undefined)
  const found = answer?.ok ? await answer.json().catch(() => undefined) : undefined
  return found ?? 'failed'
}
