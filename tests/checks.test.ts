// Long because it is tables of examples: what the checks must find, and what they must let be.
import { createServer, type Server } from 'node:http'
import type { LookupFunction } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { allChecks } from '../collections/checks/all.ts'
import { answerOf, askLater } from '../collections/checks/answers.ts'
import { askOutside, type Answer } from '../collections/checks/outside.ts'
import { seenIn } from '../collections/checks.ts'
import type { Known } from '../collections/checks/known.ts'
import { readingAgeOf } from '../collections/checks/readingAge.ts'
import { firstWords } from '../collections/Site.words.ts'
import { env } from '../env.ts'
import { houseWordsSoFar } from '../migrations/sql/houseWords.ts'
import { cpuOf } from './support/cpu.ts'
import { desk, signedIn } from './support/cast.ts'
import { aPicture } from './support/everyPart.ts'
import { act, written } from './support/review.ts'
import { caughtUp, get } from './support/site.ts'
import { anAlert, h2, link, p, prose, text, ul } from './support/words.ts'

const picture = '11111111-1111-4111-8111-111111111111'
const bare = '22222222-2222-4222-8222-222222222222'
const film = '33333333-3333-4333-8333-333333333333'
const silent = '44444444-4444-4444-8444-444444444444'
const gone = '55555555-5555-4555-8555-555555555555'

const known: Known = {
  files: new Map([
    [picture, { alt: 'A bridge.' }],
    [bare, { alt: ' ' }],
    [film, { captions: picture, transcript: 'A man rings.' }],
    [silent, { captions: null, transcript: '' }],
  ]),
  channels: [
    { id: picture, name: 'Crimestoppers', numbers: ['+44800555111'], isPublic: true },
    { id: bare, name: 'Samaritans', numbers: ['116123'], isPublic: false },
  ],
  livePaths: new Set(['/news/here', '/privacy']),
  liveOwners: new Set([picture]),
  movedTo: new Map([['/news/old', '/news/here']]),
  coming: new Set(['/news/soon', film]),
  places: new Set(['[first name]', '[place]', '[time]']),
  words: firstWords.map(([word, instead, why = '']) => ({ word, instead, why })),
  answers: () => undefined,
}

const found = (data: unknown, more: Partial<Known> = {}) => allChecks(seenIn('alerts', data), { ...known, ...more })
const linesOf = (check: string, data: unknown, more: Partial<Known> = {}) => found(data, more).filter((finding) => finding.check === check)
const inText = (check: string, words: string) => linesOf(check, { body: text(words) }).map((finding) => finding.words)

