// Long because one file proves one decision, docs/decisions/0013.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { ticketIn, tokenOf } from '../collections/previewLinkToken.ts'
import { launch, open, violations } from './support/browser.ts'
import { as, desk, emailOf, person, signedIn } from './support/cast.ts'
import { settled, signIn } from './support/deskForm.ts'
import { aPicture } from './support/everyPart.ts'
import { database, recordOf } from './support/record.ts'
import { newcomer } from './support/secondFactor.ts'
import { get, getFromApp, siteUrl } from './support/site.ts'
import { anAlert, text } from './support/words.ts'

let officer: Record<string, string>
beforeAll(async () => {
  officer = await signedIn('officer')
})

/** A draft with a picture that is nobody's but the desk's. */
async function aDraft(words = 'Words that were sent.') {
  const payload = await desk()
  const picture = await aPicture()
  const body = [...text(words), { blockType: 'picture' as const, image: picture.id }]
  const data = { ...anAlert({ body }), summary: words, _status: 'draft' as const }
  const draft = await payload.create({ collection: 'alerts', draft: true, data, ...(await as('officer')) })
  return { draft, picture }
}

const ask = (method: string, path: string, body?: object, headers = officer) => get(path, { method, headers, body: body && JSON.stringify(body) })

async function linkTo(id: string, note = 'DI at Eastmere', collection = 'alerts') {
  const answer = await ask('POST', `/api/${collection}/${id}/preview-links`, { note })
  const { url, link } = await answer.json()
  return { path: new URL(url).pathname, id: String(link.id), link }
}

