import type { Where } from 'payload'
import { isUuid } from './uuid.ts'

/** A place in the list: that message, and what is on its other side. Several may have come in the same millisecond. */
export type Cursor = { createdAt: string; id: string }

/** Reads `?before=<moment>,<number of a message>`; what is none counts as not given. */
export function cursorFrom(given: unknown): Cursor | undefined {
  const [createdAt = '', id = ''] = typeof given === 'string' ? given.split(',') : []
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(createdAt) && Date.parse(createdAt) && isUuid(id) ? { createdAt, id } : undefined
}

export const cursorTo = ({ createdAt, id }: Cursor) => `${createdAt},${id}`

/** What came before that message. */
export const olderThan = ({ createdAt, id }: Cursor): Where => ({
  or: [{ createdAt: { less_than: createdAt } }, { and: [{ createdAt: { equals: createdAt } }, { id: { less_than: id } }] }],
})

/** What came after it. */
export const newerThan = ({ createdAt, id }: Cursor): Where => ({
  or: [{ createdAt: { greater_than: createdAt } }, { and: [{ createdAt: { equals: createdAt } }, { id: { greater_than: id } }] }],
})
