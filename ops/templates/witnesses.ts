import { words } from '../demo/parts.ts'
import { h2, p, ul } from '../demo/words.ts'
import type { StartingTemplate } from './shape.ts'

export const witnesses: StartingTemplate = {
  name: 'Appeal for witnesses',
  purpose: 'Something has happened, and somebody may have seen or filmed it.',
  kind: 'appeal',
  title: '[What happened] in [place]: did you see [whom or what]?',
  summary: '[What happened to whom], at about [time] on [day]. [How they are.] If you were near, you may know more than you think.',
  body: [
    words(
      p('[What happened, in the order it happened, with nothing that only those who did it can know.]'),
      h2('What we would like to know'),
      ul(
        'Were you in [street] between [time] and [time] on [day]?',
        'Have you a camera at your door or in your car there?',
        'Do you know [the person, the car, the thing], which looked like this: [what it looked like]?',
      ),
      p('A small thing may be the one that is missing. You decide whether you give your name.'),
      p('The reference is [reference].'),
    ),
  ],
  channels: { title: 'Tell us', phones: ['101', '0800 555 111'] },
  advice: ['being-a-witness'],
  hours: 30 * 24,
}
