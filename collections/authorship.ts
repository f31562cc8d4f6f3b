import type { Field } from 'payload'
import { fieldNobody, fieldStaff } from './access.ts'

const kept = (name: string, label: string): Field => ({
  name,
  label,
  type: 'text',
  access: { read: fieldStaff, create: fieldNobody, update: fieldNobody },
  // A copy is written by whoever makes it.
  hooks: { beforeDuplicate: [() => null] },
  admin: { hidden: true },
})

/**
 * Of every version: who last changed its words (empty: the system did), and a mark that stays the same while the words do.
 * The form carries the mark along, so whoever saves says which words they started from. `obeyStates.ts` fills all three.
 */
export const authorship: Field[] = [kept('author', 'Words last changed by'), kept('authorId', 'Number of that person'), kept('revision', 'Revision')]