const pictureIn = (html: string) => /src="(\/admin\/preview\/link\/[^"]+\/file\/[^"]+)"/.exec(html)?.[1] ?? 'no picture'

describe('whoever holds a link', () => {
  test('reads the draft and sees its picture, without an account', async () => {
    const { draft, picture } = await aDraft()
    const { path } = await linkTo(draft.id)
    const answer = await get(path)
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(html).toContain('Words that were sent.')
    expect(html).toMatch(
      /Draft, not published\. For DI at Eastmere\. This link ends at <time[^>]*>\d\d:\d\d \d\d\/\d\d\/\d{4}<\/time>\. Please do not share it\./,
    )
    const shown = await get(pictureIn(html))
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp'])
    expect((await get(`/api/media/file/${picture.filename}`)).status).toBe(404)
  })

  test('gets a part of a file, as players ask for it', async () => {
    const { draft } = await aDraft()
    const { path } = await linkTo(draft.id)
    const file = pictureIn(await (await get(path)).text())
    const part = await get(file, { headers: { Range: 'bytes=0-9' } })
    expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 10])
  })

  test('plays its video and reads its captions', async () => {
    const payload = await desk()
    const film = Buffer.concat([Buffer.from('0000001866747970', 'hex'), Buffer.from('mp42\0\0\0\0mp42isom'), Buffer.alloc(64)])
    const words = Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\nA man rings.\n')
    const upload = (name: string, mimetype: string, data: Buffer, more: { captions?: string } = {}) =>
      payload.create({ collection: 'media', data: { description: 'For a link', ...more }, file: { name, mimetype, data, size: data.length } })
    const captions = await upload('words.vtt', 'text/vtt', words)
    const video = await upload('film.mp4', 'video/mp4', film, { captions: captions.id })
    const body = [{ blockType: 'video' as const, title: 'At the door', source: 'own' as const, file: video.id }]
    const draft = await payload.create({ collection: 'alerts', draft: true, data: { ...anAlert({ body }), _status: 'draft' } })
    const { path } = await linkTo(draft.id)
    const html = await (await get(path)).text()
    for (const [file, type] of [
      [video, 'video/mp4'],
      [captions, 'text/vtt'],
    ] as const) {
      expect(html).toContain(`${path}/file/${file.filename}`)
      const answer = await get(`${path}/file/${file.filename}`)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining(type)])
      expect((await get(`/api/media/file/${file.filename}`)).status).toBe(404)
    }
  })

  test('leaves no copy, tells no other site, and finds no way into the desk', async () => {
    const { draft } = await aDraft()
    const { path } = await linkTo(draft.id)
    const answer = await get(path)
    const html = await answer.text()
    for (const { headers } of [answer, await get(pictureIn(html))]) {
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-robots-tag')).toContain('noindex')
      expect(headers.get('set-cookie')).toBeNull()
    }
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(html).toContain('name="robots" content="noindex')
    expect(html).not.toMatch(/href="\/(admin|api)/)
    expect(html).not.toContain(emailOf('officer'))
  })

  test('can leave it like any page', async () => {
    const { draft } = await aDraft()
    const { path } = await linkTo(draft.id)
    expect(await (await get(path)).text()).toContain('Leave this site')
  })

  test('reads what was sent, whatever is typed on', async () => {
    const payload = await desk()
    const { draft } = await aDraft()
    const autosave = { collection: 'alerts', id: draft.id, draft: true, autosave: true, ...(await as('officer')) } as const
    await payload.update({ ...autosave, data: { summary: 'The first words.' } })
    const { path } = await linkTo(draft.id)
    await payload.update({ ...autosave, data: { summary: 'Typed on.' } })
    await payload.update({ ...autosave, data: { summary: 'And on.' } })
    const html = await (await get(path)).text()
    expect(html).toContain('The first words.')
    expect(html).not.toMatch(/Typed on|And on/)
  })

  test('sees nothing of another document that is not published', async () => {
    const payload = await desk()
    const section = await payload.create({
      collection: 'advice-sections',
      draft: true,
      data: { title: `Secret advice ${Date.now()}`, slug: '', summary: 'Not out.', audience: 'everyone', body: text('Secret.'), _status: 'draft' },
    })
    const body = [...text('Sent.'), { blockType: 'adviceSection' as const, section: section.id }]
    const data = { ...anAlert({ body }), relatedAdvice: [section.id], _status: 'draft' as const }
    const draft = await payload.create({ collection: 'alerts', draft: true, data })
    const html = await (await get((await linkTo(draft.id)).path)).text()
    expect(html).toContain('Sent.')
    expect(html).not.toContain('Secret')
  })

  test('cannot have another document’s file', async () => {
    const [mine, other] = [await aDraft(), await aDraft()]
    const { path } = await linkTo(mine.draft.id)
    expect((await get(`${path}/file/${mine.picture.filename}`)).status).toBe(200)
    expect((await get(`${path}/file/${other.picture.filename}`)).status).toBe(404)
    expect((await get(`${path}/file/${encodeURIComponent('../secret.webp')}`)).status).toBe(404)
  })

  test.each(['advice-sections', 'pages'] as const)('reads a draft of %s too', async (collection) => {
    const payload = await desk()
    const data = {
      title: `For a link ${collection} ${Date.now()}`,
      slug: '',
      summary: 'Summary.',
      audience: 'everyone' as const,
      body: text('Sent.'),
    }
    const { id } = await payload.create({ collection, draft: true, data: { ...data, _status: 'draft' } })
    expect(await (await get((await linkTo(id, 'The charity', collection)).path)).text()).toContain(data.title)
  })
})

