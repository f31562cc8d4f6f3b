import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { goesOutNext } from '../collections/dashboard.queries.ts'
import { waitsFor } from '../collections/waiting.queries.ts'
import { desk, emailOf, person } from './support/cast.ts'
import { openMailServer } from './support/mailServer.ts'
import { database, recordOf } from './support/record.ts'
import { act, ask, inSeconds, newest, scheduleOf, standing, written } from './support/review.ts'
import { get, html } from './support/site.ts'
import { until } from './support/start.ts'
import { anAlert } from './support/words.ts'

let mail: Awaited<ReturnType<typeof openMailServer>>
beforeAll(async () => {
  mail = await openMailServer()
  await Promise.all([person('editor'), person('admin'), person('officer')])
})
afterAll(() => mail.stop())

const ended = async (id: string, action?: string) => {
  await until(async () => (await scheduleOf(id, action)).state !== 'waiting', 'the schedule to end', 10_000)
  return scheduleOf(id, action)
}
/** What the dashboard tells an editor of times that were not kept. */
const failures = async () => (await waitsFor({ id: String((await person('editor')).id), role: 'editor' })).filter(({ why }) => why === 'failed')
/** Approved by an editor, and to go out in so many seconds. */
const scheduled = async (seconds: number, more: object = {}) => {
  const alert = await written(more)
  expect(await act('editor', alert.id, 'schedule', { at: inSeconds(seconds) })).toMatchObject({ status: 200, state: 'scheduled' })
  return alert
}

