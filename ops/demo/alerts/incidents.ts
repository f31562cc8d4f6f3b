import { callout, steps, words } from '../parts.ts'
import type { DemoAlert } from '../shapes.ts'
import { h2, p, ul } from '../words.ts'

export const ropeworksFire: DemoAlert = {
  title: 'Fire at the old ropeworks in Marramouth: keep windows shut',
  summary:
    'Smoke is drifting over Pilot Street and the fish market. Stay indoors there with windows and doors closed. Everyone who was in the building is out.',
  slug: 'fire-at-the-old-ropeworks',
  kind: 'incident',
  areas: ['marramouth'],
  publishedAt: '2026-11-17T22:40:00.000Z',
  body: [
    steps(
      'What to do',
      ['Go in and close up', 'Windows, doors, vents and the cooker hood. Bring animals inside.'],
      ['Leave the streets free', 'Do not come to look. Pilot Street, Rope Walk and the quay are full of hoses and engines.'],
      ['Feeling ill from the smoke?', 'If breathing is hard, call 999. If you only cough, move to a room on the far side and wait.'],
    ),
    words(
      h2('What we know'),
      p(
        'The fire was seen at 21:55 in the roof. Eight engines are there. Thirty-four people from the flats next door are in the hall of St Brannock’s, where it is warm; one man went to hospital because of the smoke.',
      ),
      p('We do not know how it began, and we ask you not to guess.'),
    ),
  ],
  updates: [
    {
      time: '2026-11-18T01:30:00.000Z',
      kind: 'update',
      note: 'The fire has stopped spreading. Windows can be opened again north of the church. The flats stay empty tonight.',
    },
    {
      time: '2026-11-18T07:05:00.000Z',
      kind: 'update',
      note: 'The fire is out. Everyone may go home except the people at Rope Walk 2 to 12. The man in hospital has been sent home.',
    },
    {
      time: '2026-11-18T10:15:00.000Z',
      kind: 'correction',
      note: 'We first wrote that ten engines were there. There were eight, and the text now says so.',
    },
  ],
}

export const shellOnTheBeach: DemoAlert = {
  title: 'Old shell found on Wickensea beach: it has been made safe',
  summary:
    'A walker found a shell from the Second World War below the cliff steps. Army specialists blew it up at 18:50 on Monday. The beach is open.',
  slug: 'old-shell-on-wickensea-beach',
  kind: 'incident',
  areas: ['wickensea'],
  publishedAt: '2026-11-02T19:55:00.000Z',
  body: [
    words(
      p(
        'We had closed the beach and the promenade for five hours, and asked 90 households to leave for the afternoon. All of them are back. Thank you for going so calmly, and to the sailing club for the tea.',
      ),
      p('Storms wash such things out of the sand each winter. They may look like a rusty bottle or a pipe.'),
    ),
    callout(
      'care',
      'If you find one',
      'Do not touch it and do not throw anything at it. Note where you are, walk away the way you came, keep others back, and call 999. Ask for the coastguard on a beach, and for the police elsewhere.',
    ),
    words(
      h2('What you may hear tonight'),
      ul('A lorry that fetches sandbags, until about 22:00.', 'A helicopter along the cliffs at first light, to look for more.'),
    ),
  ],
}
