'use client'
import { useForm } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import type { Action } from '../../../collections/states.ts'
import { questions, type Given } from './questions.tsx'
import { past, reloadAndSay } from './said.client.ts'
import { useSaved } from './saved.client.ts'
import { useStanding } from './standing.client.ts'

/** After these the form would show words that are not the newest any more. */
const changesWords: Action[] = ['publish', 'publish-unreviewed', 'withdraw', 'end']
/** These ask about readers' notes, and only when the desk says that it must know. */
const onlyWhenNeeded: Action[] = ['submit', 'approve', 'publish']
export const unsaved =
  'Your words could not be saved, so nothing else was done. They are still in the form: what stands above it or beside a field says why, or the desk does not answer.'

/** One thing at a time: saves what is typed, asks what must be asked, does it, and says in words when it could not. */
export function useDoing() {
  const { getDataByPath } = useForm()
  const saved = useSaved()
  const { perform, standing } = useStanding()
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<string[]>([])
  const [asking, setAsking] = useState<Action>()
  const [isOpen, setOpen] = useState(false)
  // The public's words as they were when the question came up.
  const liveRevision = useRef<string>(undefined)
  // Also for a call that began before a question was closed.
  const isOpenNow = useRef(false)
  const show = (open: boolean) => {
    isOpenNow.current = open
    setOpen(open)
  }
  const ask = (action: Action | undefined) => {
    liveRevision.current = standing?.liveRevision ?? undefined
    setAsking(action)
    show(action !== undefined)
  }

  /** What somebody decides about is what they have read: of a page that ends, what the public reads. */
  function readAs(action: Action) {
    if (action === 'end') return liveRevision.current
    return action === 'confirm' ? standing?.liveRevision : getDataByPath('revision')
  }

  async function run(action: Action, given: Given): Promise<boolean> {
    setBusy(true)
    setProblems([])
    try {
      if (!(await saved())) {
        setProblems([unsaved])
        return false
      }
      const outcome = await perform(action, { revision: readAs(action), ...given })
      if ('standing' in outcome) {
        ask(undefined)
        if (changesWords.includes(action) || typeof given.publicNote === 'object') reloadAndSay(past[action] ?? '')
        return true
      }
      if (outcome.data?.publicNote === 'needed' && !isOpenNow.current) ask(action)
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
    /** Whether the question is on the screen; one that was closed keeps what was typed in it until another is asked. */
    isOpen,
    close: () => {
      setProblems([])
      show(false)
    },
    /** Another thing than what is asked. @returns whether it is done; a question may have been asked instead */
    start: async (action: Action, given: Given = {}): Promise<boolean> => {
      setProblems([])
      const isAsked = questions[action] && !onlyWhenNeeded.includes(action)
      if (isAsked) ask(action)
      else show(false)
      return isAsked ? false : run(action, given)
    },
    answer: (given: Given): Promise<boolean> => (asking ? run(asking, given) : Promise.resolve(false)),
  }
}