describe('what was approved goes out', () => {
  test('on time, though the officer typed on; what was typed stays theirs, where its review stood', async () => {
    const alert = await scheduled(3, { summary: 'The approved summary.' })
    expect((await goesOutNext(1_000)).find(({ id }) => id === alert.id)).toMatchObject({
      title: alert.title,
      action: 'publish',
      madeBy: emailOf('editor'),
      approvedBy: emailOf('editor'),
    })
    await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true&autosave=true`, { summary: 'Typed on.' })
    await act('officer', alert.id, 'submit')
    const typed = await standing(alert.id)
    expect((await get(`/news/${alert.slug}`)).status).toBe(404)
    const { state, lateness } = await ended(alert.id)
    expect([state, lateness > 0 && lateness < 2_000]).toEqual(['done', true])
    const page = await html(`/news/${alert.slug}`)
    expect(page).toContain('The approved summary.')
    expect(page).not.toContain('Typed on.')
    expect(await newest(alert.id)).toMatchObject({ summary: 'Typed on.', author: emailOf('officer'), revision: typed.revision })
    expect(await standing(alert.id)).toMatchObject({ state: 'live with a newer draft', review: 'in review', submittedBy: emailOf('officer') })
  })

  test('as itself: the live words keep their author, and nobody has to approve them again', async () => {
    const alert = await scheduled(1)
    const { entries } = await recordOf(() => ended(alert.id))
    const published = entries.filter(({ document, action }) => document === alert.id && action === 'publish')
    expect(published).toMatchObject([{ by: 'job', who: null, title: alert.title }])
    expect(await standing(alert.id)).toMatchObject({ state: 'live', unreviewed: false, author: (await person('officer')).id })
  })

  test('never when it was cancelled, and at the new time when that was changed', async () => {
    const alert = await scheduled(1)
    await act('editor', alert.id, 'unschedule')
    await act('editor', alert.id, 'schedule', { at: inSeconds(3_600) })
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    expect((await scheduleOf(alert.id)).state).toBe('waiting')
    expect((await standing(alert.id)).live).toBe(false)
    await act('editor', alert.id, 'unschedule')
  })

  test.each([
    ['2020-01-01T00:00:00Z', 'This time has passed. Choose one that lies ahead.'],
    ['01:30 28/03/2027', 'The clocks go forward that night: 01:30 does not exist on 28/03/2027. Choose 02:00 or later.'],
    ['soon', 'Write the time and the day as 16:42 27/06/2027.'],
    [undefined, 'Say when: 16:42 27/06/2027.'],
  ])('at %s is refused in words', async (at, words) => {
    const alert = await written()
    const refused = await act('editor', alert.id, 'schedule', { at })
    expect([refused.status, refused.errors[0].message]).toEqual([400, words])
  })
})

test('an alert comes down at its time: 410, its picture too, and the record says that a job did it', async () => {
  const payload = await desk()
  const data = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#17408b' } })
    .jpeg()
    .toBuffer()
  const picture = await payload.create({
    collection: 'media',
    data: { description: 'For a test', alt: 'A blue field' },
    file: { name: 'field.jpg', mimetype: 'image/jpeg', data, size: data.length },
  })
  const alert = await written({ body: [{ blockType: 'picture', image: picture.id }], withdrawAt: inSeconds(4) })
  expect(await act('editor', alert.id, 'publish')).toMatchObject({ status: 200, state: 'live' })
  const shown = /\/api\/media\/file\/[\w.-]+/.exec(await html(`/news/${alert.slug}`))?.[0] ?? ''
  expect((await get(shown)).status).toBe(200)
  const { entries, result } = await recordOf(() => ended(alert.id, 'withdraw'))
  expect(result.state).toBe('done')
  expect(result.lateness).toBeLessThan(2_000)
  expect((await get(`/news/${alert.slug}`)).status).toBe(410)
  expect((await get(shown)).status).not.toBe(200)
  expect(entries.filter(({ document }) => document === alert.id)).toMatchObject([{ action: 'unpublish', by: 'job' }])
  expect((await standing(alert.id)).state).toBe('withdrawn')
})

test('it comes down though a newer draft is not whole, and the draft stays', async () => {
  const alert = await written({ withdrawAt: inSeconds(3) })
  expect(await act('editor', alert.id, 'publish')).toMatchObject({ status: 200 })
  const half = { kind: null, summary: '', withdrawAt: inSeconds(9_000) }
  expect(await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true&autosave=true`, half)).toMatchObject({ status: 200 })
  expect(await ended(alert.id, 'withdraw')).toMatchObject({ state: 'done', trouble: null })
  expect((await get(`/news/${alert.slug}`)).status).toBe(410)
  expect(await newest(alert.id)).toMatchObject({ kind: null, summary: '', author: emailOf('officer'), _status: 'draft' })
})

test('an editor takes it down as well while a newer draft is not whole', async () => {
  const alert = await written()
  await act('editor', alert.id, 'publish')
  await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true&autosave=true`, { kind: null, summary: '' })
  expect(await act('editor', alert.id, 'withdraw')).toMatchObject({ status: 200, live: false })
  expect((await get(`/news/${alert.slug}`)).status).toBe(410)
})

test('a time to go out after the one to come down is refused in words', async () => {
  const alert = await written({ withdrawAt: inSeconds(600) })
  const refused = await act('editor', alert.id, 'schedule', { at: inSeconds(601) })
  expect([refused.status, refused.errors[0].message]).toEqual([409, expect.stringContaining('would come down before it goes out')])
  expect(await act('editor', alert.id, 'schedule', { at: inSeconds(599) })).toMatchObject({ status: 200 })
})

test('newer words that are sent back, or lose their approval, leave the time of those that were approved before', async () => {
  const alert = await scheduled(3_600)
  await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true`, { summary: 'A follow-up.' })
  await act('officer', alert.id, 'submit')
  expect(await act('editor', alert.id, 'ask', { notes: [{ words: 'Say where.' }] })).toMatchObject({ status: 200 })
  expect((await scheduleOf(alert.id)).state).toBe('waiting')
  await act('officer', alert.id, 'submit')
  await act('editor', alert.id, 'approve')
  expect(await act('admin', alert.id, 'take-back')).toMatchObject({ status: 200, review: 'in review' })
  expect((await scheduleOf(alert.id)).state).toBe('waiting')
  expect(await act('admin', alert.id, 'take-back')).toMatchObject({ status: 200, scheduled: false })
  expect(await scheduleOf(alert.id)).toMatchObject({ state: 'failed', trouble: `${emailOf('admin')} took the approval back.` })
})