describe('what stops publishing', () => {
  test.each([
    ['a picture without a description', { blockType: 'picture', image: bare }, 'body.0.image'],
    ['a picture that is gone', { blockType: 'picture', image: gone }, 'body.0.image'],
    ['a part without a picture', { blockType: 'picture' }, 'body.0.image'],
    ['a video of our own without captions', { blockType: 'video', source: 'own', file: silent }, 'body.0.file'],
    [
      'a video elsewhere that nobody checked',
      { blockType: 'video', source: 'youtube', address: 'https://youtu.be/aqz-KE-bpKQ', transcript: 'A man.' },
      'body.0.captioned',
    ],
    [
      'a video elsewhere without a transcript',
      { blockType: 'video', source: 'vimeo', address: 'https://vimeo.com/123456789', captioned: true },
      'body.0.transcript',
    ],
    ['a text without words', { blockType: 'prose', text: prose(p(' ')) }, 'body.0.text'],
    ['steps that are none', { blockType: 'steps', title: 'What to do', steps: [] }, 'body.0.steps'],
    ['a step without a heading', { blockType: 'steps', steps: [{ heading: 'Hang up' }, {}] }, 'body.0.steps.1.heading'],
    ['channels that are none', { blockType: 'contactChannels', channels: [] }, 'body.0.channels'],
    ['a section that is none', { blockType: 'adviceSection' }, 'body.0.section'],
    ['a script as a link', { blockType: 'prose', text: prose(p(link('here', 'javascript:alert(1)'))) }, 'body.0.text'],
    ['a link to nowhere', { blockType: 'prose', text: prose(p(link('here', ''))) }, 'body.0.text'],
    ['a host that hides as a path', { blockType: 'prose', text: prose(p(link('here', '//example.org/news'))) }, 'body.0.text'],
    ['a page that is not here', { blockType: 'prose', text: prose(ul(['See ', link('this', '/news/nothing')])) }, 'body.0.text'],
    ['the same with our own host', { blockType: 'prose', text: prose(p(link('this', `${env.SITE_URL}/news/nothing`))) }, 'body.0.text'],
    ['a button that leads nowhere', { blockType: 'callout', heading: 'Act', buttonTarget: '/nothing' }, 'body.0.buttonTarget'],
  ])('%s, and the line leads there', (_, part, field) => {
    expect(
      found({ body: [part] })
        .filter(({ stops }) => stops)
        .map((finding) => finding.field),
    ).toEqual([field])
  })

  test.each([
    ['a picture with a description', { blockType: 'picture', image: picture }],
    ['a picture as a whole document', { blockType: 'picture', image: { id: picture, alt: 'A bridge.' } }],
    ['a video with both', { blockType: 'video', source: 'own', file: film }],
    [
      'a page that is here',
      { blockType: 'prose', text: prose(p(link('a', '/news/here'), link('b', '/privacy/'), link('c', '/news?kind=scam'), link('d', '/#latest'))) },
    ],
    [
      'a call, a mail, another site, a place on this page',
      {
        blockType: 'prose',
        text: prose(p(link('a', 'tel:101'), link('b', 'mailto:a@b.uk'), link('c', 'https://example.org/x'), link('d', '#what-to-do'))),
      },
    ],
  ])('not %s', (_, part) => {
    expect(found({ body: [part] }).filter(({ stops }) => stops)).toEqual([])
  })

  test('decoration needs no description', () => {
    const files: Known['files'] = new Map([[bare, { decorative: true }]])
    expect(found({ body: [{ blockType: 'picture', image: bare }] }, { files })).toEqual([])
  })

  test('an appeal without an end, and no other alert', () => {
    expect(linesOf('end of an appeal', { kind: 'appeal' })).toMatchObject([{ stops: true, field: 'withdrawAt' }])
    expect(linesOf('end of an appeal', { kind: 'appeal', withdrawAt: 'one day' })).toHaveLength(1)
    expect(linesOf('end of an appeal', { kind: 'appeal', withdrawAt: '2026-12-01T12:00:00.000Z' })).toEqual([])
    expect(linesOf('end of an appeal', { kind: 'scam' })).toEqual([])
  })

  test('what stops comes first', () => {
    const order = found({ kind: 'appeal', title: 'Two words', summary: 'Two words', body: text('Utilise it, M1 1AE.') }).map(({ stops }) => stops)
    expect(order.length).toBeGreaterThan(2)
    expect(order).toEqual([...order].sort((one, other) => Number(other) - Number(one)))
  })

  test('a page that has moved, or a part that is itself a draft, is only pointed out', () => {
    const body = [
      { blockType: 'prose', text: prose(p(link('old', '/news/old'))) },
      { blockType: 'contactChannels', channels: [picture, bare] },
      { blockType: 'adviceSection', section: gone },
    ]
    const lines = found({ body })
    expect(lines.map(({ stops, field }) => [stops, field])).toEqual([
      [false, 'body.0.text'],
      [false, 'body.1.channels'],
      [false, 'body.2.section'],
    ])
    expect(lines[1]?.words).toContain('Samaritans')
  })
})

test('a place of a template that nobody has filled in stops publishing', () => {
  const lines = linesOf('unfilled', { title: 'Have you seen [first name]?', body: text('In [place] at [time], [1] it is said.') })
  expect(lines).toEqual([
    { stops: true, check: 'unfilled', field: 'title', words: 'Fill in [first name] (the title).' },
    { stops: true, check: 'unfilled', field: 'body.0.text', words: 'Fill in [place], [time] (part 1).' },
  ])
})

test.each(['“[He] was brave,” she said.', 'They “could of [sic] waited”.', '[What the editors of this house never wrote]'])(
  'other words in brackets are only pointed out: %s',
  (words) => {
    expect(linesOf('unfilled', { body: text(words) })).toMatchObject([{ stops: false, field: 'body.0.text' }])
  },
)

