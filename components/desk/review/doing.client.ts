'use client'
import { useForm } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import type { Action } from '../../../collections/states.ts'
import { questions } from './questions.tsx'
import { useSaved } from './saved.client.ts'
import { useStanding } from './standing.client.ts'

/** After these the form would show words that are not the newest any more. */
const changesWords: Action[] = ['publish', 'publish-unreviewed', 'withdraw', 'end']
/** These ask about readers' notes, and only when the desk says that it must know. */
const onlyWhenNeeded: Action[] = ['submit', 'approve', 'publish']
export const unsaved = 'Your words could not be saved, so nothing else was done. What stands above the form or beside a field says why.'

/** One thing at a time: saves what is typed, asks what must be asked, does it, and says in words when it could not. */
export function useDoing() {
  const { getDataByPath } = useForm()
  const saved = useSaved()
  const { perform, standing } = useStanding()
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<string[]>([])
  const [asking, setAsking] = useState<Action>()
  // What is open now, also for a call that began before a question was closed.
  const open = useRef<Action>(undefined)
  const ask = (action: Action | undefined) => {
    open.current = action
    setAsking(action)
  }

  async function run(action: Action, given: object): Promise<boolean> {
    setBusy(true)
    setProblems([])
    try {
      if (!(await saved())) {
        setProblems([unsaved])
        return false
      }
      const outcome = await perform(action, { revision: action === 'confirm' ? standing?.liveRevision : getDataByPath('revision'), ...given })
      if ('standing' in outcome) {
        ask(undefined)
        if (changesWords.includes(action) || 'publicNote' in given) window.location.reload()
        return true
      }
      if (outcome.data?.publicNote === 'needed' && open.current === undefined) ask(action)
      else setProblems(outcome.problems)
      return false
    } finally {
      setBusy(false)
    }
  }

  return {
    busy,
    problems,
    asking,
    close: () => ask(undefined),
    /** Another thing than what is asked. @returns whether it is done; a question may have been asked instead */
    start: async (action: Action): Promise<boolean> => {
      setProblems([])
      const isAsked = questions[action] && !onlyWhenNeeded.includes(action)
      ask(isAsked ? action : undefined)
      return isAsked ? false : run(action, {})
    },
    answer: (given: object): Promise<boolean> => (asking ? run(asking, given) : Promise.resolve(false)),
  }
}
