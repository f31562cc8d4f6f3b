import { cache } from 'react'
import type { AdviceSection } from '../payload-types.ts'
import { audiences } from './AdviceSections.ts'
import { asPublic, read } from './read.ts'

export type SectionInList = Pick<AdviceSection, 'id' | 'title' | 'slug' | 'summary' | 'audience' | 'reviewedAt'>

export async function sectionsInList(limit = 200): Promise<SectionInList[]> {
  const payload = await read()
  const { docs } = await payload.find({
    collection: 'advice-sections',
    sort: 'title',
    select: { title: true, slug: true, summary: true, audience: true, reviewedAt: true },
    limit,
    pagination: false,
    ...asPublic,
  })
  return docs
}

/** The groups of `/advice` in their order, each with its sections; empty groups are left out. */
export async function sectionsByAudience() {
  const sections = await sectionsInList()
  return audiences
    .map(({ value, label }) => ({ value, label, sections: sections.filter(({ audience }) => audience === value) }))
    .filter((group) => group.sections.length > 0)
}

export const sectionBySlug = cache(async (slug: string): Promise<AdviceSection | undefined> => {
  const payload = await read()
  const { docs } = await payload.find({
    collection: 'advice-sections',
    where: { slug: { equals: slug } },
    depth: 3,
    limit: 1,
    pagination: false,
    ...asPublic,
  })
  return docs[0]
})
