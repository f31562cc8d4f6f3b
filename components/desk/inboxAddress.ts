import { cursorTo, type Cursor } from '../../collections/BetaFeedback.cursor.ts'
import { queryOf, type Filters } from '../../collections/BetaFeedback.filters.ts'

/** @returns the address of the inbox with these filters, from the newest message or from what came before one */
export const inboxAddress = (filters: Filters, before?: Cursor) =>
  `/admin/collections/beta-feedback?${queryOf(filters)}${before ? `&before=${encodeURIComponent(cursorTo(before))}` : ''}`
