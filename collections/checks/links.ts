import type { Document, Part } from './document.ts'
import { readRichText, type RichLink } from './richText.ts'

/** Where a document leads: an address as it was typed, or another document of the desk. */
export type Link = { field: string; url: string } | { field: string; collection: string; id: string }

export const linksOf = ({ body, sources, link }: Document): Link[] => [
  ...body.flatMap((part, index) => linksOfPart(part, `body.${index}`)),
  ...sources.flatMap((source, index) => typed(`sources.${index}.link`, source.link)),
  ...typed('link', link),
]

const typed = (field: string, url: string): Link[] => (url.trim() ? [{ field, url: url.trim() }] : [])

function linksOfPart(part: Part, field: string): Link[] {
  switch (part.blockType) {
    case 'prose':
      return rich(`${field}.text`, part.text)
    case 'steps':
      return part.steps.flatMap((step, index) => rich(`${field}.steps.${index}.text`, step.text))
    case 'callout':
      return [...rich(`${field}.text`, part.text), ...typed(`${field}.buttonTarget`, part.buttonTarget)]
    default:
      return []
  }
}

const rich = (field: string, stored: unknown): Link[] => readRichText(stored).links.flatMap((link) => chosen(field, link))

function chosen(field: string, { linkType, url, doc }: RichLink): Link[] {
  if (linkType !== 'internal') return [{ field, url: url.trim() }]
  return doc ? [{ field, collection: doc.relationTo, id: doc.value }] : []
}
