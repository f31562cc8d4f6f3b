import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { note, whoIs } from './record.ts'
import { whoOf } from './reviews.ts'
import { rowsOf } from './transaction.ts'

/** Whoever was sent a draft could go on looking at what has just been removed. */
export async function endPreviewLinks(id: string, req: PayloadRequest) {
  const ended = await rowsOf<Record<'kind' | 'version' | 'title' | 'note', string> & { opened_something: boolean }>(
    req,
    sql`update preview_links set revoked_at = now(), revoked_by = ${whoOf(req.user).name}, updated_at = now() where document = ${id} and revoked_at is null
      returning kind, version, title, note, ends_at > now() as opened_something`,
  )
  for (const { kind, version, title, note: forWhom, opened_something } of ended)
    if (opened_something)
      await note(req, { ...whoIs(req), action: 'preview link revoked', collection: kind, document: id, version, title, detail: `For ${forWhom}` })
}
