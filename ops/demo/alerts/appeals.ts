import { callout, channels, words } from '../parts.ts'
import type { DemoAlert } from '../shapes.ts'
import { h2, p, ul } from '../words.ts'

export const missingFromDunlow: DemoAlert = {
  title: 'Missing from Dunlow: have you seen Tomas, who is 16?',
  summary:
    'Tomas left Dunlow School at 15:20 on Monday and did not come home. He has diabetes and may be without his medicine. If you see him, call 999.',
  slug: 'missing-from-dunlow-tomas',
  kind: 'appeal',
  withdrawAt: '2099-01-01T12:00:00.000Z',
  areas: ['dunlow', 'ottering'],
  publishedAt: '2026-11-23T21:15:00.000Z',
  body: [
    callout(
      'act',
      'If you see Tomas',
      'Call 999, say where, and stay within sight of him if you can. Talk to him kindly. He has done nothing wrong.',
      { label: 'Call 999', target: 'tel:999' },
    ),
    words(
      h2('What he looks like'),
      ul(
        '1.78 metres tall, thin, short black hair',
        'grey school trousers, a dark green jumper and a black padded coat',
        'a red rucksack with a white star sewn on it',
        'a small scar above his left eyebrow',
      ),
      h2('Where he may be'),
      p(
        'A camera shows him at Dunlow bus station at 15:52, beside the stop for Ottering. He likes trains and knows the sidings there. He may be near shops or a station, where it is warm.',
      ),
      p(
        'Tomas, if you read this: nobody is angry. Your grandmother has kept your dinner. You can call us, text us or walk into any shop and ask them to ring.',
      ),
      p('The reference is TN 2311.'),
    ),
    channels('Tell us what you know', 'emergency', 'police', 'signOrText', 'crimestoppers'),
  ],
  relatedAdvice: ['missing-person'],
}

export const chapelLane: DemoAlert = {
  title: 'Cyclist badly hurt in Chapel Lane, Ottering: did you see a white van?',
  summary:
    'A woman of 38 was knocked off her bicycle at about 17:45 on Tuesday 10 November. The van did not stop. She is in hospital, and her family is with her.',
  slug: 'cyclist-hurt-in-chapel-lane',
  kind: 'appeal',
  withdrawAt: '2099-01-01T12:00:00.000Z',
  areas: ['ottering'],
  publishedAt: '2026-11-11T12:30:00.000Z',
  body: [
    words(
      p(
        'She was riding from the market towards the mill, with lights and a yellow jacket. It was dark and the road was wet. Two people who came by stayed with her until the ambulance was there; we thank them.',
      ),
      h2('What we would like to know'),
      ul(
        'Did you drive in Chapel Lane or Mill Road between 17:30 and 18:00?',
        'Have you a camera at your door or in your car there?',
        'Do you know a white van with new damage at the front left, perhaps without its mirror?',
      ),
      p('If you were the driver, come to us. What you do now still matters a great deal.'),
      p('The reference is CL 1011.'),
    ),
    channels('Tell us', 'police', 'online', 'crimestoppers'),
  ],
  updates: [
    {
      time: '2026-11-14T15:00:00.000Z',
      kind: 'update',
      note: 'The woman is awake and can speak. A mirror found in the ditch comes from a Ford Transit made between 2019 and 2023. We are still looking for the van.',
    },
  ],
  relatedAdvice: ['being-a-witness'],
}
