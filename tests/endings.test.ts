import { readFile, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { env } from '../env.ts'
import { fixedTargets } from '../collections/leadsTo.ts'
import type { Item, Receipt } from '../collections/receipts.ts'
import { desk, signedIn, type Role } from './support/cast.ts'
import { aPicture } from './support/everyPart.ts'
import { database, recordOf } from './support/record.ts'
import { caughtUp, get, html } from './support/site.ts'
import { until } from './support/start.ts'
import { anAlert, text } from './support/words.ts'

let headers: Record<Role, Record<string, string>>
beforeAll(async () => {
  headers = { officer: await signedIn('officer'), editor: await signedIn('editor'), admin: await signedIn('admin') }
})

const ask = async (role: Role, method: string, at: string, body?: object) => {
  const answer = await get(`/api/${at}`, { method, headers: headers[role], ...(body && { body: JSON.stringify(body) }) })
  return { status: answer.status, ...(await answer.json()) }
}
const act = (role: Role, id: string, action: string, body: object = {}) => ask(role, 'POST', `alerts/${id}/${action}`, body)
/** As a reader asks: without waiting for the edge to have heard of anything. */
const now = (at: string) => fetch(`${env.SITE_URL}${at}`, { redirect: 'manual' })
const publish = async (more: object = {}) => {
  const payload = await desk()
  return payload.create({ collection: 'alerts', data: { ...anAlert({ body: text('Words.') }), ...more, _status: 'published' } })
}
const moved = async () => {
  const payload = await desk()
  const { id, slug } = await publish()
  await payload.update({ collection: 'alerts', id, data: { slug: `${slug}-moved`, _status: 'published' } })
  await caughtUp()
  return { id, was: `/news/${slug}`, is: `/news/${slug}-moved` }
}
const generic = 'It was here, and we have removed it.'
const receiptOf = async (id: string): Promise<Receipt> => (await ask('officer', 'GET', `alerts/${id}/receipts`)).receipts[0]
const at = ({ items }: Receipt, where: string): Item => {
  const found = items.find((item) => item.where === where)
  if (!found) throw new Error(`The receipt says nothing of ${where}.`)
  return found
}

describe('a page is withdrawn', () => {
  test('with words, at every address that it has had, within a second, and they are only words', async () => {
    const { id, was, is } = await moved()
    const words = 'Sam & friends are "well".\nThank you <script>alert(1)</script> $& all.'
    expect(await act('editor', id, 'withdraw', { words })).toMatchObject({ status: 200, state: 'withdrawn' })
    await until(async () => (await now(is)).status === 410, 'the words', 1_000)
    for (const path of [was, is]) {
      const answer = await now(path)
      const page = await answer.text()
      expect(answer.status).toBe(410)
      expect(page).toContain('<h1>This page has been taken down</h1>')
      expect(page).toContain('<p class="lead">Sam &amp; friends are &quot;well&quot;.</p>')
      expect(page).toContain('<p class="lead">Thank you &lt;script&gt;alert(1)&lt;/script&gt; $&amp; all.</p>')
      expect(page).not.toContain(generic)
      expect(page).not.toContain('Words.')
    }
    expect(await html('/news/one-that-never-was')).not.toContain('Sam &amp; friends')
  })

  test('without words: the usual ones', async () => {
    const { id, slug } = await publish()
    await act('editor', id, 'withdraw')
    const answer = await get(`/news/${slug}`)
    expect(answer.status).toBe(410)
    expect(await answer.text()).toContain(generic)
  })

  test('and leads to another page, from every address that it has had', async () => {
    const { id, was, is } = await moved()
    const target = await publish()
    expect((await act('editor', id, 'withdraw', { leadsTo: `/news/${target.slug}` })).status).toBe(200)
    for (const path of [was, is]) {
      const answer = await get(path)
      expect([answer.status, answer.headers.get('location')]).toEqual([301, `/news/${target.slug}`])
    }
  })

  test('and comes back: neither words nor a way on stay', async () => {
    const payload = await desk()
    const { id, was, is } = await moved()
    await act('editor', id, 'withdraw', { words: 'Over for now.' })
    expect(await html(is)).toContain('Over for now.')
    await payload.update({ collection: 'alerts', id, data: { _status: 'published' } })
    expect((await get(is)).status).toBe(200)
    expect((await get(was)).status).toBe(301)
    await act('editor', id, 'withdraw', { leadsTo: '/contact' })
    expect((await get(is)).headers.get('location')).toBe('/contact')
    await payload.update({ collection: 'alerts', id, data: { _status: 'published' } })
    await payload.update({ collection: 'alerts', id, data: { _status: 'draft' } })
    const answer = await get(is)
    expect(answer.status).toBe(410)
    expect(await answer.text()).toContain(generic)
  })

  test('and only to a page of this site that is there now', async () => {
    const { id, was, is } = await moved()
    const gone = await publish()
    await act('editor', gone.id, 'withdraw', { leadsTo: is })
    const picture = await aPicture()
    const refused: [string, RegExp][] = [
      [is, /lead to itself/],
      [was, /lead to itself/],
      [`/news/${gone.slug}`, /no page at/],
      ['/news/one-that-never-was', /no page at/],
      ['/admin', /no page at/],
      [`/api/media/file/${picture.filename}`, /no page at/],
      ['//elsewhere.example/x', /starting with \//],
      ['https://elsewhere.example/', /starting with \//],
    ]
    for (const [leadsTo, words] of refused) {
      const answer = await act('editor', id, 'withdraw', { leadsTo })
      expect([leadsTo, answer.status, answer.errors?.[0].message]).toEqual([leadsTo, 400, expect.stringMatching(words)])
    }
    const both = await act('editor', id, 'withdraw', { leadsTo: '/news', words: 'Words.' })
    expect(both.errors[0].message).toMatch(/^Give words for readers, or a page/)
    expect((await act('editor', id, 'withdraw', { words: 'x'.repeat(601) })).errors[0].message).toMatch(/under 600 characters/)
    expect((await get(is)).status).toBe(200)
  })

  test('two that would lead to each other at the same moment: one is refused', async () => {
    const [one, other] = [await publish(), await publish()]
    const both = await Promise.all([
      act('editor', one.id, 'withdraw', { leadsTo: `/news/${other.slug}` }),
      act('admin', other.id, 'withdraw', { leadsTo: `/news/${one.slug}` }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400])
  })

  test('every page of the site itself that it may lead to is there', async () => {
    for (const target of fixedTargets) expect([target, (await get(target)).status]).toEqual([target, 200])
  })

  test('only by editors', async () => {
    const { id, slug } = await publish()
    expect((await act('officer', id, 'withdraw', { words: 'Over.' })).status).toBe(403)
    expect((await act('officer', id, 'end', { how: 'over', title: 'Over', words: 'Over.' })).status).toBe(403)
    expect((await get(`/news/${slug}`)).status).toBe(200)
  })

  test('also advice, with the alert that embeds it, and a standing page; a channel has no page of its own', async () => {
    const payload = await desk()
    const picture = await aPicture()
    const words = `Of a test ${process.pid}-${Date.now()}`
    const body = [{ blockType: 'picture' as const, image: picture.id }]
    const given = { slug: '', summary: 'A short summary.', body, _status: 'published' as const }
    const advice = await payload.create({
      collection: 'advice-sections',
      data: { ...given, title: `${words}: advice`, audience: 'everyone' },
    })
    const alert = await publish({ body: [{ blockType: 'adviceSection', section: advice.id }] })
    const page = await payload.create({ collection: 'pages', data: { ...given, title: `${words}: page`, body: text('Words.') } })
    const channel = await payload.create({
      collection: 'contact-channels',
      data: { name: `${words}: channel`, kind: 'other', phone: '0113 496 0123', _status: 'published' },
    })
    const refused = await ask('editor', 'POST', `contact-channels/${channel.id}/withdraw`, { words: 'Over.' })
    expect(refused.errors[0].message).toMatch(/no page of its own/)
    const telling = await payload.create({
      collection: 'advice-sections',
      data: { ...given, title: `${words}: with a channel`, audience: 'everyone', body: [{ blockType: 'contactChannels', channels: [channel.id] }] },
    })
    const embeds = await publish({ body: [{ blockType: 'adviceSection', section: telling.id }] })
    const names = await publish({ body: [{ blockType: 'contactChannels', channels: [channel.id] }] })
    const left: [string, object, string[]][] = [
      [
        `advice-sections/${advice.id}`,
        { leadsTo: '/advice' },
        [`/advice/${advice.slug}`, `/news/${alert.slug}`, '/advice', `/api/media/file/${picture.filename}`],
      ],
      [`pages/${page.id}`, { words: 'Over.' }, [`/${page.slug}`, '/']],
      [`contact-channels/${channel.id}`, {}, ['/contact', '/', `/advice/${telling.slug}`, `/news/${embeds.slug}`, `/news/${names.slug}`]],
    ]
    for (const [document, how, places] of left) {
      const { receipt, status } = await ask('editor', 'POST', `${document}/withdraw`, how)
      expect([document, status]).toEqual([document, 200])
      expect(receipt.items.map(({ where }: Item) => where)).toEqual(expect.arrayContaining(places))
      const { receipts } = await ask('editor', 'POST', `${document}/receipts/check`)
      expect(receipts[0].items.filter(({ answer }: Item) => !answer?.well)).toEqual([])
    }
    const [receipt] = (await ask('officer', 'GET', `contact-channels/${channel.id}/receipts`)).receipts
    expect(at(receipt, `/news/${names.slug}`).without).toContain('tel:+441134960123')
    expect((await get(`/advice/${advice.slug}`)).headers.get('location')).toBe('/advice')
    expect(await html(`/${page.slug}`)).toContain('<p class="lead">Over.</p>')
  })

  test('its picture goes with it, and a receipt says so when the public site has been asked', async () => {
    const picture = await aPicture()
    const { id, slug, title } = await publish({ body: [{ blockType: 'picture', image: picture.id }] })
    const small = picture.sizes?.card?.filename
    const files = [picture.filename, small].map((name) => `/api/media/file/${name}`)
    for (const file of files) expect((await get(file)).status).toBe(200)
    const { entries, result } = await recordOf(() => act('editor', id, 'withdraw', { words: 'She is safe and well.' }))
    expect(entries.map(({ action }) => action)).toEqual(['unpublish'])
    expect(result.receipt).toMatchObject({ action: 'withdraw', title, by: 'editor@example.org' })
    for (const file of files) expect((await get(file)).status).toBe(410)
    await until(async () => (await receiptOf(id)).allWell === true, 'the worker’s check', 10_000)
    const receipt = await receiptOf(id)
    expect(at(receipt, `/news/${slug}`).answer).toMatchObject({ status: 410, well: true })
    for (const file of files) expect(at(receipt, file).answer).toMatchObject({ status: 410, well: true, words: 'Gone (410).' })
    expect(receipt.items.map(({ where }) => where)).toEqual(expect.arrayContaining(['/', '/news', '/news?kind=incident', '/sitemap.xml']))
    expect(new Date(receipt.checkedAt ?? 0).getTime()).toBeGreaterThan(new Date(receipt.madeAt).getTime())
  })
})

describe('a receipt is left', () => {
  test.each([
    ['REST', (id: string) => ask('editor', 'PATCH', `alerts/${id}`, { _status: 'draft' })],
    ['REST, many at once', (id: string) => ask('editor', 'PATCH', `alerts?where[id][equals]=${id}`, { _status: 'draft' })],
    [
      'its time',
      async (id: string) => {
        const withdrawAt = new Date(Date.now() + 1_000).toISOString()
        await ask('editor', 'PATCH', `alerts/${id}?publicNote=none`, { withdrawAt, _status: 'published' })
      },
    ],
  ])('also when a page is taken down by %s, and its picture has gone', async (_, takeDown) => {
    const picture = await aPicture()
    const { id, slug } = await publish({ body: [{ blockType: 'picture', image: picture.id }] })
    await caughtUp()
    await takeDown(id)
    await until(async () => (await receiptOf(id))?.allWell === true, 'the worker’s check', 15_000)
    const receipt = await receiptOf(id)
    for (const place of [`/news/${slug}`, `/api/media/file/${picture.filename}`]) expect(at(receipt, place).answer?.status).toBe(410)
    expect((await ask('officer', 'GET', `alerts/${id}/receipts`)).receipts).toHaveLength(1)
  })
})

describe('an appeal that ended well', () => {
  const ending = { how: 'found', title: 'A missing girl has been found', words: 'She is safe. Thank you to all who looked.' }
  const appeal = async (image: string) => {
    const payload = await desk()
    const section = (await payload.find({ collection: 'advice-sections', limit: 1 })).docs[0]
    const withdrawAt = new Date(Date.now() + 86_400_000).toISOString()
    return publish({
      title: `Have you seen Sam ${Date.now()}?`,
      summary: 'Sam Smith was last seen in Quay Street.',
      kind: 'appeal',
      withdrawAt,
      body: [...text('Sam wore red.'), { blockType: 'picture', image }],
      updates: [{ time: new Date().toISOString(), time_tz: 'Europe/London', kind: 'update', note: 'Sam was seen again.' }],
      relatedAdvice: section ? [section.id] : [],
    })
  }
  /** As it stands when its time or its day has come and nothing has happened. */
  const passed = async (id: string, column: 'withdraw_at' | 'review_by') => {
    await database.query(`update alerts set ${column} = now() - interval '2 days' where id = $1`, [id])
    await database.query(`update _alerts_v set version_${column} = now() - interval '2 days' where parent_id = $1`, [id])
  }

  test('ends though its time to come down has passed and it did not', async () => {
    const { id } = await appeal((await aPicture()).id)
    await passed(id, 'withdraw_at')
    expect(await act('editor', id, 'end', ending)).toMatchObject({ status: 200, state: 'live', title: ending.title })
  })

  test('ends though its review is overdue and a newer draft names another day', async () => {
    const { id } = await appeal((await aPicture()).id)
    await passed(id, 'review_by')
    const later = new Date(Date.now() + 40 * 86_400_000).toISOString()
    expect(await ask('officer', 'PATCH', `alerts/${id}?draft=true`, { reviewBy: later })).toMatchObject({ status: 200 })
    expect(await act('editor', id, 'end', ending)).toMatchObject({ status: 200, title: ending.title })
  })

  test('is ended once: whoever began before another had ended it is told', async () => {
    const { id } = await appeal((await aPicture()).id)
    const { liveRevision: revision } = await ask('editor', 'GET', `alerts/${id}/standing`)
    expect(await act('editor', id, 'end', { ...ending, revision })).toMatchObject({ status: 200 })
    const second = await act('admin', id, 'end', { how: 'charged', title: 'A man is charged', words: 'He is charged.', revision })
    expect([second.status, second.errors[0].message]).toEqual([409, expect.stringContaining('has changed the words since you opened them')])
    expect((await ask('editor', 'GET', `alerts/${id}/standing`)).title).toBe(ending.title)
  })

  const settled = async () => {
    await caughtUp()
    await until(async () => (await (await now('/readyz')).json()).pagesBehind === 0, 'the mirror to be whole')
  }

  test('leaves new words at its address, and nothing else of it anywhere', async () => {
    const picture = await aPicture()
    const alert = await appeal(picture.id)
    const at = `/news/${alert.slug}`
    const old = [alert.title, 'Sam Smith', 'Sam wore red', 'Sam was seen again', String(picture.filename), String(picture.sizes?.card?.filename)]
    await settled()
    expect(await html('/news')).toContain(alert.title)
    expect(await html('/sitemap.xml')).toContain(at)
    const { entries, result } = await recordOf(() => act('editor', alert.id, 'end', ending))
    expect(result).toMatchObject({ status: 200, state: 'live', unreviewed: true, title: ending.title })
    expect(entries.map(({ action, detail }) => [action, detail])).toEqual([
      ['publish without review', null],
      ['end', 'found'],
    ])
    const answer = await get(at)
    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(page).toContain(`<h1>${ending.title}</h1>`)
    expect(page).toContain(ending.words)
    expect(page).toMatch(/<meta name="robots" content="noindex"/)
    expect(page).not.toMatch(/og:|twitter:|rel="canonical"|id="related"|id="updates"|<figure/)
    await settled()
    for (const path of [at, '/', '/news', '/news?kind=appeal']) {
      const shown = await html(path)
      expect(old.filter((one) => shown.includes(one))).toEqual([])
      if (path !== at) expect(shown).not.toContain(`"${at}"`)
    }
    expect(await html('/sitemap.xml')).not.toContain(`${at}<`)
    for (const name of old.slice(-2)) expect((await get(`/api/media/file/${name}`)).status).toBe(410)
    expect(await inMirror(old)).toEqual([])
    const row = await (await desk()).findByID({ collection: 'alerts', id: alert.id, depth: 0 })
    expect(row).toMatchObject({ ended: 'found', withdrawAt: alert.withdrawAt, body: [], updates: [], relatedAdvice: [] })
  })

  test('has a receipt that is complete, and checked on the public site', async () => {
    const picture = await aPicture()
    const { id, slug, title } = await appeal(picture.id)
    const { receipt: first } = await act('editor', id, 'end', ending)
    expect(first).toMatchObject({ action: 'end', title, checkedAt: null })
    await until(async () => (await receiptOf(id)).checkedAt !== null, 'the worker’s check', 10_000)
    await until(async () => (await receiptOf(id)).allWell === true, 'all to be gone', 20_000)
    const receipt = await receiptOf(id)
    const page = at(receipt, `/news/${slug}`)
    expect(page).toMatchObject({ expects: 'page', shows: ending.title, answer: { status: 200, well: true } })
    expect(page.what).toBe(`The title “${title}”, the summary and 2 parts of the text`)
    const files = [picture.filename, picture.sizes?.card?.filename].map((name) => `/api/media/file/${name}`)
    const wheres = receipt.items.map(({ where }) => where)
    expect(wheres).toEqual(expect.arrayContaining([...files, '/', '/news', '/news?kind=appeal', '/sitemap.xml']))
    expect((await ask('officer', 'GET', `alerts/${id}/receipts`)).beyondUs.join()).toMatch(/screen.*Search engines.*Other sites/)
    expect((await get(`/api/alerts/${id}/receipts`)).status).toBe(401)
  })

  test('says so when something is still public', async () => {
    const picture = await aPicture()
    const { id } = await appeal(picture.id)
    const other = await publish({ body: [{ blockType: 'picture', image: picture.id }] })
    await act('editor', id, 'end', ending)
    const checked = await ask('editor', 'POST', `alerts/${id}/receipts/check`)
    expect(checked.receipts[0].allWell).toBe(false)
    expect(at(checked.receipts[0], `/api/media/file/${picture.filename}`).answer).toMatchObject({
      status: 200,
      well: false,
      words: `Still public (200): it is shown on /news/${other.slug}.`,
    })
    await act('editor', other.id, 'withdraw')
    await caughtUp()
    expect((await ask('editor', 'POST', `alerts/${id}/receipts/check`)).receipts[0].allWell).toBe(true)
  })

  test('says so when the old words are back', async () => {
    const picture = await aPicture()
    const alert = await appeal(picture.id)
    await act('editor', alert.id, 'end', ending)
    await (await desk()).update({ collection: 'alerts', id: alert.id, data: { title: alert.title, _status: 'published' } })
    await caughtUp()
    const { receipts } = await ask('editor', 'POST', `alerts/${alert.id}/receipts/check`)
    expect(receipts[0].allWell).toBe(false)
    expect(at(receipts[0], `/news/${alert.slug}`).answer).toMatchObject({ well: false, words: `Still shows “${alert.title}”.` })
  })

  test('takes nothing from a newer draft that nobody has read', async () => {
    const picture = await aPicture()
    const alert = await appeal(picture.id)
    await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true`, { slug: `${alert.slug}-typed`, kind: 'road' })
    await act('editor', alert.id, 'end', ending)
    const row = await (await desk()).findByID({ collection: 'alerts', id: alert.id, depth: 0 })
    expect([row.slug, row.kind]).toEqual([alert.slug, 'appeal'])
  })

  test('stays ended when an older version comes back', async () => {
    const picture = await aPicture()
    const alert = await appeal(picture.id)
    await act('editor', alert.id, 'end', ending)
    await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true`, { summary: 'Typed over it.' })
    const { docs } = await (await desk()).findVersions({ collection: 'alerts', where: { parent: { equals: alert.id } }, sort: 'createdAt' })
    for (const version of docs) {
      expect((await ask('officer', 'POST', `alerts/versions/${version.id}?draft=true`)).status).toBe(200)
      const row = await (await desk()).findByID({ collection: 'alerts', id: alert.id, draft: true, depth: 0 })
      expect([row.ended, typeof row.endedAt]).toEqual(['found', 'string'])
    }
    expect((await ask('editor', 'PATCH', `alerts/${alert.id}?publicNote=none`, { _status: 'published' })).status).toBe(200)
    await caughtUp()
    expect(await html('/news')).not.toContain(`/news/${alert.slug}"`)
  })

  test('is not something that a person can write', async () => {
    const { id } = await publish()
    await ask('admin', 'PATCH', `alerts/${id}`, { ended: 'found', endedAt: new Date().toISOString(), _status: 'published' })
    const row = await (await desk()).findByID({ collection: 'alerts', id, depth: 0 })
    expect([row.ended, row.endedAt]).toEqual([null, null])
  })
})

/** @returns the files of the plain site that hold any of these words, in their names or inside */
async function inMirror(words: string[]): Promise<string[]> {
  const folder = path.join(env.DATA_DIR, 'mirror')
  const found: string[] = []
  for (const name of await readdir(folder, { recursive: true })) {
    const file = path.join(folder, name)
    const inside = (await stat(file)).isFile() && /\.(html|xml)$/.test(name) ? await readFile(file, 'utf8') : ''
    if (words.some((one) => name.includes(one) || inside.includes(one))) found.push(name)
  }
  return found
}