describe('a link opens nothing', () => {
  const gone = async (path: string) => {
    const answer = await get(path)
    const html = await answer.text()
    expect(answer.headers.get('cache-control')).toBe('no-store')
    return [answer.status, /<h1>(.*?)<\/h1>/.exec(html)?.[1], html.includes('Words that were sent')]
  }
  const nothing = [404, 'This link opens nothing', false]

  test('from the moment that it is revoked, its files included', async () => {
    const { draft } = await aDraft()
    const { path, id } = await linkTo(draft.id)
    const file = pictureIn(await (await get(path)).text())
    expect((await ask('DELETE', `/api/preview-links/${id}`)).status).toBe(200)
    expect(await gone(path)).toEqual(nothing)
    expect((await get(file)).status).toBe(404)
  })

  test('after its 72 hours, which are signed and kept', async () => {
    const { draft } = await aDraft()
    const { path, id, link } = await linkTo(draft.id)
    expect(Math.round((new Date(link.endsAt).getTime() - Date.now()) / 60_000)).toBe(72 * 60)
    expect(await gone(`/admin/preview/link/${tokenOf({ id, endsAt: Date.now() - 1 })}`)).toEqual(nothing)
    await database.query(`update preview_links set ends_at = now() - interval '1 second' where id = $1`, [id])
    expect(await gone(path)).toEqual(nothing)
  })

  test('when one character of it is another, or a later end was written into it', async () => {
    const { draft } = await aDraft()
    const { path, id } = await linkTo(draft.id)
    const last = path.at(-2) === 'A' ? 'B' : 'A'
    expect(await gone(`${path.slice(0, -2)}${last}${path.at(-1)}`)).toEqual(nothing)
    const later = tokenOf({ id, endsAt: Date.now() + 1e9 }).split('.')
    const [, , signature] = path.split('/').at(-1)?.split('.') ?? []
    expect(await gone(`/admin/preview/link/${[...later.slice(0, 2), signature].join('.')}`)).toEqual(nothing)
    expect(ticketIn('')).toBeUndefined()
    expect(ticketIn(path)).toBeUndefined()
  })

  test('while its maker must set up a second factor first', async () => {
    const payload = await desk()
    const require = (secondFactor: 'nobody' | 'editors') => payload.updateGlobal({ slug: 'site', data: { signIn: { secondFactor } } })
    const { draft } = await aDraft()
    const { headers } = await newcomer('editor')
    const { url } = await (await ask('POST', `/api/alerts/${draft.id}/preview-links`, { note: 'DI at Eastmere' }, headers)).json()
    const { pathname: path } = new URL(url)
    const file = pictureIn(await (await get(path)).text())
    await require('editors')
    const [page, { status }] = [await gone(path), await get(file)]
    await require('nobody')
    expect([page, status]).toEqual([nothing, 404])
    expect((await get(path)).status).toBe(200)
  })

  test('when its document is deleted, or its maker has left', async () => {
    const payload = await desk()
    const [one, other] = [await aDraft(), await aDraft()]
    const [first, second] = [await linkTo(one.draft.id), await linkTo(other.draft.id)]
    await payload.delete({ collection: 'alerts', id: one.draft.id })
    expect(await gone(first.path)).toEqual(nothing)
    await database.query('update preview_links set maker_id = null where id = $1', [second.id])
    expect(await gone(second.path)).toEqual(nothing)
  })

  test('a false one costs the database nothing', async () => {
    const token = tokenOf({ id: crypto.randomUUID(), endsAt: Date.now() + 1e6 })
    const [said, end] = [token.slice(0, token.lastIndexOf('.') + 2), token.slice(token.lastIndexOf('.') + 3)]
    const other = [...'ABCDEFGHIJ'].filter((letter) => letter !== token.at(said.length))
    const client = await database.connect()
    try {
      // Whoever asks these tables now waits.
      await client.query('begin; lock table preview_links, site in access exclusive mode')
      for (const letter of other)
        expect(await (await getFromApp(`/admin/preview/link/${said}${letter}${end}`)).text()).toContain('This link opens nothing')
      const signed = getFromApp(`/admin/preview/link/${token}`).then(() => 'answered')
      expect(await Promise.race([signed, new Promise((resolve) => setTimeout(resolve, 1_000, 'waits'))])).toBe('waits')
      await client.query('rollback')
      expect(await signed).toBe('answered')
    } finally {
      client.release(true)
    }
  })
})

