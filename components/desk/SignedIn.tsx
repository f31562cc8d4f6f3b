'use client'
import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { PlainTime } from '../Time.tsx'

type Session = { createdAt?: string; isThis: boolean }

/** Where somebody is signed in: one's own sessions and a way to end the others; of somebody else, an admin ends all. */
export function SignedIn() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const isOwn = id !== undefined && id === user?.id
  const [sessions, setSessions] = useState<Session[]>([])
  const [words, setWords] = useState('')

  useEffect(() => {
    if (isOwn) void listed().then(setSessions)
  }, [isOwn])

  async function end() {
    const answer = await fetch(isOwn ? '/api/users/sessions' : `/api/users/${id}/sessions`, { method: 'DELETE' }).catch(() => undefined)
    const found = await answer?.json().catch(() => undefined)
    if (isOwn) setSessions(await listed())
    setWords(answer?.ok ? ended(Number(found.ended)) : 'It is not certain that this worked. Try again, or tell whoever runs the site.')
  }

  if (id === undefined || (!isOwn && user?.role !== 'admin')) return null
  const others = sessions.filter(({ isThis }) => !isThis)
  return (
    <section className="signed-in" aria-labelledby="signed-in">
      <h3 id="signed-in">Signed in</h3>
      {isOwn && (
        <ul>
          {sessions.map(({ createdAt, isThis }, index) => (
            <li key={index}>
              {createdAt ? <PlainTime at={createdAt} /> : 'Some time ago'}
              {isThis && ' (this device)'}
            </li>
          ))}
        </ul>
      )}
      {(!isOwn || others.length > 0) && (
        <Button buttonStyle="secondary" size="medium" onClick={() => void end()}>
          {isOwn ? 'Sign out everywhere else' : 'Sign this person out everywhere'}
        </Button>
      )}
      <p role="status">{words}</p>
    </section>
  )
}

async function listed(): Promise<Session[]> {
  const answer = await fetch('/api/users/sessions').catch(() => undefined)
  return answer?.ok ? (await answer.json()).sessions : []
}

const ended = (count: number) =>
  count === 0 ? 'There was no session to end.' : count === 1 ? 'One session has ended.' : `${count} sessions have ended.`
