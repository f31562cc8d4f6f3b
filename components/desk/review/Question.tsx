'use client'
import type { Told } from '../../../collections/actions.ts'
import type { Action } from '../../../collections/states.ts'
import { Dialog, type Instead } from './Dialog.tsx'
import { questions, type Given } from './questions.tsx'

type QuestionProps = {
  action: Action
  standing: Told
  fields: { path: string; label: string }[]
  busy: boolean
  problems: string[]
  onGiven: (given: Given) => void
  isOpen: boolean
  onClose: () => void
  instead?: Instead
}

/** Asks what an action must be told before it is done. */
export function Question({ action, standing, fields, busy, problems, isOpen, onGiven, onClose, instead }: QuestionProps) {
  const question = questions[action]
  if (!question) return null
  return (
    <Dialog
      title={question.title}
      does={question.does}
      busy={busy}
      problems={problems}
      isOpen={isOpen}
      onDo={(form) => onGiven(question.given(form))}
      onClose={onClose}
      instead={instead}
    >
      {question.body({ standing, fields })}
    </Dialog>
  )
}
