import type { PayloadRequest } from 'payload'

/** What takes the place of the old words. Without a title there is no page any more. */
export type Instead = { title?: string; words?: string }

/** What readers find in place of a page that is taken down stays there: it is not looked for as if it should have gone. */
export const takenDownFor = (instead: Instead) => ({ takenDownFor: instead })
export const isTakenDownFor = ({ context }: PayloadRequest): Instead =>
  typeof context.takenDownFor === 'object' && context.takenDownFor !== null ? context.takenDownFor : {}
