import type { ArrayField } from 'payload'
import { staff } from './access.ts'

/** What a force may start from: words that readers stumble over, and words that put the blame on the wrong person. */
export const firstWords: [word: string, instead: string, why?: string][] = [
  ['utilise, utilises, utilised, utilising', '“use”'],
  ['commence, commences, commenced, commencing', '“start”'],
  ['prior to', '“before”'],
  ['in relation to, with regard to, in respect of', '“about”'],
  ['in the vicinity of', '“near”'],
  ['in attendance', '“there”'],
  ['proceeded to', 'what was done'],
  ['male, males', '“man” or “boy”', 'We write about people.'],
  ['female, females', '“woman” or “girl”', 'We write about people.'],
  ['individual, individuals', '“person”, “man” or “woman”'],
  ['perpetrator, perpetrators', '“attacker”, “thief” or who did it', 'Before a court has decided, “suspect”.'],
  ['RTC, RTA', '“crash”', 'Readers do not know the letters.'],
  ['accident, accidents', '“crash”', 'Whether nobody was to blame is not known yet.'],
  ['decamped, made off, absconded', '“ran away”, “drove off”'],
  ['MO, modus operandi', '“how they do it”'],
  ['injured party, injured parties', '“victim”, or the person'],
  ['fell victim to, was duped, were duped', '“was defrauded” or what the criminal did', 'Nobody falls for a crime: somebody did it to them.'],
  ['put themselves at risk, made themselves vulnerable', 'what the attacker did', 'It puts the blame on the person who was harmed.'],
  ['alleged victim, so-called victim', '“woman who reported it”, “man who reported it”', 'It says that we do not believe them.'],
  ['child prostitute, child prostitution', '“sexually exploited child”', 'A child cannot agree to it.'],
  ['child pornography, child porn, kiddie porn', '“images of child sexual abuse”', 'It is a record of a crime.'],
  ['revenge porn', '“intimate pictures shared without consent”', 'Nothing was done that calls for revenge.'],
  ['domestic incident, domestic dispute', '“domestic abuse”, once that is known', 'It makes violence sound like a quarrel.'],
  ['committed suicide, commit suicide', '“died by suicide”, if it must be said at all', 'It has not been a crime since 1961.'],
]

export const houseWords: ArrayField = {
  name: 'houseWords',
  type: 'array',
  label: 'Words we do not use',
  maxRows: 300,
  labels: { singular: 'Word', plural: 'Words' },
  access: { read: staff },
  defaultValue: firstWords.map(([word, instead, why]) => ({ word, instead, why })),
  admin: { initCollapsed: true, description: 'The checklist beside each form points them out. Nothing is refused for them.' },
  fields: [
    {
      name: 'word',
      type: 'text',
      required: true,
      maxLength: 200,
      admin: { description: 'A word or a phrase, each form of it parted by a comma: “utilise, utilises, utilised”. Capitals do not matter.' },
    },
    { name: 'instead', type: 'text', maxLength: 200, label: 'Instead of it', admin: { description: 'As it goes on after “Write”: “use”.' } },
    { name: 'why', type: 'text', maxLength: 200, admin: { description: 'One sentence for whoever wrote it.' } },
  ],
}
