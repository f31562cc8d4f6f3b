import { callout, channels, words } from '../parts.ts'
import type { DemoPage } from '../shapes.ts'
import { h2, link, p } from '../words.ts'

export const frontDesks: DemoPage = {
  title: 'Front desks',
  summary:
    'Three police stations in Ternshire have a desk where you can walk in, every day from 09:00 to 20:00. You need no appointment, and no papers to ask for help.',
  slug: 'front-desks',
  body: [
    words(
      h2('Marramouth'),
      p('1 Harbour Row, opposite the fish market. Level way in from the quay. Parking for blue badges in front of the door.'),
      h2('Wickensea'),
      p('14 Promenade, beside the bandstand. There is a ramp on the left; ring the bell there and somebody comes out to you.'),
      h2('Ottering'),
      p('Market Hall, ground floor. Quiet on weekday mornings, if noise is hard for you.'),
      h2('Dunlow'),
      p(
        'Closed for repairs until February. ',
        link('Officers sit in the library', '/news/dunlow-front-desk-closes-for-repairs'),
        ' on Mondays, Wednesdays and Fridays.',
      ),
      h2('When you come'),
      p(
        'You can bring somebody, a child or a dog. You may ask for a woman or a man to talk to. In each place there is a hearing loop and a room where you cannot be seen from the street.',
      ),
    ),
    callout('note', 'Outside these hours', 'Beside each door is a yellow phone. Lift it and it rings in our control room; you need not dial.'),
    channels('Other ways', 'emergency', 'police', 'online'),
  ],
}
