/**
 * What the public could not read is taken out of a document that is shown to somebody outside: only its number stays of another
 * document that is not published, or not yet. The document itself is whole.
 */
export function withoutDrafts<Doc extends object>(doc: Doc): Doc {
  for (const name of Object.keys(doc)) Reflect.set(doc, name, shownOf(Reflect.get(doc, name)))
  return doc
}

function shownOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shownOf)
  if (typeof value !== 'object' || value === null) return value
  if ('_status' in value && 'id' in value && !isOut(value)) return value.id
  return withoutDrafts(value)
}

const isOut = (value: object) =>
  Reflect.get(value, '_status') === 'published' && !(new Date(String(Reflect.get(value, 'publishedAt') ?? '')).getTime() > Date.now())
