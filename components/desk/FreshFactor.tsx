'use client'
import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react'
import { CodeDialog, type Asking } from './CodeDialog.tsx'
import { post } from './post.ts'

/** @returns whether it was sent and taken; what is thrown away by “Cancel” was not */
type Ask = (asking: Pick<Asking, 'words' | 'send'>) => Promise<boolean>

const Asks = createContext<Ask>(() => Promise.resolve(false))

/** Lets every part of the desk ask for a code: one dialog for all. */
export function FreshFactor({ children }: { children: ReactNode }) {
  const [asking, setAsking] = useState<Asking>()
  const last = useRef(0)
  const ask = useCallback<Ask>(
    (given) =>
      new Promise((resolve) => {
        const answered = (isTaken: boolean) => {
          setAsking(undefined)
          resolve(isTaken)
        }
        setAsking({ ...given, answered, number: (last.current += 1) })
      }),
    [],
  )
  useEffect(() => callsThatAsk(ask), [ask])
  return (
    <Asks value={ask}>
      {children}
      {asking && <CodeDialog key={asking.number} {...asking} />}
    </Asks>
  )
}

export const useCode = () => useContext(Asks)

/**
 * Every call of the desk goes through here, those of Payload's own forms included: when the desk wants a code first (403,
 * `secondFactor: 'stale'`), the person is asked, and the call made again. Who presses “Cancel” gets the refusal back.
 * @returns what puts everything back
 */
function callsThatAsk(ask: Ask): () => void {
  const { fetch } = window
  let asked: Promise<boolean> | undefined
  window.fetch = async (...[target, options]) => {
    const again = target instanceof Request ? target.clone() : target
    const answer = await fetch(target, options)
    const words = await staleWords(answer)
    if (words === undefined) return answer
    asked ??= ask({ words, send: (code) => post('/api/users/second-factor/code', { code }) }).finally(() => (asked = undefined))
    return (await asked) ? fetch(again, options) : answer
  }
  return () => void (window.fetch = fetch)
}

async function staleWords(answer: Response): Promise<string | undefined> {
  if (answer.status !== 403) return undefined
  const found = await answer
    .clone()
    .json()
    .catch(() => undefined)
  const error = found?.errors?.[0]
  return error?.data?.secondFactor === 'stale' ? String(error.message) : undefined
}
