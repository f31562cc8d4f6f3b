import { steps, words } from '../demo/parts.ts'
import { h2, p, ul } from '../demo/words.ts'
import type { StartingTemplate } from './shape.ts'

export const scamWarning: StartingTemplate = {
  name: 'Scam warning',
  purpose: 'A scam is going round here, and people can still be kept from losing money.',
  kind: 'scam',
  title: '[Who] pretend to be [whom] and ask for [what]',
  summary:
    '[Number] people in [place] lost [how much] since [day]. [What the real ones never do.] If it happens to you, stop and call somebody you trust.',
  body: [
    words(
      h2('How it goes'),
      p('[How they make contact, and what they say first.]'),
      ul('[a sentence that they use]', '[another]', '[what they ask for in the end]'),
      h2('How to know that it is not real'),
      p('[What the real ones never ask for.]'),
    ),
    steps(
      'What to do',
      ['Stop', 'Hang up, close the page or shut the door. Somebody honest will not mind.'],
      ['Check it another way', 'Use a number that you know yourself, never one that they gave you.'],
      ['You have paid, or given your details?', 'Tell your bank at once. You are not to blame, and the sooner they know, the more they can stop.'],
    ),
  ],
  channels: { title: 'Report it', phones: ['999', '159', '0300 123 2040', '101', '0800 555 111'] },
  advice: ['scams'],
  hours: 30 * 24,
}
