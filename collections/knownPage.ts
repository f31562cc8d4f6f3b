import { fixedPages } from './fixedPages.ts'
import { read } from './read.ts'

/** @returns the path when the public has or had a page there; else nothing: anybody can send any address */
export async function knownPage(path: string | undefined): Promise<string | undefined> {
  if (!path || fixedPages.has(path)) return path
  const { rows } = await (await read()).db.pool.query('select 1 from addresses where path = $1', [path])
  return rows.length > 0 ? path : undefined
}