describe('a link is made and revoked', () => {
  test('by officers, and by no stranger', async () => {
    const { draft } = await aDraft()
    const stranger = { 'Content-Type': 'application/json' }
    const { id } = await linkTo(draft.id)
    for (const [method, path] of [
      ['POST', `/api/alerts/${draft.id}/preview-links`],
      ['GET', `/api/alerts/${draft.id}/preview-links`],
      ['DELETE', `/api/preview-links/${id}`],
    ] as const) {
      expect([path, (await ask(method, path, method === 'POST' ? { note: 'Me' } : undefined, stranger)).status]).toEqual([path, 401])
      const inside = await getFromApp(path, { method, headers: stranger, body: method === 'POST' ? '{"note":"Me"}' : undefined })
      expect([path, inside.status]).toEqual([path, 401])
    }
    expect((await (await ask('GET', `/api/alerts/${draft.id}/preview-links`)).json()).links).toHaveLength(1)
  })

  test('and by no other way, an admin’s included', async () => {
    const admin = await signedIn('admin')
    const { draft } = await aDraft()
    const { id } = await linkTo(draft.id)
    expect((await ask('POST', '/api/preview-links', { note: 'x', document: draft.id }, admin)).status).toBe(403)
    expect((await ask('PATCH', `/api/preview-links/${id}`, { endsAt: '2099-01-01' }, admin)).status).toBe(403)
  })

  test.each([[{}], [{ note: ' ' }], [{ note: 'x'.repeat(81) }], [{ note: 7 }]])('not without saying for whom: %j', async (body) => {
    const { draft } = await aDraft()
    const answer = await ask('POST', `/api/alerts/${draft.id}/preview-links`, body)
    expect([answer.status, (await answer.json()).errors[0].message]).toEqual([400, expect.stringContaining('Say whom the link is for')])
  })

  test('not to what is not there', async () => {
    expect((await ask('POST', `/api/alerts/${crypto.randomUUID()}/preview-links`, { note: 'DI' })).status).toBe(404)
    expect((await ask('DELETE', `/api/preview-links/${crypto.randomUUID()}`)).status).toBe(404)
  })

  test('and each of it is in the record, without the address', async () => {
    const { draft } = await aDraft()
    const { entries, result } = await recordOf(async () => {
      const link = await linkTo(draft.id, 'The charity')
      await ask('DELETE', `/api/preview-links/${link.id}`)
      return link
    })
    expect(entries).toMatchObject([
      { action: 'preview link', who: emailOf('officer'), collection: 'alerts', document: draft.id, title: draft.title, detail: 'For The charity' },
      { action: 'preview link revoked', who: emailOf('officer'), document: draft.id, detail: 'For The charity' },
    ])
    const token = result.path.split('/').at(-1) ?? ''
    const { rows } = await database.query<{ row: string }>('select to_jsonb(l)::text as row from preview_links l where id = $1', [result.id])
    expect(`${JSON.stringify(entries)}${rows[0]?.row}`).not.toContain(token.split('.')[2])
  })

  test('and so is the end of each that ends with its page', async () => {
    const payload = await desk()
    const { draft } = await aDraft()
    await payload.update({ collection: 'alerts', id: draft.id, data: { _status: 'published' } })
    for (const note of ['A DI', 'The charity']) await linkTo(draft.id, note)
    const late = await linkTo(draft.id, 'Somebody slow')
    await database.query(`update preview_links set ends_at = now() - interval '1 hour' where id = $1`, [late.id])
    const { entries } = await recordOf(async () =>
      payload.update({ collection: 'alerts', id: draft.id, data: { _status: 'draft' }, ...(await as('editor')) }),
    )
    const about = { collection: 'alerts', document: draft.id, title: draft.title, who: emailOf('editor'), by: 'desk' }
    const ends = entries.filter(({ action }) => action === 'preview link revoked').sort((a, b) => String(a.detail).localeCompare(String(b.detail)))
    expect(ends).toMatchObject(['A DI', 'The charity'].map((name) => ({ ...about, detail: `For ${name}` })))
    expect(ends.every(({ version }) => version !== null)).toBe(true)
  })

  test('how often it was opened is counted, and nothing of who opened it', async () => {
    const { draft } = await aDraft()
    const { path } = await linkTo(draft.id)
    for (let n = 0; n < 3; n += 1) await get(path, { headers: { 'User-Agent': 'A secret agent' } })
    const { links } = await (await ask('GET', `/api/alerts/${draft.id}/preview-links`)).json()
    expect(links).toMatchObject([{ opened: 3, madeBy: (await person('officer')).email }])
    const { rows } = await database.query<{ row: string }>('select to_jsonb(l)::text as row from preview_links l where document = $1', [draft.id])
    expect(rows[0]?.row).not.toMatch(/secret agent|127\.0\.0\.1/)
  })
})

