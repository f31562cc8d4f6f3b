import slugify from '@sindresorhus/slugify'
import type { CollectionSlug, FieldHook, PayloadRequest, TextFieldSingleValidation } from 'payload'
import { belongsToAnother, hasBeenPublic } from './publicAddresses.ts'

/** First parts of addresses that the site itself uses; a standing page cannot have them. */
export const reservedSlugs = [
  'admin',
  'advice',
  'api',
  'assets',
  'contact',
  'content',
  'errors',
  'feedback',
  'healthz',
  'leave',
  'media',
  'metrics',
  'news',
  'not-here',
  'readyz',
  'taken-down',
]

/**
 * Follows the title until the page is first published, and keeps what a person typed instead.
 * A title that is taken gets a number: two alerts may be called "Road closed".
 */
export const slugFromTitle: FieldHook = async ({ collection, data, operation, originalDoc, req, value }) => {
  if (!collection) return value
  const typed = typeof value === 'string' && value.trim() !== '' ? slugify(value) : ''
  if (typed && (operation === 'create' || typed !== originalDoc?.slug)) return typed
  const followed = originalDoc?.slug && (!originalDoc.title || isMadeFrom(originalDoc.title, originalDoc.slug))
  if (originalDoc?.slug && (!followed || (await hasBeenPublic(originalDoc.id, req)))) return originalDoc.slug
  const wanted = slugify(data?.title ?? data?.name ?? originalDoc?.title ?? '')
  return wanted ? freeSlug(wanted, collection.slug, originalDoc?.id, req) : value
}

/** A number at the end may be the title's own, or the one that told two pages apart. */
const isMadeFrom = (title: string, slug: string) => new RegExp(`^${slugify(title)}(-\\d+)?$`).test(slug)

async function freeSlug(wanted: string, collection: CollectionSlug, id: string | undefined, req: PayloadRequest): Promise<string> {
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    const others = { id: { not_equals: id ?? '00000000-0000-0000-0000-000000000000' } }
    const { totalDocs } = await req.payload.db.count({ collection, req, where: { and: [{ slug: { equals: slug } }, others] } })
    const reserved = collection === 'pages' && reservedSlugs.includes(slug)
    if (totalDocs === 0 && !reserved && !(await belongsToAnother(slug, collection, id, req))) return slug
  }
}

export const validSlug: TextFieldSingleValidation = async (value, { collectionSlug, id, req }) => {
  if (!value) return 'Give the page a title, or type an address for it.'
  if (slugify(value) !== value) return 'Use small letters, numbers and hyphens only, such as road-closed-in-eastmere.'
  if (collectionSlug === 'pages' && reservedSlugs.includes(value)) return `The site itself uses /${value}. Choose another address.`
  if (collectionSlug && (await belongsToAnother(value, collectionSlug, typeof id === 'string' ? id : undefined, req)))
    return 'Another page has or had this address, and people may have kept it. Choose another address.'
  return true
}
