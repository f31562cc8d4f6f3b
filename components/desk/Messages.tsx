'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Filters } from '../../collections/BetaFeedback.filters.ts'
import type { Message } from '../../collections/BetaFeedback.queries.ts'
import type { State } from '../../collections/BetaFeedback.states.ts'
import { InboxParts } from './InboxParts.tsx'
import { Marking } from './Marking.tsx'
import { OneMessage } from './OneMessage.tsx'
import { post } from './post.ts'

type MessagesProps = { filters: Filters; messages: Message[]; older: number; isFirst: boolean }

/** The messages of one list. Those that were marked stay in sight until the list is asked for again: nothing jumps away, nothing typed goes. */
export function Messages({ filters, messages, older, isFirst }: MessagesProps) {
  const [{ kept, beyond }] = useState({ kept: messages, beyond: older })
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [marked, setMarked] = useState<ReadonlyMap<string, State>>(new Map())
  const [words, setWords] = useState('')
  const router = useRouter()

  const tick = (ids: string[], on: boolean) => setTicked(new Set(on ? [...ticked, ...ids] : [...ticked].filter((id) => !ids.includes(id))))

  async function mark(state: State) {
    if (ticked.size === 0) return setWords('Tick a message first.')
    const ids = [...ticked]
    setWords('Marking …')
    const { ok, words } = await post('/api/beta-feedback/mark', { ids, state }, 'What you ticked is still ticked.')
    setWords(words)
    if (!ok) return
    setMarked(new Map([...marked, ...ids.map((id) => [id, state] as const)]))
    setTicked(new Set())
    router.refresh()
  }

  // From the last one in sight: when the list is asked for again after marking, its own last one may stand further down.
  const parts = <InboxParts filters={filters} last={kept.at(-1)} older={beyond} isFirst={isFirst} />
  if (kept.length === 0)
    return (
      <>
        <p>No messages here.</p>
        {parts}
      </>
    )
  return (
    <>
      <Marking
        count={ticked.size}
        all={kept.length}
        onAll={(on) =>
          tick(
            kept.map(({ id }) => id),
            on,
          )
        }
        onMark={mark}
        words={words}
      />
      {kept.map((message) => (
        <OneMessage
          key={message.id}
          message={{ ...message, state: marked.get(message.id) ?? message.state }}
          ticked={ticked.has(message.id)}
          onTick={(on) => tick([message.id], on)}
        />
      ))}
      {parts}
    </>
  )
}
