import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { rowsOf } from './transaction.ts'

/** The pages that are there whatever officers publish, as far as somebody can sensibly be led to one. */
export const fixedTargets = ['/', '/news', '/advice', '/contact', '/stay-safe', '/feedback']

/** Any number of our own: of two pages that would lead to each other at the same moment, the second sees that the first has gone. */
const turn = sql`select pg_advisory_xact_lock(5_106_483)`

/**
 * Where a page that is taken down leads: one that is there now, and another one than itself, so no two can lead in a circle.
 * @returns its address as the site writes it
 * @throws APIError 400 in words for the person
 */
export async function targetOf(typed: string, id: string, req: PayloadRequest): Promise<string> {
  const path = typed.replace(/(.)\/+$/, '$1')
  if (fixedTargets.includes(path)) return path
  await rowsOf(req, turn)
  const [found] = await rowsOf<{ own: boolean; live: boolean; to: string | null }>(
    req,
    sql`select owner = ${id} as own, live, moved_to as "to" from addresses where path = ${path} and path not like '/api/%'`,
  )
  if (found?.own) throw refused('This page cannot lead to itself. Give another page of this site.')
  if (found?.live) return path
  if (found?.to) throw refused(`The page at ${path} has moved. Lead readers to ${found.to} instead.`)
  throw refused(`There is no page at ${path} on the public site. Readers can only be led to one that is there.`)
}

const refused = (words: string) => new APIError(words, 400, null, true)
