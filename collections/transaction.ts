import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

type Asks = Pick<PayloadRequest, 'payload' | 'transactionID'>
type Executes = Pick<PayloadRequest['payload']['db']['drizzle'], 'execute'>

/** Does what Payload has no words for in the transaction of a request, or in one of its own when that has none. */
export async function inTransactionOf<Result>(req: Asks, work: (transaction: Executes) => PromiseLike<Result>): Promise<Result> {
  const { db } = req.payload
  const transaction: unknown = db.sessions?.[String(await req.transactionID)]?.db
  return executes(transaction) ? work(transaction) : db.drizzle.transaction(async (own) => work(own))
}

/** One statement of that kind. */
export const rowsOf = async <Row extends Record<string, unknown>>(req: Asks, query: SQL) =>
  (await inTransactionOf(req, (transaction) => transaction.execute<Row>(query))).rows

const executes = (found: unknown): found is Executes => typeof found === 'object' && found !== null && 'execute' in found
