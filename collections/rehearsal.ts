import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Reviewed } from './reviews.ts'
import { rowsOf } from './transaction.ts'

/**
 * Publishes the newest words and takes that back, all in the transaction of the request: what Payload would refuse when their
 * time comes, such as a field that is missing, is refused while somebody is there to mend it. Nobody else can see it happen.
 * @throws ValidationError with the fields
 */
export async function rehearse(collection: Reviewed, id: string, { payload, transactionID }: PayloadRequest): Promise<void> {
  const within = { payload, transactionID }
  await rowsOf(within, sql`savepoint rehearsal`)
  await payload.update({ collection, id, data: { _status: 'published' }, depth: 0, overrideAccess: true, req: { transactionID } })
  await rowsOf(within, sql`rollback to savepoint rehearsal`)
}
