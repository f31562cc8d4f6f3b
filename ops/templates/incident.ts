import { steps, words } from '../demo/parts.ts'
import { h2, p } from '../demo/words.ts'
import type { StartingTemplate } from './shape.ts'

export const incident: StartingTemplate = {
  name: 'Incident',
  purpose: 'Something is happening now, and people near it must know what to do.',
  kind: 'incident',
  title: '[What is happening] in [place]: [the one thing to do]',
  summary: '[What is happening, where exactly, and since when.] [What to do, and what not to do.] [Whether anybody is hurt.]',
  body: [
    steps(
      'What to do',
      ['[First thing to do]', '[How, in a sentence.]'],
      ['Stay away from [place]', 'Do not come to look. Streets must be free for those who help.'],
      ['In danger?', 'Call 999 and say where you are.'],
    ),
    words(
      h2('What we know'),
      p('[What happened and when.] [Who is there.]'),
      h2('What we do not know yet'),
      p('[What we are still finding out.] We ask you not to guess. This page says when there is more, and when it is over.'),
    ),
  ],
  channels: { title: 'How to reach us', phones: ['999', '101'] },
  advice: [],
  hours: 12,
}
