import { afterAll, describe, expect, test } from '@jest/globals'
import { as, desk, signedIn } from './support/cast.ts'
import { recordOf } from './support/record.ts'
import { codeOf, enrolled, errorOf, factor, fromApp, minutesLater } from './support/secondFactor.ts'
import { get, html } from './support/site.ts'
import { anAlert, text } from './support/words.ts'

const words = 'Keep your windows shut in Marramouth: the smoke is poisonous.'
const put = async (headers: Record<string, string>, body: object) =>
  get('/api/globals/emergency-notice', { method: 'POST', headers, body: JSON.stringify(body) })

afterAll(async () => {
  await (await desk()).updateGlobal({ slug: 'emergency-notice', data: { words: '', link: '' } })
})

describe('an emergency notice', () => {
  test('is put up by an editor and stands on top of every page at once', async () => {
    const started = Date.now()
    const { entries, result } = await recordOf(async () => put(await signedIn('editor'), { words, link: '/stay-safe' }))
    expect(result.status).toBe(200)
    for (const path of ['/', '/news', '/advice', '/contact', '/privacy', '/nothing-here']) {
      const page = await html(path)
      expect(page).toContain(words)
      expect(page.indexOf(words)).toBeLessThan(page.indexOf('<header'))
    }
    expect(Date.now() - started).toBeLessThan(5_000)
    expect(entries.filter(({ action }) => action === 'update')).toMatchObject([{ collection: 'emergency-notice', who: 'editor@example.org' }])
  })

  test('goes with its words', async () => {
    await put(await signedIn('editor'), { words: '', link: '' })
    expect(await html('/')).not.toContain(words)
  })

  test('is not an officer’s to put up, nor a stranger’s to ask for', async () => {
    expect((await put(await signedIn('officer'), { words: 'Mine.' })).status).toBe(403)
    expect((await get('/api/globals/emergency-notice')).status).toBe(401)
  })

  test('leads to a page of this site only', async () => {
    const editor = await signedIn('editor')
    for (const link of ['https://example.org', '//example.org', '/\\example.org', '/news\\..\\x', '/ news'])
      expect([link, (await put(editor, { words, link })).status]).toEqual([link, 400])
  })
})

describe('somebody with a second factor is asked for a code again after a quarter of an hour', () => {
  test('before an emergency notice', async () => {
    const who = await enrolled('editor')
    const change = (said: string) => fromApp('POST', '/api/globals/emergency-notice', { words: said }, who.headers)
    expect((await change('Fresh.')).status).toBe(200)
    await minutesLater(who.id, 16)
    const refused = await change('Stale.')
    expect(refused.status).toBe(403)
    expect((await refused.json()).errors[0]).toMatchObject({ message: expect.stringMatching(/Type a code/), data: { secondFactor: 'stale' } })
  })

  test('before an old notice comes back', async () => {
    const who = await enrolled('editor')
    for (const said of ['The old one.', '']) await fromApp('POST', '/api/globals/emergency-notice', { words: said, link: '' }, who.headers)
    const { docs } = await (await desk()).findGlobalVersions({ slug: 'emergency-notice', where: { 'version.words': { equals: 'The old one.' } } })
    const restore = () => fromApp('POST', `/api/globals/emergency-notice/versions/${docs[0]?.id}`, {}, who.headers)
    await minutesLater(who.id, 16)
    expect(await errorOf(await restore())).toMatchObject({ status: 403, data: { secondFactor: 'stale' } })
    expect(await (await desk()).findGlobal({ slug: 'emergency-notice' })).toMatchObject({ words: '' })
    expect((await factor('/code', who.headers, { code: codeOf(who.secret) })).status).toBe(200)
    expect((await restore()).status).toBe(200)
    expect(await html('/')).toContain('The old one.')
  })

  test('before a publication without review, and not before one that somebody else wrote', async () => {
    const who = await enrolled('editor')
    await minutesLater(who.id, 16)
    const data = { ...anAlert({ body: text('Words.') }), _status: 'published' }
    const own = await fromApp('POST', '/api/alerts', data, who.headers)
    expect([own.status, (await own.json()).errors[0].data.secondFactor]).toEqual([403, 'stale'])
    const payload = await desk()
    const { id } = await payload.create({
      collection: 'alerts',
      draft: true,
      data: { ...data, slug: '', _status: 'draft' },
      ...(await as('officer')),
    })
    expect((await fromApp('PATCH', `/api/alerts/${id}`, { _status: 'published' }, who.headers)).status).toBe(200)
  })
})