test('a page that is not public yet, and will be, is only pointed out', () => {
  const chosen = { type: 'link', version: 1, fields: { linkType: 'internal', doc: { relationTo: 'alerts', value: film } }, children: [] }
  const lines = linesOf('link', { body: [{ blockType: 'prose', text: prose(p(link('soon', '/news/soon'), ' ', chosen)) }] })
  expect(lines.map(({ stops, words }) => [stops, words.includes('not public yet')])).toEqual([
    [false, true],
    [false, true],
  ])
})

describe('what leads to a person is pointed out', () => {
  test.each([
    ['AB12 CDE', 'He drove off in a grey car, AB12 CDE.'],
    ['AB12CDE', 'The car is AB12CDE.'],
    ['ab12cde', 'The car is ab12cde.'],
    ['R123 ABC', 'An old van, R123 ABC, was seen.'],
    ['M1 ABC', 'A white van, M1 ABC, was seen.'],
    ['ABC 123D', 'A classic car, ABC 123D, was taken.'],
    ['M1 1AE', 'She lives at M1 1AE.'],
    ['SW1A 1AA', 'It was in SW1A 1AA.'],
    ['12a Chapel Lane', 'Officers went to 12a Chapel Lane in Dunlow.'],
    ['7 St Mary’s Road', 'It was at 7 St Mary’s Road.'],
    ['somebody@example.org', 'Write to somebody@example.org.'],
    ['07700 900123', 'His number is 07700 900123.'],
    ['born on 3 March 1984', 'Jo Smith, born on 3 March 1984, was charged.'],
    ['DOB: 03/03/1984', 'Smith, DOB: 03/03/1984.'],
    ['AB 12 34 56 C', 'Her number is AB 12 34 56 C.'],
    ['ab12 cde', 'he drove off in ab12 cde.'],
    ['Ab12 Cde', 'The car is Ab12 Cde.'],
    ['AB12-CDE', 'The car is AB12-CDE.'],
    ['AB12\u00A0CDE', 'The car is AB12\u00A0CDE.'],
    ['12 mill lane', 'Officers went to 12 mill lane.'],
    ['9 Elm tree avenue', 'It was at 9 Elm tree avenue, she says.'],
    ['44 Harbour Wharf', 'It was at 44 Harbour Wharf.'],
    ['Flat 2, Mill House, The Quay', 'Officers went to Flat 2, Mill House, The Quay.'],
    ['9 Mill Lane', 'On Tuesday 12 July 9 Mill Lane was shut.'],
  ])('%s', (trace, words) => {
    const lines = inText('personal data', words)
    expect(lines.filter((line) => line.includes(`“${trace}”`))).toHaveLength(1)
  })

  test.each([
    'The A64 is closed both ways between Malton and York.',
    'Use the M62 or the A1(M) instead.',
    'THE M62 AND A64 ARE CLOSED.',
    'The A64 2am closure begins on the M62 1st of June.',
    'CO19 and PC 123 attended at 16:42 on 27/06/2022.',
    'He was 12 when the 12 officers came down the road.',
    'Crime reference 22000123456. Court 3, 9 May 2022.',
    'Charged on 3 March 2022 under section 18 of the Act.',
    'In 2022 Road deaths fell. Between 10 and 12 Market Day visitors came.',
    'Call 999, or 101 when it is not an emergency.',
    'On Tuesday 12 July Mill Lane is closed. On 3 May Harbour Road closes, and on 4 Sept Park Road.',
    'At 12 noon the A123 road and the M25 were shut. 2 people crossed the street.',
    'The 24 hour road closure ends. 9 fatal road collisions, 2 new street lights, a 30 mph road.',
    'co19 had a car. CO19-AND so on. The flat 2 miles away. Junction 12 slip road is shut.',
  ])('not in: %s', (words) => {
    expect(inText('personal data', words)).toEqual([])
  })

  test('a channel’s own number is a number to embed, not a person’s', () => {
    const mobile = { id: gone, name: 'Text the front desk', numbers: ['+447911123456'], isPublic: true }
    const data = { body: text('Text 07911 123456.') }
    expect(linesOf('personal data', data, { channels: [mobile] })).toEqual([])
    expect(linesOf('phone', data, { channels: [mobile] })[0]?.words).toContain('07911 123456 is the channel “Text the front desk”: embed it')
  })
})

