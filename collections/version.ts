import { cache } from 'react'
import { read } from './read.ts'
import { isUuid } from './uuid.ts'
import { withoutDrafts } from './withoutDrafts.ts'

/**
 * One version of a document as readers saw it, for somebody signed in: other documents in it only when they are published.
 * `at`: when its words were saved, in UTC as ISO 8601; `live`: the public reads the same words now.
 * @returns undefined for strangers, and for a version that this document has not or not any more
 */
export const versionFor = cache(async (collection: string, document: string, version: string, headers: Headers) => {
  const payload = await read()
  const { user } = await payload.auth({ headers })
  if (!user || !isUuid(document) || !isUuid(version)) return undefined
  const asked = { overrideAccess: false, user, disableErrors: true } as const
  const one = { id: version, depth: 3, ...asked } as const
  const whole = async <Collection extends Paged, Doc extends Words>(collection: Collection, found: Found<Doc> | null) => {
    if (!found || String(found.parent) !== document) return undefined
    const now = await payload.findByID({ collection, id: document, depth: 0, ...asked })
    const { _status, revision } = found.version
    const live = _status === 'published' && now?._status === 'published' && now.revision === revision
    return { collection, doc: withoutDrafts(found.version), document, version, at: found.updatedAt, published: _status === 'published', live }
  }
  switch (collection) {
    case 'alerts':
      return whole(collection, await payload.findVersionByID({ collection, ...one }))
    case 'advice-sections':
      return whole(collection, await payload.findVersionByID({ collection, ...one }))
    case 'pages':
      return whole(collection, await payload.findVersionByID({ collection, ...one }))
    default:
      return undefined
  }
})

type Paged = 'alerts' | 'advice-sections' | 'pages'
type Words = { _status?: 'draft' | 'published' | null; revision?: string | null }
type Found<Doc> = { version: Doc; parent: unknown; updatedAt: string }
