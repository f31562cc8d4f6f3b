import { describe, expect, test } from '@jest/globals'
import { problemsOf, traceIn } from '../collections/BetaFeedback.schema.ts'
import { sendFeedback } from '../collections/BetaFeedback.actions.ts'
import { as, desk, signedIn } from './support/cast.ts'
import { get, html } from './support/site.ts'

const before = () => String(Date.now() - 60_000)
const post = (fields: Record<string, string>) =>
  get('/feedback/send', { method: 'POST', body: new URLSearchParams({ started: before(), ...fields }) })
const form = { doing: 'Looking.', better: '', started: 0 }
const kept = async (words: string) => {
  const payload = await desk()
  const { docs } = await payload.find({ collection: 'beta-feedback', where: { or: [{ doing: { equals: words } }, { better: { equals: words } }] } })
  return docs
}

test('one answer is enough, is kept with its page and version, and a reload does not send it again', async () => {
  const words = `The map did not load ${Date.now()}`
  const page = await html('/feedback?page=/news/blackmail-with-private-pictures')
  expect(page).toContain('Blackmail with private pictures')
  const version = /name="version" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const answer = await post({ better: words, page: '/news/blackmail-with-private-pictures', version })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/feedback/thank-you')
  const [found, ...others] = await kept(words)
  expect(others).toEqual([])
  expect(found).toMatchObject({ page: '/news/blackmail-with-private-pictures', pageVersion: version, state: 'new' })
  expect(version).toMatch(/^\d{4}-\d\d-\d\dT/)
  expect(Object.keys(found ?? {}).sort()).toEqual(['better', 'createdAt', 'doing', 'id', 'note', 'page', 'pageVersion', 'state', 'updatedAt'])
})

describe('what is wrong is said at the field and in a summary, and every word stays', () => {
  test('nothing written', async () => {
    const answer = await post({ doing: ' ', better: '' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('<title>Error: Feedback: ')
    expect(page).toMatch(/<div class="errors" role="alert" tabindex="-1"/)
    expect(page).toContain('href="#doing"')
    expect(page).toContain('id="doing-error"')
    expect(page).toMatch(/<body><section class="exit"/)
  })

  test('too long', async () => {
    const words = `<b>"long" & \u{1F6A8} ${'é'.repeat(1300)}`
    const page = await (await post({ doing: words, better: 'Short.' })).text()
    expect(page).toMatch(/This answer is 114 characters too long/)
    expect(page).toContain(`&lt;b&gt;&quot;long&quot; &amp; \u{1F6A8} ${'é'.repeat(1300)}</textarea>`)
    expect(page).toContain('>Short.</textarea>')
    expect(await kept(words)).toEqual([])
  })

  test('an answer of forty thousand characters comes back whole', async () => {
    const page = await (await post({ better: '\u20ac'.repeat(7000) })).text()
    expect(page.match(/\u20ac/g)?.length).toBe(7000)
  })

  test.each([
    ['an email address', 'They wrote from sam@example.org to me'],
    ['a phone number', 'Ring me on 07911 123456 please'],
    ['a postcode', 'It was in SW1A 1AA by night'],
  ])('%s, until the writer says that it may stay', async (what, words) => {
    const answer = await post({ better: words })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(`This answer has ${what} in it`)
    expect(await kept(words)).toEqual([])
    expect((await post({ better: words, keep: '1' })).status).toBe(303)
    expect(await kept(words)).toHaveLength(1)
  })
})

test.each(['Calling 999 or 101 did not work', 'The number 105 is missing', 'On 27/06/2022 at 16:42', '1,200 people'])(
  '"%s" leads to nobody',
  (words) => {
    expect(traceIn(words)).toBeUndefined()
  },
)

test('an answer made to keep the machine busy does not', () => {
  const since = performance.now()
  problemsOf({ ...form, doing: 'a'.repeat(60_000), better: 'a'.repeat(1200) })
  expect(performance.now() - since).toBeLessThan(200)
})

test('answers are measured in characters, not in bytes', () => {
  expect(problemsOf({ ...form, doing: '\u{1F6A8}'.repeat(1200) })).toEqual({})
  expect(problemsOf({ ...form, doing: '\u{1F6A8}'.repeat(1201) })).toEqual({ doing: 'This answer is 1 character too long. Keep what matters most.' })
})

test('a field that nobody sees marks what filled it in as spam, and loses nothing', async () => {
  const words = `Buy this ${Date.now()}`
  expect((await post({ doing: words, website: 'https://spam.example' })).status).toBe(303)
  expect(await kept(words)).toMatchObject([{ state: 'spam' }])
})

test('what is sent within two seconds is held back with its words', async () => {
  const answer = await post({ doing: 'Too quick', started: String(Date.now()) })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('>Too quick</textarea>')
  expect(await kept('Too quick')).toEqual([])
})

test('ten messages in ten minutes are all that one sender gets', async () => {
  const now = Date.now()
  const send = (sender: string) => sendFeedback({ ...form, doing: `From ${sender}` }, sender, now)
  const outcomes = []
  for (let number = 0; number < 11; number += 1) outcomes.push((await send('one')).is)
  expect(outcomes.filter((is) => is === 'kept')).toHaveLength(10)
  expect(outcomes[10]).toBe('tooMany')
  expect((await send('another')).is).toBe('kept')
})

test('the form asks nothing else, says what it is not for, and gives the right ways, 999 first', async () => {
  const page = await html('/feedback')
  const fields = [...page.matchAll(/name="([a-z]+)"/g)].map(([, name]) => name)
  expect(fields.filter((name) => !['viewport', 'description', 'referrer', 'keywords'].includes(String(name)))).toEqual(
    expect.arrayContaining(['doing', 'better']),
  )
  expect(page).not.toMatch(/type="(email|tel)"/)
  const [, notFor = ''] = page.split('This is not for reporting a crime')
  expect(notFor.indexOf('tel:999')).toBeGreaterThan(0)
  expect(notFor.indexOf('tel:999')).toBeLessThan(notFor.indexOf('tel:101'))
})

test('typed words cannot be had from the public address', async () => {
  expect(await html('/feedback?doing=injected&outcome=wrong')).not.toContain('injected')
  expect(await html('/feedback?page=//evil.example')).not.toContain('evil')
})

describe('in the desk', () => {
  test('nobody edits a reader’s words; the state and a note are ours', async () => {
    const words = `Hard to read ${Date.now()}`
    await post({ doing: words })
    const [found] = await kept(words)
    const payload = await desk()
    const saved = await payload.update({
      collection: 'beta-feedback',
      id: found?.id ?? '',
      data: { doing: 'Other', state: 'read', note: 'Mended.' },
      ...(await as('officer')),
    })
    expect(saved).toMatchObject({ doing: words, state: 'read', note: 'Mended.' })
  })

  test('the REST twin is closed to everybody', async () => {
    const headers = await signedIn('admin')
    expect((await get('/api/beta-feedback', { method: 'POST', headers, body: JSON.stringify({ doing: 'Through the back' }) })).status).toBe(403)
    expect(await kept('Through the back')).toEqual([])
  })
})
