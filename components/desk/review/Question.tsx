'use client'
import type { Told } from '../../../collections/actions.ts'
import type { Action } from '../../../collections/states.ts'
import { Dialog } from './Dialog.tsx'
import { questions } from './questions.tsx'

type QuestionProps = {
  action: Action
  standing: Told
  fields: { path: string; label: string }[]
  busy: boolean
  problems: string[]
  onGiven: (given: object) => void
  onClose: () => void
  instead?: React.ReactNode
}

/** Asks what an action must be told before it is done. */
export function Question({ action, standing, fields, busy, problems, onGiven, onClose, instead }: QuestionProps) {
  const question = questions[action]
  if (!question) return null
  return (
    <Dialog
      title={question.title}
      does={question.does}
      busy={busy}
      problems={problems}
      onDo={(form) => onGiven(question.given(form))}
      onClose={onClose}
      instead={instead}
    >
      {question.body({ standing, fields })}
    </Dialog>
  )
}
