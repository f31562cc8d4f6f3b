'use client'
import { Button, PublishButton, toast, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { publicNoteFrom } from './PublicNote.tsx'
import { Question } from './Question.tsx'
import { unsaved, useDoing } from './doing.client.ts'
import { past, reloadAndSay } from './said.client.ts'
import { useSaved } from './saved.client.ts'
import { useStanding } from './standing.client.ts'

/** In milliseconds: what went wrong stands longer than what went well. */
const long = 15_000

/** "Publish changes": at once when somebody else has read the words; else it says what that means first. */
export function PublishChanges() {
  const { id, collectionSlug, hasPublishPermission } = useDocumentInfo()
  const { submit } = useForm()
  const { standing, refresh } = useStanding()
  const saved = useSaved()
  const { busy, problems, asking, isOpen, start, answer, close } = useDoing()
  const [working, setWorking] = useState(false)
  // What was saved meanwhile has made the form's function a new one.
  const latest = useRef(submit)
  useEffect(() => {
    latest.current = submit
  }, [submit])
  const button = useRef<HTMLButtonElement>(null)
  const isWorking = busy || working
  // Without a question on the screen there is no other place for them.
  useEffect(() => {
    if (!isOpen) for (const problem of problems) toast.error(problem, { duration: long })
  }, [isOpen, problems])
  // A button that is off loses the focus, and so does whoever closes a question.
  const wasBusy = useRef(false)
  useEffect(() => {
    if (wasBusy.current && !isWorking && !isOpen && document.activeElement === document.body) button.current?.focus()
    wasBusy.current = isWorking || isOpen
  }, [isWorking, isOpen])
  if (!hasPublishPermission) return null
  if (!id) return <PublishButton />

  async function publish() {
    setWorking(true)
    try {
      if (!(await saved())) return void toast.error(unsaved)
      const now = await refresh()
      if (!now) toast.error('The desk did not answer, so nothing was published. Your words are saved. Try again.')
      else if (!now.possible.includes('publish') && now.possible.includes('publish-unreviewed')) await start('publish-unreviewed')
      else if (now.noteNeeded && !now.noteAsked) await start('publish')
      // What Payload shows of the status beside the button is the server's to say.
      else if ((await latest.current({ action: `/api/${collectionSlug}/${id}?depth=0`, overrides: { _status: 'published' } }))?.res.ok)
        reloadAndSay(past.publish ?? '')
    } finally {
      setWorking(false)
    }
  }

  /** With what readers are to be told, where that is typed already. */
  const sendInstead = async (form: FormData) => {
    const note = publicNoteFrom(form)
    const isWhole = note === 'none' || Boolean(note?.note.trim())
    if (await start('submit', isWhole ? { publicNote: note } : {})) toast.success('Sent for review.')
  }
  const nothingNew = standing !== undefined && standing.live && !standing.newer
  return (
    <>
      <Button
        buttonId="action-save"
        size="medium"
        ref={button}
        disabled={isWorking}
        tooltip={nothingNew ? 'The newest words are public already' : undefined}
        onClick={() => void publish()}
      >
        Publish changes
      </Button>
      {asking && standing && (
        <Question
          key={asking}
          action={asking}
          isOpen={isOpen}
          standing={standing}
          fields={[]}
          busy={busy}
          problems={problems}
          onGiven={(given) => void answer(given)}
          onClose={close}
          instead={asking === 'submit' ? undefined : { does: 'Send for review instead', onDo: (form) => void sendInstead(form) }}
        />
      )}
    </>
  )
}