describe('a schedule that cannot run', () => {
  const setEnd = async (id: string) => {
    await database.query(`update _alerts_v set version_withdraw_at = now() - interval '1 day' where parent_id = $1 and latest`, [id])
  }
  const loseKind = (id: string) => database.query('update _alerts_v set version_kind = null where parent_id = $1', [id])
  test.each<[string, (id: string) => Promise<unknown>, string, boolean]>([
    ['its document was deleted', (id) => ask('admin', 'DELETE', `alerts/${id}`), 'It was deleted before its time came.', true],
    ['the approval was taken back', (id) => act('admin', id, 'take-back'), `${emailOf('admin')} took the approval back.`, true],
    ['changes were asked for', (id) => act('admin', id, 'ask', { notes: [{ words: 'No.' }] }), `${emailOf('admin')} took the approval back.`, true],
    ['its end has passed', setEnd, 'Comes down at: This time has passed. Choose one that lies ahead, or take the page down now.', false],
    ['its words are no longer right', loseKind, 'Kind: This field is required.', false],
    [
      'its version has gone',
      (id) => database.query('update schedules set version = gen_random_uuid() where document = $1', [id]),
      'The approved version is not there any more.',
      false,
    ],
  ])('because %s fails in words, once, and every editor hears of it', async (_, spoil, trouble, atOnce) => {
    const alert = await scheduled(atOnce ? 600 : 2)
    const { entries, result } = await recordOf(async () => {
      await spoil(alert.id)
      return ended(alert.id)
    })
    expect(result).toMatchObject({ state: 'failed', trouble })
    expect(entries.filter(({ action }) => action === 'schedule failed')).toMatchObject([{ document: alert.id, title: alert.title, detail: trouble }])
    for (const role of ['editor', 'admin'] as const) {
      const { text, shownTo } = await mail.mailTo(emailOf(role), `/admin/collections/alerts/${alert.id}`)
      expect(text).toContain(`“${alert.title}” was to go out or come down at`)
      expect(text).toContain(trouble)
      expect(shownTo).toBe('Editors:;')
    }
    expect(mail.mails.some(({ to }) => to.includes(emailOf('officer')))).toBe(false)
    expect((await failures()).find(({ id }) => id === alert.id)).toMatchObject({ title: alert.title, trouble, schedule: result.id })
    const { rows } = await database.query('select 1 from graphile_worker.jobs where key = $1', [result.id])
    expect(rows).toEqual([])
    if (!atOnce) expect((await get(`/news/${alert.slug}`)).status).toBe(404)
  })

  test('because the live page was taken down, is told too', async () => {
    const alert = await written()
    await act('editor', alert.id, 'publish')
    await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true`, { summary: 'Corrected.' })
    await act('officer', alert.id, 'submit', { publicNote: { kind: 'correction', note: 'We had it wrong.' } })
    await act('editor', alert.id, 'schedule', { at: inSeconds(600) })
    await ask('editor', 'PATCH', `alerts/${alert.id}`, { _status: 'draft' })
    expect(await scheduleOf(alert.id)).toMatchObject({ state: 'failed', trouble: 'The page was taken down before its time came.' })
    expect((await mail.mailTo(emailOf('editor'), alert.id)).text).toContain('taken down before its time came')
  })

  test('while the mail server is away is told in one mail when it is back, with the others', async () => {
    await database.query(`update schedules set told_at = now() where state = 'failed' and told_at is null`)
    const { rows } = await database.query<{ last: string }>(`select coalesce(max(id), 0) as last from graphile_worker.jobs`)
    const last = rows[0]?.last
    await mail.stop()
    const alerts = [await scheduled(600), await scheduled(600), await scheduled(600)]
    for (const { id } of alerts) await act('admin', id, 'take-back')
    const open = async (condition: string) =>
      (await database.query(`select 1 from graphile_worker.jobs where task_identifier = 'tellEditors' and id > $1 and ${condition}`, [last])).rows
        .length
    await until(async () => (await open('true')) === 1 && (await open('last_error is not null')) === 1, 'one mail that could not be sent', 20_000)
    mail = await openMailServer()
    const { subject, text } = await mail.mailTo(emailOf('editor'), alerts[2]?.id)
    expect(subject).toBe('3 times were not kept')
    for (const { id, title } of alerts) expect([text.includes(`/alerts/${id}`), text.includes(`“${title}”`)]).toEqual([true, true])
    await until(async () => (await open('true')) === 0, 'nothing to be left', 20_000)
    expect(mail.mails.filter((one) => alerts.some(({ id }) => one.text.includes(id)))).toHaveLength(1)
  }, 90_000)

  test('is put away by an editor, who stands in the record', async () => {
    const alert = await scheduled(600)
    await act('editor', alert.id, 'take-back')
    const { id } = await scheduleOf(alert.id)
    const isShown = async () => (await failures()).some(({ schedule }) => schedule === id)
    expect(await isShown()).toBe(true)
    expect((await get(`/api/schedules/${id}/seen`, { method: 'POST' })).status).toBe(401)
    expect(await ask('officer', 'POST', `schedules/${id}/seen`)).toMatchObject({ status: 403 })
    const { entries } = await recordOf(async () => {
      for (let time = 0; time < 2; time += 1) expect(await ask('editor', 'POST', `schedules/${id}/seen`)).toMatchObject({ status: 200, seen: true })
    })
    expect(entries).toMatchObject([{ action: 'put away', who: emailOf('editor'), document: alert.id, title: alert.title }])
    expect(await isShown()).toBe(false)
    for (const none of ['nonsense', alert.id]) expect(await ask('editor', 'POST', `schedules/${none}/seen`)).toMatchObject({ status: 404 })
  })
})

describe('how it is, for whoever watches', () => {
  const ready = async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    const answer = await get('/readyz')
    return { status: answer.status, ...(await answer.json()) }
  }

  test('what could not run is told in words, and takes nothing away from readers', async () => {
    await database.query(`update schedules set seen_at = now() where state = 'failed'`)
    expect((await ready()).schedules).toBe('well')
    const alert = await scheduled(600)
    await act('editor', alert.id, 'take-back')
    expect(await ready()).toMatchObject({ status: 200, ready: true, schedules: '1 could not run' })
    await ask('editor', 'POST', `schedules/${(await scheduleOf(alert.id)).id}/seen`)
    expect(await ready()).toMatchObject({ status: 200, schedules: 'well' })
  })

  test('so is a page that nobody else has read, with the minutes that are left and those that are over', async () => {
    await database.query('update unreviewed set closed_at = now() where closed_at is null')
    expect((await ready()).review).toBe('well')
    const payload = await desk()
    const alert = await payload.create({
      collection: 'alerts',
      draft: true,
      data: { ...anAlert({}), _status: 'draft' },
      user: { ...(await person('editor')) },
    })
    await act('editor', alert.id, 'publish-unreviewed')
    expect(await ready()).toMatchObject({ status: 200, ready: true, review: '1 page is public that nobody else has read; 30 minutes left' })
    await database.query(`update unreviewed set since = now() - interval '35 minutes 10 seconds' where closed_at is null`)
    expect(await ready()).toMatchObject({
      status: 200,
      ready: true,
      review: '1 page is public that nobody else has read; 5 minutes over the 30 minutes',
    })
    await act('admin', alert.id, 'confirm')
    expect((await ready()).review).toBe('well')
  })
})
