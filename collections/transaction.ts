import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { commitTransaction, initTransaction, killTransaction } from 'payload'

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

/** All of some work on a request or nothing of it, the entry in the record included. */
export async function whole<Result>(req: PayloadRequest, work: () => Promise<Result>): Promise<Result> {
  await initTransaction(req)
  try {
    const result = await work()
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
