'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useSyncExternalStore } from 'react'
import type { Told } from '../../../collections/actions.ts'
import type { Action } from '../../../collections/states.ts'

/** What the server last said of each document that is open here: the panel, the button and the conflict look at one thing. */
const known = new Map<string, Told>()
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export type Outcome = { standing: Told } | { problems: string[]; data?: { publicNote?: string; secondFactor?: string } }

/** Where the open document stands; undefined before it is first saved. */
export function useStanding() {
  const { id, collectionSlug } = useDocumentInfo()
  const path = id ? `/api/${collectionSlug}/${id}` : ''
  const standing = useSyncExternalStore(
    subscribe,
    () => known.get(path),
    () => undefined,
  )
  const refresh = useCallback(async () => {
    if (!path) return undefined
    const answer = await fetch(`${path}/standing`).catch(() => undefined)
    if (!answer?.ok) return undefined
    const told: Told = await answer.json()
    keep(path, told)
    return told
  }, [path])
  const perform = useCallback(
    async (action: Action, body: object): Promise<Outcome> => {
      const given = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
      const answer = await fetch(`${path}/${action}`, given).catch(() => undefined)
      const found = await answer?.json().catch(() => undefined)
      if (answer?.ok && found) {
        keep(path, found)
        return { standing: found }
      }
      return { problems: problemsIn(found), data: found?.errors?.[0]?.data }
    },
    [path],
  )
  return { standing, refresh, perform }
}

function keep(path: string, told: Told) {
  known.set(path, told)
  for (const listener of listeners) listener()
}

type Failure = { errors?: { message?: string; data?: { errors?: { message: string; label?: string }[] } }[] }

function problemsIn(found: Failure | undefined): string[] {
  const [error] = found?.errors ?? []
  const fields = error?.data?.errors?.map(({ label, message }) => (label && isNews(label, message) ? `${label}: ${message}` : message))
  return (
    fields ?? [error?.message ?? 'It is not certain that this worked: the desk did not answer. Look at the state in the panel before you try again.']
  )
}

/** Some messages say themselves where they belong, and what is about the whole page needs no place. */
const isNews = (label: string, message: string) => label !== 'the page' && !message.toLowerCase().includes(label.toLowerCase())
