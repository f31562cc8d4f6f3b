import { asE164 } from '../phone.ts'
import { emailAddress, likeMobile, postcode } from '../traces.ts'
import { advise, placeOf, type Finding } from './finding.ts'
import { homesIn } from './homes.ts'
import type { Known } from './known.ts'
import { platesIn } from './plates.ts'
import type { Text } from './texts.ts'

const day = String.raw`\d{1,2}(?:st|nd|rd|th)?(?:[ ./-]| of )(?:\d{1,2}|[A-Za-z]{3,9})[ ./,-]{1,2}\d{2,4}`
const birth = new RegExp(`\\b(?:born(?: on)?|date of birth|d\\.?o\\.?b\\.?)[ :,]{1,3}(?:is |was |the )?${day}`, 'i')
const insurance = /\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?(?:\d{2} ?){3}[A-D]\b/i

const first = (pattern: RegExp) => (words: string) => pattern.exec(words)?.slice(0, 1) ?? []

/** What it is, in words, and where it stands in a text. */
const kinds: [what: string, find: (words: string) => string[]][] = [
  ['a postcode', first(postcode)],
  ['a home’s address', homesIn],
  ['a number plate', platesIn],
  ['an e-mail address', first(emailAddress)],
  ['a mobile phone’s number', (words) => [...words.matchAll(new RegExp(likeMobile, 'g'))].map(([found]) => found)],
  ['a date of birth', first(birth)],
  ['a National Insurance number', first(insurance)],
]

/** What leads to a person, so that it is published only on purpose. */
export const personalData = (texts: Text[], { channels }: Pick<Known, 'channels'>): Finding[] =>
  texts.flatMap(({ field, words }) =>
    kinds.flatMap(([what, find]) =>
      find(words)
        .filter((found) => !channels.some(({ numbers }) => numbers.includes(String(asE164(found)))))
        .map((found) =>
          advise('personal data', field, `“${found}” in ${placeOf(field)} looks like ${what}. Take it out, unless the public must have it.`),
        ),
    ),
  )
