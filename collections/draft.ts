import { cache } from 'react'
import { read } from './read.ts'
import { isUuid } from './uuid.ts'

/**
 * The newest words of a document, for somebody signed in; a part that is itself a draft shows too.
 * @returns undefined for strangers, and for what is not there
 */
export const draftFor = cache(async (collection: string, id: string, headers: Headers) => {
  const payload = await read()
  const { user } = await payload.auth({ headers })
  if (!user || !isUuid(id)) return undefined
  const asked = { id, draft: true, depth: 3, overrideAccess: false, user, disableErrors: true } as const
  if (collection === 'alerts') return withDoc(collection, await payload.findByID({ collection, ...asked }))
  if (collection === 'advice-sections') return withDoc(collection, await payload.findByID({ collection, ...asked }))
  if (collection === 'pages') return withDoc(collection, await payload.findByID({ collection, ...asked }))
  return undefined
})

const withDoc = <Collection extends string, Doc>(collection: Collection, doc: Doc | null) => (doc ? { collection, doc } : undefined)
