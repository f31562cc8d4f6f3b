const folders = new Map([
  ['alerts', '/news/'],
  ['advice-sections', '/advice/'],
  ['pages', '/'],
])

type LinkFields = { linkType?: string; url?: string; doc?: { relationTo: string; value: unknown } | null }

/** @returns where a link of the editor leads, or undefined: a link to what is not public, or to no web address, is only words */
export function hrefOf({ linkType, url, doc }: LinkFields): string | undefined {
  if (linkType !== 'internal') return url && /^(https?:|mailto:|tel:|\/(?!\/)|#)/.test(url) ? url : undefined
  const folder = folders.get(doc?.relationTo ?? '')
  const target = doc?.value
  const slug = target && typeof target === 'object' && 'slug' in target ? target.slug : undefined
  return folder && typeof slug === 'string' ? `${folder}${slug}` : undefined
}
