import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { staff } from './access.ts'
import { deeds } from './AuditLog.deeds.ts'
import { tableOf } from './tables.ts'
import { rowsOf } from './transaction.ts'
import { fieldTexts, type FieldText } from './words.ts'
import { isUuid } from './uuid.ts'

/** `at`: an ISO moment. `what`: in the desk's words. `live`: what the public reads now. */
export type VersionInList = { id: string; at: string; author: string; what: string; title: string; live: boolean }

type Row = {
  id: string
  at: string
  autosave: boolean
  published: boolean
  live: boolean
  title?: string
  author?: string
  action?: string
  who?: string
}

/** The versions of a document that are kept, newest first, each with who wrote it and what the record says was done. */
export async function versionsOf(req: PayloadRequest, { slug, admin }: SanitizedCollectionConfig, id: string): Promise<VersionInList[]> {
  if (!staff({ req }) || !isUuid(id)) return []
  const table = tableOf(slug)
  const [live, versions, title] = [table, `_${table}_v`, `version_${admin.useAsTitle}`].map((name) => sql.identifier(name))
  const rows = await rowsOf<Row>(
    req,
    sql`select v.id, to_char(v.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, coalesce(v.autosave, false) as autosave,
      v.version__status = 'published' as published, d._status = 'published' as live, v.${title} as title,
      coalesce(v.version_author, done.who) as author, done.action, done.who
      from ${versions} v join ${live} d on d.id = v.parent_id left join lateral (
        select who, action from audit_log where document = ${id} and version = v.id::text order by audit_log.id desc limit 1
      ) done on true
      where v.parent_id = ${id} order by v.updated_at desc limit 200`,
  )
  const now = rows.find(({ published, live }) => published && live)
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    author: row.author ?? 'Nobody is named',
    what: whatOf(row, row === now),
    title: row.title || 'Without a title',
    live: row === now,
  }))
}

function whatOf({ action, author, autosave, published, who }: Row, live: boolean): string {
  const state = live ? 'Live now' : published ? 'Published before' : autosave ? 'Draft, saved while typing' : 'Draft'
  if (action === 'restore') return `${state}. An older version, restored`
  if (action === 'unpublish') return 'Taken down'
  if (action === 'publish' && who && who !== author) return `${state}. Published by ${who}`
  const deed = deeds.find(({ value }) => value === action)?.label
  return deed && !['publish', 'draft', 'create'].includes(action ?? '') ? `${state}. ${deed}` : state
}

/** @returns the words of one version; undefined when this document has no such version */
export async function versionTexts(
  req: PayloadRequest,
  config: SanitizedCollectionConfig,
  document: string,
  id: string,
): Promise<FieldText[] | undefined> {
  const collection: CollectionSlug = config.slug
  if (!isUuid(id)) return undefined
  const asked = { collection, id, depth: 1, overrideAccess: false, user: req.user, disableErrors: true } as const
  const found = await req.payload.findVersionByID(asked)
  return found && String(found.parent) === document ? fieldTexts(config.fields, found.version) : undefined
}
