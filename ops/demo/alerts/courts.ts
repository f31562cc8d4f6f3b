import { channels, words } from '../parts.ts'
import type { DemoAlert } from '../shapes.ts'
import { h2, link, p, quote } from '../words.ts'

export const shopRobberies: DemoAlert = {
  title: 'Nine years in prison for robbing three shops in Ottering',
  summary:
    'A man of 41 threatened shop workers with a hammer on three evenings in March. A jury found him guilty, and a judge at Marramouth Crown Court sentenced him on Thursday.',
  slug: 'nine-years-for-robbing-three-shops',
  kind: 'court',
  areas: ['ottering'],
  publishedAt: '2026-11-19T15:45:00.000Z',
  body: [
    words(
      p(
        'He came shortly before closing time and wore a builder’s dust mask. He took 1,960 pounds in all. Nobody was struck, but one of the workers has not been able to go back to her job.',
      ),
      p('A customer had noticed the paint on his boots. The same paint was on a gate in Pound Street, and his fingerprints were beside it.'),
      quote('Five people told their story in court, with him in the room. The sentence belongs to them.'),
      p('Detective Sergeant in the robbery team, Ottering.'),
      h2('If you work in a shop'),
      p(
        'Give them what they ask for, and keep your hands where they can be seen. Look at shoes, hands and the way they go. Afterwards lock the door, call 999, and let nobody touch the counter.',
      ),
    ),
  ],
  relatedAdvice: ['being-a-witness'],
}

export const stalkingSentence: DemoAlert = {
  title: 'Prison and a lifelong order for a man who stalked his former partner',
  summary:
    'He followed her for fourteen months, and hid a tracker in her car. He was sentenced to three years and two months, and may never come near her again.',
  slug: 'prison-and-order-for-stalking',
  kind: 'court',
  areas: [],
  sensitive: true,
  publishedAt: '2026-11-05T16:20:00.000Z',
  body: [
    words(
      p(
        'The man, 36, had pleaded guilty at Marramouth Crown Court. We do not say where, so that the woman cannot be found by it. She has read this page and agreed to it.',
      ),
      p(
        'It began with flowers at her work. Then came 2,300 messages from 60 numbers. She reported it after a garage found the tracker under the back seat. She had kept a notebook of every day, and that was the strongest proof of all.',
      ),
      h2('If somebody keeps following you, in the street or online'),
      p(
        'You do not have to wait until it gets worse, and no single thing has to be a crime: it is the pattern that counts. Write down what happens and when. Do not meet them to talk it over. If you find a tracker, leave it where it is, drive to a busy place or a front desk, and tell us: moving it may warn them.',
      ),
      p('What we say about being ', link('afraid of somebody at home', '/advice/afraid-at-home'), ' helps here as well.'),
    ),
    channels('Who can help', 'emergency', 'police', 'frontDesk', 'domesticAbuse'),
  ],
  relatedAdvice: ['afraid-at-home', 'help-a-friend'],
}
