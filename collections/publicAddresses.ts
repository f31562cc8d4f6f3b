import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { rowsOf } from './transaction.ts'

export const folders = new Map<string, string>([
  ['alerts', '/news/'],
  ['advice-sections', '/advice/'],
  ['pages', '/'],
])

/**
 * Whether the public has ever had this document: the database keeps every address that was public (docs/decisions/0008).
 * Asked in the transaction of the save: saves that need a second connection wait for one another when there are ten.
 */
export async function hasBeenPublic(id: string | undefined, req: PayloadRequest): Promise<boolean> {
  if (!id) return false
  return (await rowsOf(req, sql`select 1 from addresses where owner = ${id} limit 1`)).length > 0
}

/** Whether another document has, or once had, the address that this slug would make: whoever kept that must not land here. */
export async function belongsToAnother(slug: string, collection: string, id: string | undefined, req: PayloadRequest): Promise<boolean> {
  const folder = folders.get(collection)
  if (!folder) return false
  const rows = await rowsOf<{ owner: string }>(req, sql`select owner from addresses where path = ${folder + slug}`)
  return rows.some(({ owner }) => owner !== id)
}
