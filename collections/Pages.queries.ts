import { cache } from 'react'
import type { Page } from '../payload-types.ts'
import { asPublic, read } from './read.ts'

export const pageBySlug = cache(async (slug: string): Promise<Page | undefined> => {
  const payload = await read()
  const { docs } = await payload.find({ collection: 'pages', where: { slug: { equals: slug } }, depth: 3, limit: 1, pagination: false, ...asPublic })
  return docs[0]
})
