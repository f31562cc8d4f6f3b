'use client'
import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { PlainTime } from '../Time.tsx'

type Session = { id: string; createdAt?: string; isThis: boolean }

/** Where somebody is signed in: one's own sessions and a way to end each of the others, or all; of somebody else, an admin ends all. */
export function SignedIn() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const isOwn = id !== undefined && id === user?.id
  const [sessions, setSessions] = useState<Session[]>([])
  const [words, setWords] = useState('')

  const heading = useRef<HTMLHeadingElement>(null)
  /** What is known stays when the desk does not answer. */
  const load = useCallback(async () => {
    const found = await listed()
    if (found) setSessions(found)
    return found !== undefined
  }, [])
  useEffect(() => {
    if (isOwn) void load().then((isLoaded) => !isLoaded && setWords(unknown))
  }, [isOwn, load])

  async function end(which = isOwn ? 'sessions' : `${id}/sessions`) {
    const answer = await fetch(`/api/users/${which}`, { method: 'DELETE' }).catch(() => undefined)
    const found = await answer?.json().catch(() => undefined)
    const isLoaded = !isOwn || (await load())
    if (answer?.ok && isOwn) heading.current?.focus()
    setWords(
      [
        isLoaded ? '' : unknown,
        answer?.ok ? ended(Number(found.ended)) : 'It is not certain that this worked. Try again, or tell whoever runs the site.',
      ]
        .filter(Boolean)
        .join(' '),
    )
  }

  if (id === undefined || (!isOwn && user?.role !== 'admin')) return null
  const others = sessions.filter(({ isThis }) => !isThis)
  return (
    <section className="signed-in" aria-labelledby="signed-in">
      <h3 id="signed-in" ref={heading} tabIndex={-1}>
        Signed in
      </h3>
      {isOwn && (
        <ul>
          {sessions.map(({ id: session, createdAt, isThis }) => (
            <li key={session}>
              <span id={`session-${session}`}>{createdAt ? <PlainTime at={createdAt} /> : 'Some time ago'}</span>
              {isThis ? (
                ' (this device)'
              ) : (
                <Button
                  buttonStyle="secondary"
                  size="medium"
                  margin={false}
                  extraButtonProps={{ 'aria-describedby': `session-${session}` }}
                  onClick={() => void end(`sessions/${session}`)}
                >
                  Sign out
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {(!isOwn || others.length > 1) && (
        <Button buttonStyle="secondary" size="medium" onClick={() => void end()}>
          {isOwn ? 'Sign out everywhere else' : 'Sign this person out everywhere'}
        </Button>
      )}
      <p role="status">{words}</p>
    </section>
  )
}

const unknown = 'Where you are signed in could not be loaded. Load the page again to see it.'

async function listed(): Promise<Session[] | undefined> {
  const answer = await fetch('/api/users/sessions').catch(() => undefined)
  return answer?.ok ? (await answer.json()).sessions : undefined
}

const ended = (count: number) =>
  count === 0 ? 'There was no session to end.' : count === 1 ? 'One session has ended.' : `${count} sessions have ended.`
