import type { CollectionBeforeChangeHook, Field, PayloadRequest } from 'payload'
import { fieldNobody } from './access.ts'

/** How an alert may have ended, and what an officer calls it. */
export const endings = [
  { value: 'found', label: 'Found' },
  { value: 'charged', label: 'Charged' },
  { value: 'over', label: 'Over' },
] as const
export type Ending = (typeof endings)[number]['value']

const shut = { create: fieldNobody, update: fieldNobody }
const besideTheForm = { position: 'sidebar', readOnly: true, condition: (data: { ended?: unknown }) => Boolean(data.ended) } as const

/** Nobody writes these: the action `end` does. A copy is a new alert. */
export const ended: Field[] = [
  {
    name: 'ended',
    type: 'select',
    options: [...endings],
    access: shut,
    hooks: { beforeDuplicate: [() => null] },
    admin: {
      ...besideTheForm,
      description: 'Only who has its address finds it now: it is in no list, and search engines are asked to leave it out.',
    },
  },
  {
    name: 'endedAt',
    type: 'date',
    label: 'Ended at',
    access: shut,
    hooks: { beforeDuplicate: [() => null] },
    admin: { ...besideTheForm, components: { Cell: '/components/desk/When.tsx#When' }, date: { displayFormat: 'HH:mm dd/MM/yyyy' } },
  },
]

/** Only our own code can say so. */
export const endsAs = (ended: Ending) => ({ ending: { ended, endedAt: new Date().toISOString() } })

export const isEnding = ({ context }: PayloadRequest) => typeof context.ending === 'object'

/** Payload leaves out of a version that it restores what nobody may write: what has ended stays so. */
export const stampEnding: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (isEnding(req)) return Object.assign(data, req.context.ending)
  const { isRestoringVersion } = req.context
  return isRestoringVersion ? Object.assign(data, { ended: originalDoc?.ended ?? null, endedAt: originalDoc?.endedAt ?? null }) : data
}
