import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import type { AdviceSection, Alert, ContactChannel } from '../payload-types.ts'
import { AlertStory } from '../components/AlertStory.tsx'
import { Blocks } from '../components/blocks/Blocks.tsx'
import { pictureIn, playersIn } from '../components/blocks/embeds.ts'
import { hrefOf } from '../components/blocks/href.ts'
import { outline, type Body } from '../components/blocks/outline.ts'
import { videoAt } from '../components/blocks/videoAddress.ts'
import { withoutRepeat } from '../components/blocks/withoutRepeat.ts'
import { Story } from '../components/Story.tsx'
import { render } from './support/render.tsx'
import { anAlert, h2, h3, link, p, prose, quote, text, ul } from './support/words.ts'

const show = (body: Body) => render(<Blocks body={body} idOf={outline(body).idOf} />)
const story = (summary: string, body: Body) => render(<Story title="Title" summary={summary} body={body} />)
const times = (page: string, words: string) => page.split(words).length - 1

const channel: ContactChannel = {
  id: 'c',
  name: 'Crimestoppers',
  kind: 'anonymous',
  phone: '+44800555111',
  anonymous: true,
  hours: 'Always open',
  updatedAt: '',
  createdAt: '',
}
const section: AdviceSection = {
  id: 's',
  title: 'Afraid at home',
  slug: 'afraid-at-home',
  summary: 'Ways to get help.',
  audience: 'harm',
  body: [{ blockType: 'prose', text: prose(h2('First'), p('Tell one person.')) }],
  updatedAt: '',
  createdAt: '',
}

describe('the summary shows once', () => {
  test('when the body begins with the same words, whatever their spaces and capitals', async () => {
    const page = await story('Bogus callers are about.', [{ blockType: 'prose', text: prose(p('Bogus  callers are\u00a0about. '), p('Hang up.')) }])
    expect(times(page, 'callers')).toBe(1)
    expect(page).toContain('Hang up.')
  })
  test('also below a callout that opens the page', async () => {
    const page = await story('Same.', [{ blockType: 'callout', level: 'act', heading: 'Now' }, ...text('Same.')])
    expect(times(page, 'Same.')).toBe(1)
  })
  test('and a first paragraph that says more stays', async () => {
    expect(await story('Same.', text('Same. And more.'))).toContain('Same. And more.')
  })
})