describe('what is published beside the text is read too', () => {
  const files: Known['files'] = new Map([
    [picture, { alt: 'The car AB12 CDE.' }],
    [film, { captions: picture, transcript: 'She lives at 12a Chapel Lane.' }],
  ])
  test.each([
    ['a picture’s description', { blockType: 'picture', image: picture }, 'body.0.image'],
    ['the transcript of a video of our own', { blockType: 'video', source: 'own', file: film }, 'body.0.file'],
    ['the transcript of another', { blockType: 'video', source: 'youtube', transcript: 'Write to a@example.org.' }, 'body.0.transcript'],
  ])('%s', (_, part, field) => {
    expect(linesOf('personal data', { body: [part] }, { files })).toMatchObject([{ stops: false, field }])
  })
})

describe('numbers that are typed', () => {
  const behind = (said: string, url: string) => ({ body: [{ blockType: 'prose', text: prose(p(link(said, url))) }] })
  test('behind words count, once', () => {
    expect(linesOf('phone', behind('Ring them', 'tel:0800555111'))[0]?.words).toContain('0800 555 111 is the channel “Crimestoppers”')
    expect(linesOf('phone', behind('0800 555 111', 'tel:+44800555111'))).toHaveLength(1)
    expect(linesOf('phone', behind('Call 999', 'tel:999'))).toEqual([])
    expect(linesOf('personal data', behind('Ring her', 'tel:07700%20900123'))).toHaveLength(1)
    const button = { blockType: 'callout', heading: 'Act', buttonLabel: 'Ring', buttonTarget: 'tel:02079460018' }
    expect(linesOf('phone', { body: [button] })).toMatchObject([{ field: 'body.0.buttonTarget' }])
  })

  test('that a channel has are named', () => {
    expect(inText('phone', 'Call 0800 555 111 without your name.')).toEqual([
      '0800 555 111 is the channel “Crimestoppers”: embed it instead of typing it in part 1.',
    ])
    expect(inText('phone', 'Call +44 800 555111.')[0]).toContain('Crimestoppers')
    expect(inText('phone', 'Samaritans are on 116 123.')[0]).toContain('Samaritans')
  })
  test('that no channel has are pointed out; 999 and years are not', () => {
    expect(inText('phone', 'Call 020 7946 0018.')[0]).toContain('020 7946 0018 is typed into part 1')
    expect(inText('phone', 'Call 999. In 2022 it was 1,234 times, on 27/06/2022 at 16:42.')).toEqual([])
  })
})

describe('a summary', () => {
  test.each([
    ['Fire at Dunlow harbour', 'Fire at Dunlow harbour.', 1],
    ['Fire at Dunlow harbour', 'There was a fire at the harbour in Dunlow.', 1],
    ['Fire at Dunlow harbour', 'Fire at Dunlow harbour. Stay away.', 1],
    ['Fire at Dunlow harbour', 'Keep doors and windows shut until we say that it is over.', 0],
    ['Fire', '', 0],
  ])('%s / %s', (title, summary, lines) => {
    expect(linesOf('summary', { title, summary })).toHaveLength(lines)
  })
})

const plain =
  'A man comes to your door. He says that he is from the water board. He asks you to run the tap. Then he looks for cash. Shut the door. Call us at once.'
const hard =
  'Notwithstanding the aforementioned operational considerations, individuals experiencing persistent communication from organisations purporting to represent governmental departments should immediately discontinue correspondence and subsequently notify the appropriate authorities.'