describe('in the desk', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test('an officer makes a link while still typing, somebody without an account opens it, and it ends when it is revoked', async () => {
    const { draft } = await aDraft()
    const { page } = await open(browser, { viewport: { width: 1400, height: 1000 } })
    await signIn(page, 'officer')
    await page.goto(`${await siteUrl()}/admin/collections/alerts/${draft.id}`)
    await page.getByLabel('Summary').fill('Typed in the desk.')
    await page.getByLabel('For whom').fill('DI at Eastmere')
    await page.getByRole('button', { name: 'Make a link for 72 hours' }).click()
    const url = await page.getByLabel('The link', { exact: true }).inputValue()
    const reader = await open(browser, { bypassCSP: true })
    await reader.page.goto(url)
    await reader.page.getByText('Typed in the desk.').waitFor()
    await reader.page.locator('.picture img').scrollIntoViewIfNeeded()
    await reader.page.waitForFunction(() => (document.querySelector<HTMLImageElement>('.picture img')?.naturalWidth ?? 0) > 0)
    expect(reader.foreign).toEqual([])
    expect(reader.complaints).toEqual([])
    expect(await reader.page.context().cookies()).toEqual([])
    await reader.page.evaluate(() => window.scrollTo(0, 0))
    expect(await violations(reader.page)).toEqual([])
    if (process.env.PICTURES) await page.locator('.preview-links').screenshot({ path: `${process.env.PICTURES}/links.png` })
    if (process.env.PICTURES) await reader.page.screenshot({ path: `${process.env.PICTURES}/linked.png` })
    await page.getByRole('button', { name: 'Revoke the link for DI at Eastmere' }).click()
    await page.getByText('The link for DI at Eastmere opens nothing any more.').waitFor()
    await reader.page.reload()
    await reader.page.getByRole('heading', { name: 'This link opens nothing' }).waitFor()
    if (process.env.PICTURES) await reader.page.screenshot({ path: `${process.env.PICTURES}/ended.png` })
    for (const seen of [page, reader.page]) await seen.context().close()
  })

  test('what it says is accessible, in light and dark and on a phone', async () => {
    const { draft } = await aDraft()
    await linkTo(draft.id)
    for (const [colorScheme, width] of [
      ['light', 1400],
      ['dark', 320],
    ] as const) {
      const { page } = await open(browser, { colorScheme, bypassCSP: true, viewport: { width, height: 900 } })
      await signIn(page, 'officer')
      await page.goto(`${await siteUrl()}/admin/collections/alerts/${draft.id}`)
      await page.getByRole('button', { name: /^Revoke/ }).waitFor()
      await settled(page, colorScheme)
      expect((await violations(page)).filter((one) => /preview-link/.test(one))).toEqual([])
      if (process.env.PICTURES) await page.locator('.preview-links').screenshot({ path: `${process.env.PICTURES}/links-${colorScheme}-${width}.png` })
      await page.context().close()
    }
  })
})
