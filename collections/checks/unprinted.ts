import { asE164, inGroups } from '../phone.ts'
import { phonesIn } from '../traces.ts'
import type { Document } from './document.ts'
import type { Known } from './known.ts'
import type { Link } from './links.ts'
import type { Text } from './texts.ts'

const text = (field: string, words: string | null | undefined): Text[] => (words?.trim() ? [{ field, words, isName: true }] : [])

/** What is published without standing among the page's sentences: transcripts, and descriptions of pictures. */
export const besideTheText = ({ body }: Document, { files }: Pick<Known, 'files'>): Text[] =>
  body.flatMap((part, index) => {
    if (part.blockType === 'picture' && part.image) return text(`body.${index}.image`, files.get(part.image)?.alt)
    if (part.blockType !== 'video') return []
    const own = part.file ? text(`body.${index}.file`, files.get(part.file)?.transcript) : []
    return part.source === 'own' ? own : text(`body.${index}.transcript`, part.transcript)
  })

/** A number that rings behind words is as typed as one that stands there; where the words are the number they have told it. */
export const numbersBehind = (links: Link[], texts: Text[]): Text[] =>
  links.flatMap((link) => {
    const number = 'url' in link && /^tel:/i.test(link.url) ? asE164(plain(link.url.slice(4))) : undefined
    if (typeof number !== 'string') return []
    const isSaid = texts.some(({ field, words }) => field === link.field && phonesIn(words).some((said) => asE164(said) === number))
    return isSaid ? [] : text(link.field, inGroups(number))
  })

function plain(number: string): string {
  try {
    return decodeURIComponent(number)
  } catch {
    return number
  }
}