describe('reading age', () => {
  const textsOf = (words: string) => seenIn('alerts', { body: text(words) }).texts
  test('of plain words is that of a child, and of an office that of a graduate', () => {
    expect(readingAgeOf(textsOf(plain))).toBeLessThanOrEqual(9)
    expect(readingAgeOf(textsOf(hard))).toBeGreaterThan(20)
  })
  test('by Flesch and Kincaid: the first sentences of the Gettysburg address are those of a grown-up’s', () => {
    const gettysburg =
      'Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and dedicated to the proposition that all men are created equal. Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived and so dedicated, can long endure.'
    // 53 words, 2 sentences, about 80 syllables: grade 12.5 by the formula.
    expect(readingAgeOf(textsOf(gettysburg))).toBeGreaterThanOrEqual(16)
    expect(readingAgeOf(textsOf(gettysburg))).toBeLessThanOrEqual(20)
  })
  test('names the sentences that raise it, and where they are', () => {
    const lines = linesOf('reading age', { summary: plain, body: text(hard) })
    expect(lines[0]?.words).toMatch(/A reader must be about \d+ to follow this; aim for 9 to 11/)
    expect(lines[1]).toMatchObject({ field: 'body.0.text', stops: false })
    expect(lines[1]?.words).toContain('“Notwithstanding the aforementioned operational')
    expect(lines.length).toBeLessThanOrEqual(4)
  })
  test('says nothing of plain words, of headings, and of a few', () => {
    expect(linesOf('reading age', { body: text(plain) })).toEqual([])
    expect(linesOf('reading age', { body: [{ blockType: 'prose', text: prose(h2(hard), p(plain)) }] })).toEqual([])
    expect(linesOf('reading age', { summary: 'Notwithstanding operational considerations.' })).toEqual([])
  })
  test('does not take “Mr.” for the end of a sentence', () => {
    const one = readingAgeOf(
      textsOf(
        'We spoke to Mr. Dunn and to Mrs. Hale about the men who came to their doors and asked for cash and for the keys to the car that stood in the drive.',
      ),
    )
    const other = readingAgeOf(
      textsOf(
        'We spoke to Mr Dunn and to Mrs Hale about the men who came to their doors and asked for cash and for the keys to the car that stood in the drive.',
      ),
    )
    expect(one).toBe(other)
  })
})

describe('words the house does not use', () => {
  test.each([
    ['Officers utilised a drone.', ['utilised']],
    ['UTILISE it.', ['UTILISE']],
    ['She put themselves  at risk? No: they put themselves at risk.', ['put themselves at risk']],
    ['Utilisation of maleness.', []],
    ['They say that he was duped.', ['was duped']],
  ])('%s', (words, expected) => {
    const lines = inText('house words', words)
    expect(lines).toHaveLength(expected.length)
    expected.forEach((word, index) => expect(lines[index]).toContain(`“${word}”`))
  })
  test('are the ones that admins keep, taken as they are written', () => {
    const words = [{ word: 'c++ (old), .*', instead: '“new”', why: 'It is old.' }]
    expect(linesOf('house words', { summary: 'We use C++ (old) here.' }, { words })[0]).toMatchObject({
      field: 'summary',
      words: 'We do not write “C++ (old)” (the summary). Write “new”. It is old.',
    })
    expect(linesOf('house words', { summary: 'Anything.' }, { words })).toEqual([])
  })
})

test('a site that is older than the words gets those that a new one starts with', async () => {
  const { drizzle } = (await desk()).db
  const undone = new Error('undone')
  const inside = drizzle.transaction(async (transaction) => {
    await transaction.execute('delete from site_house_words')
    await transaction.execute(houseWordsSoFar)
    const { rows } = await transaction.execute('select word from site_house_words order by _order')
    expect(rows.map(({ word }) => word)).toEqual(firstWords.map(([word]) => word))
    throw undone
  })
  await expect(inside).rejects.toBe(undone)
})

