'use client'
import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { OwnSecondFactor } from './OwnSecondFactor.tsx'
import { useState } from 'react'

/** On one's own page all about one's second factor; on somebody else's, an admin takes it away from who has lost it. */
export function SecondFactor() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  if (id === undefined || (id !== user?.id && user?.role !== 'admin')) return null
  return (
    <section className="second-factor" aria-labelledby="second-factor">
      <h3 id="second-factor">Second factor</h3>
      {id === user?.id ? <OwnSecondFactor /> : <TakeAway id={String(id)} />}
    </section>
  )
}

function TakeAway({ id }: { id: string }) {
  const [words, setWords] = useState('')

  async function take() {
    const answer = await fetch(`/api/users/${id}/second-factor`, { method: 'DELETE' }).catch(() => undefined)
    const found = await answer?.json().catch(() => undefined)
    if (!answer?.ok) setWords(found?.errors?.[0]?.message ?? 'It is not certain that this worked. Try again, or tell whoever runs the site.')
    else setWords(found.removed ? 'It is taken away. The password alone lets this person in until they set one up again.' : 'This person has none.')
  }

  return (
    <>
      <p>If this person has lost their authenticator and their recovery codes, make sure that it is really they who ask, and take it away.</p>
      <Button buttonStyle="secondary" size="medium" onClick={() => void take()}>
        Take the second factor away
      </Button>
      <p role="status">{words}</p>
    </>
  )
}
