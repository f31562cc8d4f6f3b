import { words } from '../parts.ts'
import type { DemoAlert } from '../shapes.ts'
import { bold, h2, p, ul } from '../words.ts'

export const bicycleMarking: DemoAlert = {
  title: 'Have your bicycle marked, free, in Wickensea and Ottering',
  summary:
    'On two Saturdays we put a number on your bicycle that a thief cannot take off, and enter it in the national list. It takes ten minutes. You need not book.',
  slug: 'have-your-bicycle-marked',
  kind: 'announcement',
  areas: ['wickensea', 'ottering'],
  publishedAt: '2026-11-13T09:00:00.000Z',
  body: [
    words(
      h2('When and where'),
      ul(
        [bold('Saturday 28 November, '), '10:00 to 15:00, bandstand, Wickensea'],
        [bold('Saturday 5 December, '), '10:00 to 15:00, market hall, Ottering'],
      ),
      p(
        'Bring the bicycle and something with your address on it. Wheelchairs, prams and mobility scooters can be marked too. Both places have level ground, a toilet you can reach in a wheelchair, and somebody who signs.',
      ),
      p('Of the 212 bicycles that we found this year, 140 are still in our store, because nothing on them says whose they are.'),
    ),
  ],
  relatedAdvice: ['after-a-burglary'],
}

export const dunlowDesk: DemoAlert = {
  title: 'The front desk in Dunlow closes for repairs until February',
  summary:
    'The roof of the police station is being renewed. From Monday 2 November officers sit in the library on three days a week. Nothing changes for 999 and 101.',
  slug: 'dunlow-front-desk-closes-for-repairs',
  kind: 'announcement',
  areas: ['dunlow'],
  publishedAt: '2026-10-29T10:00:00.000Z',
  body: [
    words(
      p(
        'You find us in the reading room on the ground floor of Dunlow Library, on Mondays, Wednesdays and Fridays from 10:00 to 16:00. There is a small room beside it where nobody can hear or see you.',
      ),
      h2('What you can do there'),
      ul('tell us about a crime, or ask for advice', 'hand in what you have found', 'show papers for your car'),
      p('If you have to sign in with us because of bail, go to Ottering instead. Your solicitor knows, and the bus is paid for.'),
    ),
  ],
}