describe('whatever stands in a form', () => {
  test.each([
    [undefined],
    [null],
    ['words'],
    [[]],
    [{}],
    [{ body: 'no list' }],
    [{ body: [null, 3, { blockType: 'prose' }, {}] }],
    [{ title: 3, updates: [{}, null] }],
  ])('%j is read', (data) => {
    expect(() => found(data)).not.toThrow()
  })

  test('a part that is not one keeps its place', () => {
    expect(found({ body: [null, { blockType: 'picture', image: bare }] })[0]?.field).toBe('body.1.image')
  })

  const anything = fc.jsonValue({ maxDepth: 6 })
  const part = fc.record(
    {
      blockType: fc.constantFrom('prose', 'steps', 'callout', 'contactChannels', 'video', 'picture', 'adviceSection', 'x'),
      text: fc.oneof(
        anything,
        fc.record({ root: fc.record({ type: fc.constantFrom('root', 'paragraph', 'link'), children: fc.array(anything), fields: anything }) }),
      ),
      steps: anything,
      heading: fc.string(),
      buttonTarget: fc.string(),
      channels: anything,
      image: fc.oneof(anything, fc.uuid()),
    },
    { requiredKeys: ['blockType'] },
  )
  const form = fc.oneof(
    anything,
    fc.record({
      title: fc.string({ unit: 'binary' }),
      summary: anything,
      kind: fc.constantFrom('appeal', 'scam'),
      body: fc.array(part),
      sources: anything,
    }),
  )
  test('no check throws, and each finding has a place and words', () => {
    fc.assert(
      fc.property(form, (data) => {
        for (const { field, words } of found(data)) expect([field !== '', words !== '']).toEqual([true, true])
      }),
      { numRuns: 500 },
    )
  })

  const pieces = [
    'a',
    'A1 ',
    '1234567890 ',
    '07700 900123 ',
    '@',
    'a.a@',
    '-',
    '((((',
    '. ',
    'Ab Ab ',
    '12 Ab ',
    'AB1 ',
    'dob ',
    '\n',
    'http://',
    '116 ',
    "'",
  ]
  test.each(pieces)('a very long text of %j takes no more than a moment', (piece) => {
    const long = piece.repeat(Math.ceil(300_000 / piece.length))
    expect(cpuOf(() => found({ title: long, summary: long, body: text(long), updates: [{ note: long }] }))).toBeLessThan(2_000)
  })

  test('lists in lists without end are read no deeper than anybody writes', () => {
    let nested: object = p('Words.')
    for (let depth = 0; depth < 5_000; depth += 1) nested = { type: 'list', children: [nested] }
    expect(() => found({ body: [{ blockType: 'prose', text: { root: nested } }] })).not.toThrow()
  })
})

