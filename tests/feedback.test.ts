import { describe, expect, test } from '@jest/globals'
import { problemsOf, traceIn } from '../collections/BetaFeedback.schema.ts'
import { sendFeedback } from '../collections/BetaFeedback.actions.ts'
import { signedMoment } from '../collections/BetaFeedback.started.ts'
import { cpuOf } from './support/cpu.ts'
import { as, desk, signedIn } from './support/cast.ts'
import { get, html } from './support/site.ts'

const before = () => signedMoment(Date.now() - 60_000)
const send = (body: BodyInit, headers?: Record<string, string>) => get('/feedback/send', { method: 'POST', body, headers })
const post = (fields: Record<string, string>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries({ started: before(), ...fields })) body.set(name, value)
  return send(body)
}
const startedIn = (page: string) => /name="started" value="([^"]*)"/.exec(page)?.[1] ?? ''
const form = { doing: 'Looking.', better: '', started: before() }
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

test.each([
  ['/news/blackmail-with-private-pictures', '/news/blackmail-with-private-pictures'],
  ['/contact', '/contact'],
  ['/news/no-such-page', null],
  ['/wp-login.php', null],
])('of the page %s it keeps %s, and the words always', async (page, expected) => {
  const words = `Of some page ${Date.now()}`
  expect(await sendFeedback({ ...form, better: words, page }, 'of some page')).toEqual({ is: 'kept' })
  expect((await kept(words)).map((one) => one.page)).toEqual([expected])
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

  test('an answer four times too long comes back whole', async () => {
    const page = await (await post({ better: '\u20ac'.repeat(5000) })).text()
    expect(page.match(/\u20ac/g)?.length).toBe(5000)
  })

  test('two answers as long as they may be, in the longest of characters, are kept', async () => {
    const words = `${'\u{1f6b2}'.repeat(590)} ${Date.now()}`
    expect((await post({ doing: words, better: words })).status).toBe(303)
    expect(await kept(words)).toHaveLength(1)
  })

  test('more than sixteen kilobytes are not taken, and the writer is told that their words are still in the form', async () => {
    const answer = await post({ better: '\u20ac'.repeat(7000) })
    expect(answer.status).toBe(413)
    expect(await answer.text()).toMatch(/<body><section class="exit"[\s\S]*Go back with your browser/)
  })

  test.each([
    ['an email address', 'They wrote from sam@example.org to me'],
    ['a phone number', 'Ring me on 07700 900123 please'],
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

test('the tick that it may stay outlasts another error', async () => {
  const better = `Ring 07700 900123 ${Date.now()}`
  const page = await (await post({ doing: 'a'.repeat(1201), better, keep: '1' })).text()
  expect(page).toContain('This answer is 1 character too long')
  expect(page).toMatch(/<input type="checkbox" id="keep" name="keep"[^>]* checked=""/)
})

test.each(['07911 123456', '07700 900123', '+44 7700 900 123', '+44 (0)7700-900123', '0044 7700900123', '01632 960123', '020 7946 0123'])(
  '%s is a phone number, whether or not somebody has it',
  (number) => {
    expect(traceIn(`Ring ${number} please`)).toBe(`a phone number in it, ${number}`)
  },
)

test.each(['Calling 999 or 101 did not work', 'The number 105 is missing', 'On 27/06/2022 at 16:42', '1,200 people', 'Reference 120770090012345'])(
  '"%s" leads to nobody',
  (words) => {
    expect(traceIn(words)).toBeUndefined()
  },
)

test('an answer made to keep the machine busy does not', () => {
  expect(cpuOf(() => problemsOf({ ...form, doing: 'a'.repeat(60_000), better: 'a'.repeat(1200) }))).toBeLessThan(200)
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

describe('what is sent within two seconds is held back with its words', () => {
  test.each([
    ['by the form’s own time', () => signedMoment(Date.now())],
    ['by a time that lies ahead', () => signedMoment(Date.now() + 3_600_000)],
    ['by no time', () => ''],
    ['by a time that nobody signed', () => String(Date.now() - 60_000)],
    ['by a time signed for another', () => signedMoment(Date.now()).replace(/^\d+/, '1700000000000')],
    ['by a time that is none', () => 'yesterday'],
  ])('%s, and pressing again sends it', async (how, started) => {
    const words = `Too quick ${how} ${Date.now()}`
    const answer = await post({ doing: words, started: started() })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(`>${words}</textarea>`)
    expect(await kept(words)).toEqual([])
    const again = startedIn(page)
    expect(Number(again.split('.')[0]) - Date.now()).toBeLessThanOrEqual(0)
    expect((await sendFeedback({ ...form, doing: words, started: again }, 'presses again', Date.now() + 2_000)).is).toBe('kept')
  })

  test('but not what was open in a tab for days', async () => {
    const started = signedMoment(Date.now() - 3 * 86_400_000)
    expect((await sendFeedback({ ...form, doing: 'Since Friday', started }, 'patient')).is).toBe('kept')
  })

  test('another error does not start the time anew', async () => {
    const started = startedIn(await html('/feedback'))
    expect(startedIn(await (await post({ started })).text())).toBe(started)
  })
})

test('two answers of the longest kind are a small message', async () => {
  expect(await html('/feedback')).toContain('enctype="multipart/form-data"')
  const body = new FormData()
  const words = '\u{1F6A8}'.repeat(1200)
  for (const [name, value] of Object.entries({ started: before(), doing: words, better: words })) body.set(name, value)
  expect((await new Response(body).arrayBuffer()).byteLength).toBeLessThan(16 * 1024)
  expect((await send(body)).status).toBe(303)
  expect((await kept(words))[0]).toMatchObject({ doing: words, better: words })
})

test('the form may also come urlencoded', async () => {
  const words = `From an old tab ${Date.now()}`
  expect((await send(new URLSearchParams({ started: before(), doing: words }))).status).toBe(303)
  expect(await kept(words)).toHaveLength(1)
})

test.each([
  ['JSON', '{"doing":"Looking."}', 'application/json'],
  ['a form that breaks off', '--x\r\nContent-Disposition: form-data; name="doing"\r\n\r\nLook', 'multipart/form-data; boundary=x'],
  [
    'a form with a file',
    '--x\r\nContent-Disposition: form-data; name="doing"; filename="a"\r\n\r\nLook\r\n--x--\r\n',
    'multipart/form-data; boundary=x',
  ],
  ['nothing', '', 'multipart/form-data'],
])('what is no form is refused: %s', async (_, body, type) => {
  expect((await send(body, { 'Content-Type': type })).status).toBe(400)
})

test('ten messages in ten minutes are all that one sender gets', async () => {
  const from = (sender: string) => sendFeedback({ ...form, doing: `From ${sender}` }, sender)
  const outcomes = []
  for (let number = 0; number < 11; number += 1) outcomes.push((await from('one')).is)
  expect(outcomes.filter((is) => is === 'kept')).toHaveLength(10)
  expect(outcomes[10]).toBe('tooMany')
  expect((await from('another')).is).toBe('kept')
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
