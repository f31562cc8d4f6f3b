import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Deed, Way } from './AuditLog.deeds.ts'
import { rowsOf } from './transaction.ts'

/** By the columns of the record. `who`: an address; `title`: of the document, never a reader's words. */
export type Entry = {
  action: Deed
  by: Way
  actor?: string | null
  who?: string | null
  role?: string | null
  collection?: string
  document?: string
  version?: string
  title?: string
  detail?: string
}

/** Adds an entry at the commit, or never when there is none. */
export const note = (req: Pick<PayloadRequest, 'payload' | 'transactionID'>, entry: Entry) =>
  rowsOf(req, sql`insert into audit_log_pending (entry) values (${JSON.stringify(entry)})`)

/** Who is behind a request, and by which way they came. */
export function whoIs(req: PayloadRequest): Pick<Entry, 'by' | 'actor' | 'who' | 'role'> {
  const way = req.headers.has('authorization') ? 'rest' : 'desk'
  return { by: acting ?? (req.user ? way : 'job'), ...person(req.user) }
}

export const person = (user: PayloadRequest['user']) => (user ? { actor: String(user.id), who: user.email, role: user.role } : {})

/** Says what this process is, for what nobody signed in does. Unless it has been said, that is a job. */
export const actAs = (way: Way) => {
  acting = way
}
let acting: Way | undefined