describe('another site', () => {
  let server: Server
  let origin: string
  const seen: { method?: string; url?: string; cookie?: string; referer?: string; authorization?: string }[] = []
  beforeAll(async () => {
    server = createServer((request, response) => {
      const { method, url, headers } = request
      seen.push({ method, url, cookie: headers.cookie, referer: headers.referer, authorization: headers.authorization })
      if (url === '/to-private') return response.writeHead(302, { Location: 'http://10.0.0.1/' }).end()
      if (url === '/to-loopback') return response.writeHead(302, { Location: 'http://[::1]:1/' }).end()
      if (url === '/round') return response.writeHead(302, { Location: '/round' }).end()
      if (url === '/to-there') return response.writeHead(301, { Location: '/there' }).end()
      if (url === '/only-get') return response.writeHead(method === 'HEAD' ? 404 : 200).end()
      const status = { '/there': 200, '/gone': 410, '/broken': 500, '/closed': 403 }[url ?? ''] ?? 404
      return response.writeHead(status, { 'Set-Cookie': 'a=b' }).end('x'.repeat(100))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    origin = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`
  })
  afterAll(() => void server.close())

  test.each([
    ['/there', 'there'],
    ['/to-there', 'there'],
    ['/only-get', 'there'],
    ['/missing', 'dead'],
    ['/gone', 'dead'],
    ['/broken', 'unknown'],
    ['/closed', 'unknown'],
    ['/round', 'unknown'],
    ['/to-private', 'unknown'],
    ['/to-loopback', 'unknown'],
  ])('%s is %s', async (path, answer) => {
    expect(await askOutside(origin + path, ['127.0.0.1'])).toBe(answer)
  })

  test('is told nothing of who asks', async () => {
    await askOutside(origin.replace('//', '//name:word@') + '/there', ['127.0.0.1'])
    expect(seen.at(-1)).toEqual({ method: 'HEAD', url: '/there' })
  })

  test.each(['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1', '0.0.0.0'])('%s is never asked', async (host) => {
    const count = seen.length
    expect(await askOutside(`http://${host}:${new URL(origin).port}/there`)).toBe('private')
    expect(seen).toHaveLength(count)
  })

  test.each(['10.0.0.1', '172.16.0.1', '192.168.0.1', '169.254.169.254', '100.64.0.1', '[fe80::1]', '[fd00::1]', '[64:ff9b::7f00:1]'])(
    '%s is inside somebody’s network',
    async (host) => {
      expect(await askOutside(`http://${host}/`)).toBe('private')
      expect(await askOutside(`https://${host}/`)).toBe('private')
    },
  )

  const names =
    (known: string[], code = 'ENOTFOUND'): LookupFunction =>
    (name, _, tell) =>
      known.includes(name) ? tell(null, '192.0.2.1', 4) : tell(Object.assign(new Error(code), { code }), '')
  test.each([
    ['has a name that nobody knows', names(['a.root-servers.net']), 'nameless'],
    ['cannot be looked up while nothing can', names([]), 'unknown'],
    ['gets no answer', names(['a.root-servers.net'], 'EAI_AGAIN'), 'unknown'],
  ])('that %s', async (_, lookup, answer) => {
    expect(await askOutside('https://www.dunlow-harbuor.example/', [], lookup)).toBe(answer)
  })

  describe('is asked in the background', () => {
    const allows = env.CHECK_LINKS
    afterEach(() => void Object.assign(env, { CHECK_LINKS: allows }))

    test('once, few at a time, and its answer is kept with its age', async () => {
      Object.assign(env, { CHECK_LINKS: true })
      const urls = Array.from({ length: 9 }, (_, number) => `https://example.org/${number}`)
      const answers: ((answer: Answer) => void)[] = []
      const ask = () => new Promise<Answer>((resolve) => answers.push(resolve))
      expect([askLater(urls, ask), askLater(urls, ask)]).toEqual([9, 9])
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(answers).toHaveLength(3)
      for (let count = 0; count < 9; count += 1) {
        answers[count]?.('dead')
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      expect(answers).toHaveLength(9)
      expect(askLater(urls, ask)).toBe(0)
      expect(answerOf(urls[8] ?? '')?.answer).toBe('dead')
      expect(Date.now() - (answerOf(urls[8] ?? '')?.at ?? 0)).toBeLessThan(5_000)
    })

    test('never when the operator has switched it off', () => {
      Object.assign(env, { CHECK_LINKS: false })
      expect(askLater(['https://example.org/off'], () => Promise.reject(new Error('asked')))).toBe(0)
    })
  })

  test('that has no such page is pointed out with the age of its answer, and nothing else is', () => {
    const data = { body: [{ blockType: 'prose', text: prose(p(link('here', 'https://example.org/x'))) }] }
    const said = (answer: Answer) => linesOf('dead link', data, { answers: () => ({ answer, at: Date.now() - 300_000 }) })
    expect(said('dead')).toMatchObject([{ stops: false, field: 'body.0.text' }])
    expect(said('dead')[0]?.words).toContain('asked 5 minutes ago')
    expect(said('private')).toHaveLength(1)
    expect(said('nameless')).toMatchObject([{ stops: false, words: expect.stringContaining('There is no site of that name') }])
    expect([...said('there'), ...said('unknown')]).toEqual([])
  })
})

describe('over REST', () => {
  const ask = (headers: Record<string, string>, body: unknown, collection = 'alerts') =>
    get(`/api/${collection}/checks`, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) })

  test('a stranger learns nothing', async () => {
    expect((await ask({}, { data: {} })).status).toBe(401)
    expect((await ask({ Authorization: 'JWT nonsense' }, { data: {} })).status).toBe(401)
  })

  test('an officer hears of what is not saved anywhere, with what the database knows', async () => {
    const payload = await desk()
    const described = await aPicture()
    const alert = await payload.create({ collection: 'alerts', data: { ...anAlert({ body: text('Words.') }), _status: 'published' } })
    const draft = await payload.create({ collection: 'alerts', data: { ...anAlert({ body: text('Words.') }), _status: 'draft' } })
    const channel = await payload
      .create({ collection: 'contact-channels', data: { name: 'The front desk', kind: 'other', phone: '01632 960001', _status: 'draft' } })
      .catch(() => undefined)
    await caughtUp()
    const data = {
      title: 'Words',
      kind: 'appeal',
      body: [
        { blockType: 'picture', image: described.id },
        {
          blockType: 'prose',
          text: prose(p(link('there', `/news/${alert.slug}`), ' ', link('not there', `/news/${draft.slug}`), ' We utilise it.')),
        },
        { blockType: 'contactChannels', channels: channel ? [channel.id] : [gone] },
      ],
    }
    const answer = await ask(await signedIn('officer'), { data })
    expect(answer.status).toBe(200)
    const { findings, asking } = await answer.json()
    expect(asking).toBe(0)
    expect(findings.map(({ stops, field }: { stops: boolean; field: string }) => `${stops} ${field}`)).toEqual([
      'true withdrawAt',
      'true body.1.text',
      'false body.2.channels',
      'false body.1.text',
    ])
    expect(findings[1].words).toContain(draft.slug)
    expect(findings[3].words).toContain('“utilise”')
  })

  test('a link in the editor to a page that is no more than a draft stops', async () => {
    const payload = await desk()
    const draft = await payload.create({ collection: 'alerts', data: { ...anAlert({ body: text('Words.') }), _status: 'draft' } })
    const chosen = {
      type: 'link',
      fields: { linkType: 'internal', doc: { relationTo: 'alerts', value: draft.id } },
      children: [{ type: 'text', text: 'it' }],
    }
    const data = { body: [{ blockType: 'prose', text: { root: { type: 'root', children: [{ type: 'paragraph', children: [chosen] }] } } }] }
    const before = await (await ask(await signedIn('officer'), { data }, 'pages')).json()
    expect(before.findings).toMatchObject([{ stops: true, field: 'body.0.text' }])
    await payload.update({ collection: 'alerts', id: draft.id, data: { _status: 'published' } })
    const after = await (await ask(await signedIn('officer'), { data }, 'pages')).json()
    expect(after.findings).toEqual([])
  })

  describe('pages that lead to each other before either is public', () => {
    const leadingTo = (slug: string) => [{ blockType: 'prose' as const, text: prose(p(link('The other', `/news/${slug}`))) }]
    const linesOn = async (id: string, slug: string) => {
      const { findings } = await (await ask(await signedIn('officer'), { id, data: { slug: 'one', body: leadingTo(slug) } })).json()
      return findings.map(({ stops, words }: { stops: boolean; words: string }) => [stops, words.includes('not public yet')])
    }
    test('can go out, one after the other', async () => {
      const [one, other] = [await written(), await written()]
      await (await desk()).update({ collection: 'alerts', id: one.id, draft: true, data: { body: leadingTo(other.slug) } })
      expect((await act('editor', one.id, 'approve')).status).toBe(400)
      await (await desk()).update({ collection: 'alerts', id: other.id, draft: true, data: { body: leadingTo(one.slug) } })
      expect(await act('editor', one.id, 'publish')).toMatchObject({ status: 200, state: 'live' })
      expect(await act('editor', other.id, 'publish')).toMatchObject({ status: 200, state: 'live' })
    })

    test('as does one that leads to what is approved, and not to what waits', async () => {
      const { id, slug } = await written()
      const own = '99999999-9999-4999-8999-999999999999'
      await act('officer', id, 'submit')
      expect(await linesOn(own, slug)).toEqual([[true, false]])
      await act('editor', id, 'approve')
      expect(await linesOn(own, slug)).toEqual([[false, true]])
    })
  })

  test('a place that a kept template has stops publishing, and other brackets do not', async () => {
    const data = { title: 'Missing from [Place]', summary: '“[He] was brave.”' }
    const { findings } = await (await ask(await signedIn('officer'), { data })).json()
    expect(findings).toMatchObject([
      { stops: true, field: 'title' },
      { stops: false, field: 'summary' },
    ])
  })

  test.each(['alerts', 'advice-sections', 'pages', 'contact-channels'])('%s have the checks, and say what they need', async (collection) => {
    const officer = await signedIn('officer')
    expect((await ask(officer, { data: { id: 'x', slug: '\0', link: '/\0' } }, collection)).status).toBe(200)
    const answer = await ask(officer, {}, collection)
    expect(answer.status).toBe(400)
    expect((await answer.json()).errors[0].message).toContain('Send the words')
  })
})
