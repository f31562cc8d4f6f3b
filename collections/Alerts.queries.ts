import type { Where } from 'payload'
import { cache } from 'react'
import type { Alert } from '../payload-types.ts'
import { alertsOnAPage } from './Alerts.lists.ts'
import { isKind, type Kind } from './Alerts.kinds.ts'
import { asPublic, read } from './read.ts'

export type AlertInList = Pick<Alert, 'id' | 'title' | 'slug' | 'summary' | 'kind' | 'areas' | 'publishedAt' | 'updates'>
export type Choice = { kind?: Kind; area?: string; page: number }

/** Reads `/news?kind=&area=&page=`; what is not a kind, an area's slug or a page's number counts as not given. */
export function choiceFrom(query: Record<string, string | string[] | undefined>): Choice {
  const page = Number(query.page)
  return {
    kind: isKind(query.kind) ? query.kind : undefined,
    area: typeof query.area === 'string' && /^[a-z0-9-]{1,60}$/.test(query.area) ? query.area : undefined,
    page: Number.isInteger(page) && page > 1 && page < 10_000 ? page : 1,
  }
}

/**
 * Alerts the public may read, newest first. An alert without an area matters in every area. One that has ended is there for
 * whoever has its address, and in no list: somebody who was found wants to be forgotten.
 */
export async function latestAlerts({ kind, area, page }: Choice, limit = alertsOnAPage) {
  const payload = await read()
  const where: Where[] = [{ ended: { exists: false } }]
  if (kind) where.push({ kind: { equals: kind } })
  if (area) where.push({ or: [{ 'areas.slug': { equals: area } }, { areas: { exists: false } }] })
  const { docs, totalDocs, totalPages } = await payload.find({
    collection: 'alerts',
    where: { and: where },
    sort: ['-publishedAt', '-id'],
    select: { title: true, slug: true, summary: true, kind: true, areas: true, publishedAt: true, updates: true },
    populate: { areas: { name: true, slug: true } },
    depth: 1,
    limit,
    page,
    ...asPublic,
  })
  return { alerts: docs, total: totalDocs, pages: totalPages }
}

export const alertBySlug = cache(async (slug: string): Promise<Alert | undefined> => {
  const payload = await read()
  const { docs } = await payload.find({ collection: 'alerts', where: { slug: { equals: slug } }, depth: 3, limit: 1, pagination: false, ...asPublic })
  return docs[0]
})

export async function areas() {
  const payload = await read()
  const { docs } = await payload.find({
    collection: 'areas',
    sort: 'name',
    limit: 200,
    pagination: false,
    select: { name: true, slug: true },
    ...asPublic,
  })
  return docs
}
