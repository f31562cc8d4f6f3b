import { words } from '../demo/parts.ts'
import { h2, p, ul } from '../demo/words.ts'
import type { StartingTemplate } from './shape.ts'

export const roadClosed: StartingTemplate = {
  name: 'Road closed',
  purpose: 'A road is closed or hardly passable, and people need another way.',
  kind: 'road',
  title: '[Road] in [place] is closed [between where and where]',
  summary: '[What happened, and whether anybody is hurt.] It stays closed [in which directions] until at least [time]. [The best other way.]',
  body: [
    words(
      h2('How to get round it'),
      ul('Cars and vans: [way, and how much longer it takes]', 'Lorries: [way]', 'On foot and by bicycle: [way]', 'Buses: [what changes]'),
      h2('What we know'),
      p('[What happened and when.] [Who is there and what they are doing.] We say here when it opens again.'),
      p('If you saw it happen or have it on a camera in your car, tell us. The reference is [reference].'),
    ),
  ],
  channels: { title: 'Tell us what you saw', phones: ['101'] },
  advice: [],
  hours: 12,
}
