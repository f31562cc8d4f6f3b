import { callout, channels, steps, words } from '../parts.ts'
import type { DemoAlert } from '../shapes.ts'
import { h2, p, ul } from '../words.ts'

export const courierScam: DemoAlert = {
  title: 'Callers pretend to be Ternshire Police and send a courier for your card',
  summary:
    'Six people in Dunlow and Ottering lost 31,400 pounds in ten days. We never ask for your card, your PIN, cash or gold, and we never send anyone to fetch them.',
  slug: 'callers-pretend-to-be-police',
  kind: 'scam',
  areas: ['dunlow', 'ottering'],
  publishedAt: '2026-11-16T11:05:00.000Z',
  body: [
    words(
      h2('What the caller says'),
      ul(
        '“This is Sergeant Marsh. We have arrested somebody with a copy of your card.”',
        '“Ring 999 yourself, and ask for me.” But the line is still open, and it is the same people who answer.',
        '“Your bank is part of it, so do not tell them. We need your help.”',
      ),
      p(
        'Later a polite person comes to the door, gives a password, and takes the card or an envelope of cash. All six people were over 70 and lived alone. All six had doubts, and the caller had an answer for each.',
      ),
    ),
    steps(
      'What to do',
      ['Put the phone down', 'You are allowed to. A real officer will not mind.'],
      ['Wait, or use another phone', 'Five minutes, or a neighbour’s phone. Then ask your bank.'],
      ['Somebody is on the way to you?', 'Call 999 from another phone and do not open the door.'],
    ),
    callout(
      'note',
      'One thing you can do for somebody today',
      'Ring somebody who lives alone and say: “The police never ask for your card or your cash. If anyone does, put the phone down and ring me.”',
    ),
    channels('Report it', 'emergency', 'bank', 'police', 'reportFraud', 'crimestoppers'),
  ],
  updates: [
    {
      time: '2026-11-20T10:30:00.000Z',
      kind: 'update',
      note: 'A woman of 22 was arrested in Ottering on Thursday while she was waiting at a door. The calls go on, so please keep telling people.',
    },
  ],
  relatedAdvice: ['scams', 'somebody-uses-your-name'],
}
