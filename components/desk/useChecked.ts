'use client'
import { useAllFormFields, useDocumentInfo } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Checked } from '../../collections/checks.endpoint.ts'
import { useLookAgain } from './useLookAgain.ts'

const afterTyping = 1_000
const betweenLooks = 2_000
/** After these nobody waits for other sites any more. */
const mostLooks = 15
/** While the desk does not answer, each pause is twice as long as the one before, to a minute. */
const longestPause = 60_000

/**
 * @property checked what was found when the desk last answered; undefined before the first answer
 * @property trouble why that may be old now
 * @property isFollowing other sites are still asked
 */
export type Looked = { checked?: Checked; trouble?: 'failed' | 'signed out'; isFollowing: boolean }

/** What the checks say of the form, a second after it was last changed and whenever something beside it may have; the newest form wins. */
export function useChecked(): Looked & { lookAgain: () => void } {
  const { collectionSlug, id } = useDocumentInfo()
  const [fields] = useAllFormFields()
  const [looked, setLooked] = useState<Looked>({ isFollowing: false })
  const last = useRef<{ form: string; asking?: AbortController }>({ form: '' })

  const look = useCallback(
    (form: string) => {
      last.current.asking?.abort()
      const asking = new AbortController()
      last.current = { form, asking }
      void follow(`/api/${collectionSlug}/checks`, form, asking.signal, setLooked)
    },
    [collectionSlug],
  )

  useEffect(() => {
    const wait = setTimeout(
      () => {
        const form = JSON.stringify({ id, data: { ...reduceFieldsToValues(fields, true), updatedAt: undefined } })
        if (form !== last.current.form) look(form)
      },
      last.current.form ? afterTyping : 0,
    )
    return () => clearTimeout(wait)
  }, [fields, id, look])

  const lookAgain = useCallback(() => {
    if (last.current.form) look(last.current.form)
  }, [look])
  useLookAgain(lookAgain)
  useEffect(() => () => last.current.asking?.abort(), [])
  return { ...looked, lookAgain }
}

/** Asks until other sites have answered too, or the form is another. What was found stays while the desk does not answer. */
async function follow(url: string, form: string, signal: AbortSignal, tell: (change: (before: Looked) => Looked) => void) {
  let pause = betweenLooks
  for (let looks = 0; looks < mostLooks;) {
    const found = await asked(url, form, signal)
    if (signal.aborted) return
    const isTrouble = typeof found === 'string'
    if (!isTrouble) looks += 1
    const isFollowing = !isTrouble && found.asking > 0 && looks < mostLooks
    tell((before) => (isTrouble ? { ...before, trouble: found, isFollowing } : { checked: found, isFollowing }))
    if (!isTrouble && !isFollowing) return
    pause = isTrouble ? Math.min(pause * 2, longestPause) : betweenLooks
    await new Promise((resolve) => setTimeout(resolve, pause))
    if (signal.aborted) return
  }
}

async function asked(url: string, form: string, signal: AbortSignal): Promise<Checked | 'failed' | 'signed out'> {
  try {
    const answer = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: form, signal })
    if (answer.status === 401) return 'signed out'
    return answer.ok ? await answer.json() : 'failed'
  } catch {
    return 'failed'
  }
}
