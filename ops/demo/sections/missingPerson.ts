import { callout, channels, steps, words } from '../parts.ts'
import type { DemoSection } from '../shapes.ts'
import { h2, p, prose, ul } from '../words.ts'

export const missingPerson: DemoSection = {
  title: 'Somebody is missing',
  summary: 'You do not have to wait a day, or an hour. If you do not know where somebody is and you are worried, tell us now.',
  audience: 'others',
  reviewedAt: '2026-10-26T12:00:00.000Z',
  reviewBy: '2027-04-26T12:00:00.000Z',
  body: [
    callout(
      'act',
      'A child, or somebody who may come to harm',
      'Call 999 now. That goes for anyone who is ill, confused or hurt, who has spoken of ending their life, or who may be with a person who wants to harm them.',
      { label: 'Call 999', target: 'tel:999' },
    ),
    steps(
      'What to do',
      [
        'Look close by',
        'Every room, the loft, the shed, the car. Small children hide and fall asleep; people who are confused often go to a place they knew long ago.',
      ],
      [
        'Ring round',
        'Friends, school, work, the nearest hospital. Call and text the person too, without blame: “I only want to know that you are all right.”',
      ],
      [
        'Tell us',
        prose(
          p('Do not let the ringing round hold you up. We will ask:'),
          ul(
            'what they look like and what they wore',
            'when and where somebody last saw them',
            'their phone, bank card, car and travel card',
            'their medicine, and anything that changed lately',
            'for a photo of the last few months',
          ),
        ),
      ],
      ['Leave their room as it is', 'Do not tidy it and do not wash their clothes. The toothbrush and the computer can help us.'],
      ['Have one person stay by the phone', 'And one at home, if you can. When they come back, tell us straight away, at any hour.'],
    ),
    words(
      h2('What we do'),
      p(
        'Somebody talks to you and works out how great the danger is. That decides how many officers search, and where. You get a name and a number, and we ring you at times that we agree, also when there is nothing new.',
      ),
      p(
        'We may ask you about showing a photo in the news. Children and families are asked first, and a photo is taken down again when the person is found.',
      ),
      h2('When they are back'),
      p(
        'Start with something to eat, not with questions. Somebody who is not from the family will offer to listen to why they left. That talk is for them, and nobody is punished for having gone.',
      ),
      p('An adult who is found may choose not to come home. Then we tell you that they are safe, and no more than they allow.'),
    ),
    channels('Tell us', 'emergency', 'police', 'signOrText', 'samaritans'),
  ],
  sources: [
    { title: 'Missing People, a charity for families', link: 'https://www.missingpeople.org.uk' },
    { title: 'National Crime Agency: missing persons', link: 'https://www.nationalcrimeagency.gov.uk' },
    { title: 'NSPCC: keeping children safe', link: 'https://www.nspcc.org.uk/keeping-children-safe/' },
  ],
}