describe('a block shows', () => {
  test('prose: headings, lists, quotes and links, without styles of its own', async () => {
    const page = await show([
      { blockType: 'prose', text: prose(h2('How it works'), h3('Then'), ul('one'), quote('Ring us.'), p(link('Police', 'https://www.police.uk/'))) },
    ])
    expect(page).toContain(
      '<h2 id="how-it-works">How it works</h2><h3 id="then">Then</h3><ul><li>one</li></ul><blockquote><p>Ring us.</p></blockquote>',
    )
    expect(page).toContain('<a href="https://www.police.uk/" rel="noreferrer">Police</a>')
    expect(page).not.toMatch(/style=|class="(?!number)/)
  })
  test('steps: a list that counts, under a heading that can be reached', async () => {
    const page = await show([{ blockType: 'steps', title: 'What to do', steps: [{ id: '1', heading: 'Do not pay' }] }])
    expect(page).toBe('<h2 id="what-to-do">What to do</h2><ol class="steps" role="list"><li><h3>Do not pay</h3></li></ol>')
  })
  test.each([
    ['note', 'callout'],
    ['care', 'callout care'],
    ['act', 'callout act'],
  ] as const)('a callout to %s', async (level, look) => {
    expect(await show([{ blockType: 'callout', level, heading: 'Mind', buttonLabel: 'Go', buttonTarget: '#what-to-do' }])).toContain(
      `<div class="${look}"><h3>Mind</h3>`,
    )
  })
  test('channels: the number first, in groups, and what they keep to themselves', async () => {
    const page = await show([{ blockType: 'contactChannels', title: 'Report it', channels: [channel, 'not-public'] }])
    expect(page).toContain('<h3>Crimestoppers</h3><a class="number" href="tel:+44800555111">0800 555 111</a>')
    expect(page).toContain('Always open. You stay anonymous.')
    expect(times(page, '<li>')).toBe(1)
  })
  test('a relay number as one to dial, and a number for texts as one to write to', async () => {
    const withText = (textNumber: string) => show([{ blockType: 'contactChannels', channels: [{ ...channel, textNumber }] }])
    expect(await withText('18000')).toContain('href="tel:18000"')
    expect(await withText('60066')).toContain('href="sms:60066"')
  })
  test('an advice section: its title and words, one step down', async () => {
    const page = await show([{ blockType: 'adviceSection', section }])
    expect(page).toContain('<h2 id="afraid-at-home">Afraid at home</h2><p>Ways to get help.</p><h3 id="first">First</h3><p>Tell one person.</p>')
  })
  test('a picture: with its description, or none when it is decoration', async () => {
    const image = {
      id: 'm',
      description: 'x',
      alt: 'A white van',
      url: '/api/media/file/a.webp',
      width: 800,
      height: 600,
      updatedAt: '',
      createdAt: '',
    }
    expect(await show([{ blockType: 'picture', image }])).toContain('alt="A white van"')
    expect(await show([{ blockType: 'picture', image: { ...image, decorative: true } }])).toContain('alt=""')
    expect(await show([{ blockType: 'picture', image: 'not-public' }])).toBe('')
  })
})

describe('what is half written', () => {
  /** A draft keeps fields that the generated types call required. */
  const unfinished = (...blocks: object[]): Body => JSON.parse(JSON.stringify(blocks))

  test.each([
    ['a text without words', { blockType: 'prose', text: null }],
    ['channels without a channel', { blockType: 'contactChannels', title: 'Report it', channels: null }],
    ['channels that are not public', { blockType: 'contactChannels', title: 'Report it', channels: ['not-public'] }],
    ['steps without a step', { blockType: 'steps', title: 'What to do', steps: null }],
    ['a callout without words', { blockType: 'callout', level: null, heading: null }],
    ['a section not chosen', { blockType: 'adviceSection', section: null }],
    ['a picture not chosen', { blockType: 'picture', image: null }],
    ['a video not chosen', { blockType: 'video', title: null, source: 'own', file: null }],
  ])('shows nothing: %s', async (_, block) => {
    expect(await show(unfinished(block))).toBe('')
    expect(outline(unfinished(block)).contents).toEqual([])
    expect(await story('A summary.', unfinished(block, ...text('Words.')))).toContain('Words.')
    expect([pictureIn(unfinished(block)), playersIn(unfinished(block))]).toEqual([undefined, []])
  })
  test('shows the rest: a summary that nobody has typed', async () => {
    expect(withoutRepeat(text('Words.'), null)).toEqual(text('Words.'))
  })
  test('shows the rest: an update without a time', async () => {
    const updates = JSON.parse('[{ "id": "1", "time": null, "note": "Half" }, { "id": "2", "time": "2026-11-24T09:00:00Z", "note": "Whole" }]')
    const area = { id: 'a', name: 'Wickensea', slug: 'wickensea', updatedAt: '', createdAt: '' }
    const alert: Alert = { ...anAlert({}), id: 'a', areas: [area], updates, updatedAt: '', createdAt: '' }
    const page = await render(<AlertStory alert={alert} />)
    expect(page).toContain('Whole')
    expect(page).not.toContain('Half')
  })
})

describe('a video', () => {
  const elsewhere: Body = [
    {
      blockType: 'video',
      title: 'One evening',
      source: 'youtube',
      address: 'https://youtu.be/aqz-KE-bpKQ',
      seconds: 130,
      captioned: true,
      transcript: 'A phone lights up.\n\nIt goes dark.',
    },
  ]
  test('of another service is a placeholder that says what the service will learn, and asks nothing', async () => {
    const page = await show(elsewhere)
    expect(page).toContain('2 minutes 10 seconds, with captions')
    expect(page).toContain('YouTube learns your network address')
    expect(page).toContain('<details><summary>Read the video instead</summary><div><p>A phone lights up.</p><p>It goes dark.</p></div></details>')
    expect(page).not.toMatch(/<iframe|<img|<script|src="https/)
  })
  test('of another service is a plain link without script', async () => {
    expect(await show(elsewhere)).toContain('<a class="button" href="https://www.youtube.com/watch?v=aqz-KE-bpKQ" rel="noreferrer" data-play="">')
  })
  test('of our own has captions on, and does not load before it is asked to', async () => {
    const times = { updatedAt: '', createdAt: '' }
    const captions = { id: 'c', description: 'x', url: '/api/media/file/a.vtt', ...times }
    const file = {
      id: 'v',
      description: 'x',
      url: '/api/media/file/a.mp4',
      mimeType: 'video/mp4',
      captions,
      poster: { id: 'p', description: 'x', url: '/api/media/file/p.webp', ...times },
      transcript: 'Words.',
      ...times,
    }
    const page = await show([{ blockType: 'video', title: 'Ours', source: 'own', file }])
    expect(page).toContain('<video controls="" preload="none" playsInline="" poster="/api/media/file/p.webp"')
    expect(page).toContain('<track kind="captions" src="/api/media/file/a.vtt" srcLang="en" label="English" default=""/>')
    expect(page).not.toContain('autoplay')
    expect(page).toContain('Video, with captions. It is kept on this site')
    expect(page).toContain('Read the video instead')
    const bare = await show([{ blockType: 'video', title: 'Ours', source: 'own', file: { ...file, captions: null } }])
    expect(bare).toContain('Video. It is kept on this site')
  })
  test.each([
    ['https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=5', 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ'],
    ['https://youtube.com/shorts/aqz-KE-bpKQ', 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ'],
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
    ['https://evil.example/watch?v=aqz-KE-bpKQ', undefined],
    ['https://www.youtube.com/watch?v="><script>', undefined],
    ['no address', undefined],
  ])('at %s plays at %s', (address, player) => {
    expect(videoAt(address)?.player).toBe(player)
  })
})

test('two headings with the same words are reached apart', () => {
  const body: Body = [
    { blockType: 'prose', text: prose(h2('Report it'), h2('Report it')) },
    { blockType: 'steps', title: 'Main', steps: [{ heading: 'Ring' }] },
  ]
  expect(outline(body).contents.map(({ id }) => id)).toEqual(['report-it', 'report-it-2', 'main-2'])
})

test('a heading never takes an id that a page uses itself', async () => {
  const files = ['components', 'app'].flatMap((folder) => globSync(`${folder}/**/*.tsx`)).filter((file) => !file.startsWith('components/desk'))
  const pages = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  const ids = [...pages.join('').matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id ?? '')
  expect(ids).toEqual(expect.arrayContaining(['main', 'sources', 'discreet', 'errors', 'found']))
  const made = outline([{ blockType: 'prose', text: prose(...ids.map((id) => h2(id.replaceAll('-', ' ')))) }]).contents
  expect(made.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual([])
})

test('an address that was typed as text leads only where a link may', async () => {
  const typed = (url: string) => show([{ blockType: 'prose', text: prose(p({ ...link('Words', url), type: 'autolink' })) }])
  expect(await typed('https://www.police.uk/')).toContain('<a href="https://www.police.uk/" rel="noreferrer">Words</a>')
  expect(await typed('javascript:alert(1)')).toBe('<p>Words</p>')
})

test.each([
  [{ linkType: 'custom', url: 'javascript:alert(1)' }, undefined],
  [{ linkType: 'custom', url: '//evil.example' }, undefined],
  [{ linkType: 'custom', url: '/news' }, '/news'],
  [{ linkType: 'internal', doc: { relationTo: 'advice-sections', value: section } }, '/advice/afraid-at-home'],
  [{ linkType: 'internal', doc: { relationTo: 'advice-sections', value: 'a-draft' } }, undefined],
])('a link of the editor leads where it may: %j', (fields, href) => {
  expect(hrefOf(fields)).toBe(href)
})
