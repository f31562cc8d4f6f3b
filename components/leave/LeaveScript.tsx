import { assets } from '../assets.ts'

/**
 * Inline and first in the head, so that a reader can leave before the page is there. The text is the same on every
 * page, whatever the destination: one hash in the policy stands for it.
 */
export function LeaveScript({ to }: { to: string }) {
  return <script data-lamp="" data-to={to} dangerouslySetInnerHTML={{ __html: assets.leave }} />
}
