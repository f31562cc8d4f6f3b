import { advise, placeOf, type Finding } from './finding.ts'
import type { Known } from './known.ts'
import type { Text } from './texts.ts'

/** Words the house does not use, as its admins keep them in Site: whole words, in any case, each form as it is listed. */
export function houseWords(texts: Text[], { words: kept }: Pick<Known, 'words'>): Finding[] {
  const rules = kept.flatMap(({ word, instead, why }) => {
    const forms = word.split(',').map(plain).filter(Boolean)
    return forms.length > 0 ? [{ pattern: wholeWords(forms), instead, why }] : []
  })
  return texts.flatMap(({ field, words }) =>
    rules.flatMap(({ pattern, instead, why }) => {
      const found = pattern.exec(plain(words))?.[0]
      return found ? [advise('house words', field, sentence(found, field, instead, why))] : []
    }),
  )
}

const sentence = (found: string, field: string, instead: string, why: string) =>
  [`We do not write “${found}” (${placeOf(field)}).`, instead && `Write ${instead}.`, why].filter(Boolean).join(' ')

const plain = (words: string) => words.replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim()
const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const wholeWords = (forms: string[]) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'iu')
