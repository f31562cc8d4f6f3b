'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'

type Props = { collection: string; document: string; version: string }

/** Brings the words of an older version back as a draft: what is live stays, and so does every version since. */
export function RestoreVersion({ collection, document, version }: Props) {
  const [words, setWords] = useState('')
  async function restore() {
    const answer = await fetch(`/api/${collection}/versions/${version}?draft=true`, { method: 'POST' }).catch(() => undefined)
    if (answer?.ok) return window.location.assign(`/admin/collections/${collection}/${document}`)
    const found = await answer?.json().catch(() => undefined)
    setWords(found?.errors?.[0]?.message ?? 'It is not certain that this worked. Look at the newest version before you try again.')
  }
  return (
    <section className="restore" aria-label="Restore">
      <p>The words of “To” can come back as a new draft. What is live stays as it is, and no version is lost.</p>
      <Button buttonStyle="secondary" size="medium" onClick={() => void restore()}>
        Bring these words back as a draft
      </Button>
      <p role="status">{words}</p>
    </section>
  )
}
