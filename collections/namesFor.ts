import type { PayloadRequest } from 'payload'
import { reviewed } from './reviews.ts'
import { nameOf, type FieldText } from './words.ts'

/** What a document may lead to. */
const related = [...reviewed, 'media', 'areas'] as const
const number = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g
/** More than any form has. */
const most = 300

/** @returns the same texts with the names of pictures, pages and channels in place of their numbers, as far as this person may know them */
export async function withNames(lists: FieldText[][], req: PayloadRequest): Promise<FieldText[][]> {
  const numbers = [...new Set(lists.flat().flatMap(({ words }) => words.match(number) ?? []))].slice(0, most)
  if (numbers.length === 0) return lists
  const where = { id: { in: numbers } }
  const asked = { where, sort: 'createdAt', draft: true, depth: 0, pagination: false, overrideAccess: false, user: req.user, req } as const
  const found = await Promise.all(related.map((collection) => req.payload.find({ collection, ...asked })))
  const names = apart(found.flatMap(({ docs }) => docs))
  return lists.map((texts) => texts.map((text) => ({ ...text, words: text.words.replace(number, (id) => names.get(id) ?? id) })))
}

/** Two pictures may be described in the same words: then they are counted, so that a reader sees that they are two. */
function apart(docs: { id: string }[]): Map<string, string> {
  return new Map(
    docs.map((doc) => {
      const name = nameOf(doc)
      const same = docs.filter((other) => nameOf(other) === name)
      return [doc.id, same.length > 1 ? `${name} (${same.indexOf(doc) + 1})` : name]
    }),
  )
}
