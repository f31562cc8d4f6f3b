import { callout, steps, words } from '../parts.ts'
import type { DemoAlert } from '../shapes.ts'
import { h2, p, ul } from '../words.ts'

export const harbourBridge: DemoAlert = {
  title: 'Harbour Bridge in Marramouth is closed after a lorry hit its rail',
  summary:
    'Nobody is hurt. The bridge stays closed in both directions until an engineer has seen it, at least until noon on Tuesday. Buses go by the station.',
  slug: 'harbour-bridge-closed',
  kind: 'road',
  areas: ['marramouth'],
  publishedAt: '2026-11-24T06:50:00.000Z',
  body: [
    words(
      p(
        'A lorry struck the eastern rail of the bridge at 05:40. About six metres of it hang over the water. The driver was able to get out by himself and is helping us.',
      ),
      h2('How to get across'),
      ul(
        'Cars and vans: the Ring Road and the Upper Lock, about 15 minutes longer.',
        'Lorries over 7.5 tonnes: the Ottering bypass only.',
        'On foot and by bicycle: the lock gate beside the fish market, one behind the other.',
        'Buses 3, 4 and 9 start and end at the station today.',
      ),
      p('Ambulances and fire engines stand on both sides of the river, so help reaches you as usual.'),
    ),
    callout('note', 'Boats', 'The harbour master has closed the middle arch. Small boats may use the western one at walking pace.'),
  ],
  updates: [
    {
      time: '2026-11-24T07:25:00.000Z',
      kind: 'update',
      note: 'The lock gate is open to people on foot. Expect to wait about ten minutes. Schools on the east side will not mark anyone late this morning.',
    },
  ],
}

export const coastRoad: DemoAlert = {
  title: 'Coast Road between Wickensea and Marramouth is open again',
  summary: 'The water has gone from the dip at Gull Farm, and the road was swept at 06:30. Drive slowly there: mud is left at the edges.',
  slug: 'coast-road-open-again',
  kind: 'road',
  areas: ['wickensea', 'marramouth'],
  publishedAt: '2026-11-09T07:10:00.000Z',
  body: [
    words(
      p(
        'The road was under water for eleven hours after the high tide on Sunday evening. Fourteen cars were left there, and all the people in them were brought out dry.',
      ),
      p(
        'If your car is one of them, it stands in the field at Gull Farm. You can fetch it from 10:00 without paying. Do not start the engine before somebody has looked at it.',
      ),
    ),
    steps(
      'When a road is under water',
      ['Turn round', 'Water as high as the middle of a wheel can carry a car away, and you cannot see what is below it.'],
      ['Leave the car if it stops', 'Get out on the side away from the stream, go to higher ground, and call 999 if anyone is left inside.'],
    ),
  ],
  updates: [
    {
      time: '2026-11-09T12:40:00.000Z',
      kind: 'correction',
      note: 'We wrote that twelve cars were left on the road. There were fourteen. The text is right now.',
    },
  ],
}
