import { callout, words } from '../demo/parts.ts'
import { h2, p, ul } from '../demo/words.ts'
import type { StartingTemplate } from './shape.ts'

export const missingPerson: StartingTemplate = {
  name: 'Missing person',
  purpose: 'Somebody is missing, and people who see them could help.',
  kind: 'appeal',
  title: 'Missing from [place]: have you seen [first name], who is [age]?',
  summary: '[First name] left [place] at [time] on [day] and has not come home. [Why we are worried.] If you see them, call 999.',
  body: [
    callout(
      'act',
      'If you see [first name]',
      'Call 999, say where, and stay within sight of them if you can. Talk to them kindly. They have done nothing wrong.',
      { label: 'Call 999', target: 'tel:999' },
    ),
    words(
      h2('What they look like'),
      ul('[height, build, hair]', '[clothes, from the top down]', '[what they carry]', '[anything by which you would know them]'),
      h2('Where they may be'),
      p('[When, where and by whom they were last seen.] [Places they like or know.]'),
      p('[First name], if you read this: nobody is angry. You can call us, text us or walk into any shop and ask them to ring.'),
      p('The reference is [reference].'),
    ),
  ],
  channels: { title: 'Tell us what you know', phones: ['999', '101', '0800 555 111'] },
  advice: ['missing-person'],
  hours: 7 * 24,
}
