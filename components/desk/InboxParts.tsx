import type { Cursor } from '../../collections/BetaFeedback.cursor.ts'
import type { Filters } from '../../collections/BetaFeedback.filters.ts'
import { inboxAddress } from './inboxAddress.ts'

/** `last`: the lowest message in sight. */
type InboxPartsProps = { filters: Filters; last?: Cursor; older: number; isFirst: boolean }

/** The way to older messages and back to the newest. */
export function InboxParts({ filters, last, older, isFirst }: InboxPartsProps) {
  if (isFirst && older === 0) return null
  return (
    <nav className="inbox-parts" aria-label="More messages">
      {!isFirst && <a href={inboxAddress(filters)}>The newest messages</a>}
      {last && older > 0 && <a href={inboxAddress(filters, last)}>{older === 1 ? 'One older message' : `${older} older messages`}</a>}
    </nav>
  )
}
