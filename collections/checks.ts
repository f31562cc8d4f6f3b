import type { CollectionSlug, PayloadRequest } from 'payload'
import { allChecks, type Seen } from './checks/all.ts'
import { readDocument } from './checks/document.ts'
import type { Finding } from './checks/finding.ts'
import { knownAbout } from './checks/known.ts'
import { linksOf } from './checks/links.ts'
import { textsOf } from './checks/texts.ts'
import { folders } from './publicAddresses.ts'

export type { Finding }

/**
 * What to mend before a document is published, and what to think about.
 * @param data the document as it stands in the form or would be written; however much of it there is
 * @returns what stops publishing first. No other site is asked: links to others are judged by what is known already
 */
export async function checksOf(collection: CollectionSlug, data: unknown, req: PayloadRequest): Promise<Finding[]> {
  const seen = seenIn(collection, data)
  return allChecks(seen, await knownAbout(seen, req))
}

export function seenIn(collection: CollectionSlug, data: unknown): Seen {
  const document = readDocument(data)
  return { document, texts: textsOf(document), links: linksOf(document), own: `${folders.get(collection) ?? '/'}${document.slug}` }
}
