'use client'
import { LeaveWithoutSaving, useAllFormFields, useFormBackgroundProcessing, useFormModified, useFormProcessing } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { PlainTime } from '../../Time.tsx'
import { whoAmI } from '../whoAmI.ts'
import { useSaved } from './saved.client.ts'
import { useStanding } from './standing.client.ts'

/** What is typed is saved a second or two later: what is not by then will not be by itself. In milliseconds. */
const patience = 6_000
const often = 10_000

const troubles = {
  'signed in': 'What is wrong stands beside its field. It is tried again when you type on.',
  'signed out': 'You are signed out. Sign in again in another tab: it is saved then.',
  'no answer': 'The desk does not answer. It is saved as soon as it does.',
}

/** The form saves what is typed by itself; while that does not work it says so, tries again, and lets nobody leave unasked. */
export function Unsaved() {
  const [fields] = useAllFormFields()
  const modified = useFormModified()
  const processing = useFormProcessing()
  const autosaving = useFormBackgroundProcessing()
  const isSaving = processing || autosaving
  const { standing } = useStanding()
  const saved = useSaved()
  const [since, setSince] = useState<string>()
  const [trouble, setTrouble] = useState<keyof typeof troubles>('no answer')

  useEffect(() => {
    if (!modified) return setSince(undefined)
    if (isSaving) return
    const wait = setTimeout(
      () => void whoAmI().then((answer) => (setTrouble(answer), setSince((before) => before ?? new Date().toISOString()))),
      patience,
    )
    return () => clearTimeout(wait)
  }, [modified, isSaving, fields])

  const last = useRef(trouble)
  useEffect(() => {
    last.current = trouble
  }, [trouble])
  useEffect(() => {
    if (!since) return
    const again = setInterval(async () => {
      const answer = await whoAmI()
      // A field that is refused would be refused again: that is tried when it is another.
      if (answer === 'signed in' && last.current !== 'signed in') await saved()
      setTrouble(answer)
    }, often)
    return () => clearInterval(again)
  }, [since, saved])

  if (!since || !modified) return null
  // Newer words of somebody else are told of where they stand (`Conflict.tsx`).
  const isOvertaken = standing?.revision && fields.revision?.value && standing.revision !== fields.revision.value
  return (
    <>
      <LeaveWithoutSaving />
      {!isOvertaken && (
        <div className="conflict-notice" role="alert">
          <p>
            Not saved since <PlainTime at={since} />. What you typed is still here. {troubles[trouble]}
          </p>
        </div>
      )}
    </>
  )
}
