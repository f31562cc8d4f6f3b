import type { Kind } from '../Alerts.kinds.ts'
import type { Document } from './document.ts'
import { stop, type Finding } from './finding.ts'

const appeal: Kind = 'appeal'

/** An appeal that nobody takes down goes on naming somebody who was found; one that has ended names nobody. */
export function appealEnd({ kind, ended, withdrawAt }: Document): Finding[] {
  if (kind !== appeal || ended || (withdrawAt && !Number.isNaN(Date.parse(withdrawAt)))) return []
  return [stop('end of an appeal', 'withdrawAt', 'This appeal has no end. Say when it comes down.')]
}
