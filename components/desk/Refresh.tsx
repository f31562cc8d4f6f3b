'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { hour } from '../time.ts'
import { whoAmI } from './whoAmI.ts'

/** In milliseconds. */
const every = 20_000
const stillUsed = 15_000

/**
 * Keeps the dashboard true without anybody noticing: not while the tab is hidden, while something is being typed or
 * was used a moment ago. Asked first whether the desk answers: a refresh that fails would take the page away.
 */
export function Refresh({ at }: { at: string }) {
  const router = useRouter()
  const [trouble, setTrouble] = useState('')
  useEffect(() => {
    let usedAt = 0
    const used = () => (usedAt = performance.now())
    const look = async () => {
      if (document.hidden || isTyping() || (hasFocus() && performance.now() - usedAt < stillUsed)) return
      const answer = await whoAmI()
      setTrouble(answer === 'signed in' ? '' : troubles[answer])
      if (answer === 'signed in') router.refresh()
    }
    const timer = setInterval(() => void look(), every)
    const back = () => void look()
    document.addEventListener('visibilitychange', back)
    document.addEventListener('keydown', used)
    document.addEventListener('pointerdown', used)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', back)
      document.removeEventListener('keydown', used)
      document.removeEventListener('pointerdown', used)
    }
  }, [router])
  return (
    <p className="kind as-of">
      As of {hour(at)}
      {trouble ? '.' : ', and kept up to date.'} <b role="status">{trouble}</b>
    </p>
  )
}

const hasFocus = () => Boolean(document.activeElement?.closest('.dashboard'))
const isTyping = () => document.activeElement?.matches('input, textarea, select, [contenteditable="true"], dialog *, [role="dialog"] *') === true

const troubles = {
  'no answer': 'The desk does not answer just now. What you see may be old; it goes on by itself.',
  'signed out': 'You are signed out. Load the page again to sign in.',
}
