import { asE164 } from '../phone.ts'
import { likeMobile, phonesIn } from '../traces.ts'
import { advise, placeOf, type Finding } from './finding.ts'
import type { Known } from './known.ts'
import type { Text } from './texts.ts'

/** Helplines of 116 numbers, which the library does not see in running text. */
const helpline = /(?<!\d)116[ -]?\d{3}(?!\d)/g

/** A number that is typed goes stale in every page it was typed into. Mobiles of people are for `personalData.ts`. */
export const typedPhones = (texts: Text[], { channels }: Pick<Known, 'channels'>): Finding[] =>
  texts.flatMap(({ field, words }) =>
    [...phonesIn(words), ...[...words.matchAll(helpline)].map(([found]) => found)].flatMap((typed) => {
      const channel = channels.find(({ numbers }) => numbers.includes(String(asE164(typed))))
      if (channel) return [advise('phone', field, `${typed} is the channel “${channel.name}”: embed it instead of typing it in ${placeOf(field)}.`)]
      if (likeMobile.test(typed)) return []
      return [
        advise(
          'phone',
          field,
          `${typed} is typed into ${placeOf(field)}. Keep it as a contact channel and embed that: then it stays right everywhere.`,
        ),
      ]
    }),
  )
