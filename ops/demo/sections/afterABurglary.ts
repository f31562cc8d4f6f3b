import { channels, steps, words } from '../parts.ts'
import type { DemoSection } from '../shapes.ts'
import { h2, p, prose, ul } from '../words.ts'

export const afterABurglary: DemoSection = {
  title: 'After a burglary',
  summary: 'If they may still be inside, stay out and call 999. If they have gone, touch as little as you can until we have spoken to you.',
  audience: 'money',
  reviewedAt: '2026-08-17T12:00:00.000Z',
  reviewBy: '2027-08-17T12:00:00.000Z',
  body: [
    steps(
      'The first hour',
      [
        'Make sure that nobody is there',
        'A light, a noise or a strange car is enough: go to a neighbour and call 999 from there. Nothing in the house is worth meeting them for.',
      ],
      ['Tell us', 'Call or report online. Say how they got in, if you can see it, and whether anyone in the house is old, ill or very frightened.'],
      [
        'Leave things as they lie',
        prose(
          p('Our examiner looks first at:'),
          ul('doors, windows and the sill below', 'anything that was thrown about or dropped', 'cups, torches and tools that are not yours'),
        ),
      ],
      ['Stop cards and phones', 'Ring your bank and your phone company. A lost phone or tablet can often be locked from another device.'],
      ['Have the door or window mended', 'A locksmith or a glazier can come as soon as we say so. Keep the bill for your insurer.'],
    ),
    words(
      h2('In the days after'),
      p(
        'Make a list of what is missing, with photos, receipts and serial numbers if you have them. Send it to us and to your insurer with your crime number. Look at sales sites in the next two weeks; if you see your things, do not go to buy them back, tell us.',
      ),
      p('Ask the neighbours for doorbell and camera films before they are wiped, which can be after a few days.'),
      h2('So that it does not happen again'),
      ul(
        'Lock doors when you are in, and lift the handle if yours needs it.',
        'Keep keys away from the letter box and the hall table.',
        'Leave a lamp on a timer when it gets dark early.',
        'Put your postcode on what can be carried off, and enter the serial numbers at Immobilise, a free list that every force can search.',
      ),
      p(
        'It is usual to sleep badly for a while. Children often show it later than adults do. Victim Support talks to people about it for as long as it takes.',
      ),
    ),
    channels('Report it', 'emergency', 'online', 'police', 'crimestoppers'),
  ],
  sources: [
    { title: 'Immobilise, the national list of property', link: 'https://www.immobilise.com' },
    { title: 'Secured by Design', link: 'https://www.securedbydesign.com' },
    { title: 'Victim Support', link: 'https://www.victimsupport.org.uk' },
  ],
}
