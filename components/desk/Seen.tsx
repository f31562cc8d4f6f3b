'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

/** Takes what failed off every editor's dashboard, once one of them has dealt with it. */
export function Seen({ schedule, title }: { schedule: string; title: string }) {
  const router = useRouter()
  const [words, setWords] = useState('')
  async function say() {
    const answer = await fetch(`/api/schedules/${schedule}/seen`, { method: 'POST' }).catch(() => undefined)
    if (answer?.ok) router.refresh()
    else setWords('This was not kept. Try again.')
  }
  return (
    <>
      <button type="button" className="seen" aria-label={`I have dealt with it: ${title}`} onClick={() => void say()}>
        I have dealt with it
      </button>
      <span role="status">{words}</span>
    </>
  )
}
