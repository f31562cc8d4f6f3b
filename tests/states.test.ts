import { beforeAll, describe, expect, test } from '@jest/globals'
import { keepSchedule } from '../ops/scheduled.ts'
import { desk, person, signedIn, type Role } from './support/cast.ts'
import { database, recordOf } from './support/record.ts'
import { get, html } from './support/site.ts'
import { anAlert, text } from './support/words.ts'

let headers: Record<Role, Record<string, string>>
beforeAll(async () => {
  headers = { officer: await signedIn('officer'), editor: await signedIn('editor'), admin: await signedIn('admin') }
})

const ask = async (role: Role, method: string, path: string, body?: object) => {
  const answer = await get(`/api/${path}`, { method, headers: headers[role], ...(body && { body: JSON.stringify(body) }) })
  return { status: answer.status, ...(await answer.json()) }
}
const written = async (role: Role, more: object = {}) => {
  const { doc } = await ask(role, 'POST', 'alerts?draft=true', { ...anAlert({ body: text('Words.') }), ...more })
  return doc
}
const standing = (id: string) => ask('editor', 'GET', `alerts/${id}/standing`)
const act = async (role: Role, id: string, action: string, body: object = {}) => {
  const { revision, liveRevision } = await standing(id)
  return ask(role, 'POST', `alerts/${id}/${action}`, { revision: action === 'confirm' ? liveRevision : revision, ...body })
}

describe('words go from draft to the public through two people', () => {
  test('an officer writes and submits, an editor approves and publishes', async () => {
    const alert = await written('officer')
    expect((await standing(alert.id)).state).toBe('draft')
    expect(await act('officer', alert.id, 'submit')).toMatchObject({ status: 200, state: 'in review' })
    expect(await act('officer', alert.id, 'approve')).toMatchObject({ status: 403 })
    expect(await act('editor', alert.id, 'approve')).toMatchObject({ status: 200, state: 'approved' })
    expect(await act('editor', alert.id, 'publish')).toMatchObject({ status: 200, state: 'live', unreviewed: false })
    expect(await html(`/news/${alert.slug}`)).toContain(alert.title)
  })

  test('who last changed the words cannot approve them', async () => {
    const alert = await written('officer')
    await act('officer', alert.id, 'submit')
    await ask('editor', 'PATCH', `alerts/${alert.id}?draft=true`, { summary: 'The editor wrote this.' })
    const refused = await act('editor', alert.id, 'approve')
    expect(refused.status).toBe(409)
    expect(refused.errors[0].message).toBe('You changed these words last, so somebody else must approve them.')
    expect(await act('admin', alert.id, 'approve')).toMatchObject({ status: 200, state: 'approved' })
  })

  test('any edit takes an approval away', async () => {
    const alert = await written('officer')
    await act('editor', alert.id, 'approve')
    await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true&autosave=true`, { summary: 'One word more.' })
    expect((await standing(alert.id)).state).toBe('draft')
  })

  test('an approval is for the words that were read', async () => {
    const alert = await written('officer')
    const { revision } = await standing(alert.id)
    await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true`, { summary: 'One word more.' })
    const late = await ask('editor', 'POST', `alerts/${alert.id}/approve`, { revision })
    expect(late.status).toBe(409)
    expect(late.errors[0].message).toMatch(/officer@example.org has changed the words since you opened them/)
  })

  test('a live page is corrected without going offline', async () => {
    const alert = await written('officer')
    await act('editor', alert.id, 'publish')
    await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true`, { summary: 'Corrected words.' })
    expect((await standing(alert.id)).state).toBe('live with a newer draft')
    expect(await html(`/news/${alert.slug}`)).toContain(alert.summary)
    const asked = await act('officer', alert.id, 'submit')
    expect(asked).toMatchObject({ status: 409 })
    expect(asked.errors[0].message).toMatch(/what readers should be told/)
    await act('officer', alert.id, 'submit', { publicNote: { kind: 'correction', note: 'We had the wrong street.' } })
    expect(await act('editor', alert.id, 'publish')).toMatchObject({ status: 200, state: 'live' })
    const page = await html(`/news/${alert.slug}`)
    expect(page).toContain('Corrected words.')
    expect(page).toContain('We had the wrong street.')
  })

  test('changes are asked for at their field, and sent again', async () => {
    const alert = await written('officer')
    await act('officer', alert.id, 'submit')
    const notes = [{ field: 'summary', words: 'Say where.' }]
    expect(await act('editor', alert.id, 'ask', { notes })).toMatchObject({ state: 'changes asked', notes })
    await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true`, { summary: 'In Eastmere.' })
    expect((await standing(alert.id)).state).toBe('changes asked')
    expect(await act('officer', alert.id, 'submit')).toMatchObject({ state: 'in review', notes: [] })
  })
})

describe('what cannot wait', () => {
  test('goes out marked, with an end, and somebody else approves it afterwards', async () => {
    const alert = await written('editor')
    expect((await act('editor', alert.id, 'publish')).status).toBe(409)
    expect(await act('editor', alert.id, 'publish-unreviewed')).toMatchObject({ status: 200, state: 'live', unreviewed: true })
    const { withdrawAt } = await standing(alert.id)
    expect(Math.abs(new Date(withdrawAt).getTime() - Date.now() - 86_400_000)).toBeLessThan(60_000)
    expect(await act('editor', alert.id, 'confirm')).toMatchObject({ status: 409 })
    expect(await act('officer', alert.id, 'confirm')).toMatchObject({ status: 403 })
    expect(await act('admin', alert.id, 'confirm')).toMatchObject({ status: 200, unreviewed: false })
  })
})

describe('what cannot wait is not read by a comma', () => {
  test('whoever published without review cannot end that by publishing somebody else’s comma, at once, approved before, or by a time', async () => {
    for (const how of ['publish', 'approved', 'schedule']) {
      const alert = await written('editor')
      await act('editor', alert.id, 'publish-unreviewed')
      const since = (await standing(alert.id)).unreviewedSince
      await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true`, { summary: `A short summary, ${how}.` })
      if (how === 'approved') await act('editor', alert.id, 'approve', { publicNote: 'none' })
      if (how === 'schedule') {
        await act('editor', alert.id, 'schedule', { at: new Date(Date.now() + 3_600_000).toISOString(), publicNote: 'none' })
        await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true`, { withdrawAt: null })
        const { rows } = await database.query<{ id: string }>(`select id from schedules where document = $1 and action = 'publish'`, [alert.id])
        await keepSchedule(await desk(), rows[0]?.id ?? '', 1)
      } else await act('editor', alert.id, 'publish', { publicNote: 'none' })
      expect([how, await standing(alert.id)]).toMatchObject([
        how,
        { live: true, unreviewed: true, unreviewedSince: since, unreviewedBy: 'editor@example.org' },
      ])
      expect(await html(`/news/${alert.slug}`)).toContain(`A short summary, ${how}.`)
      expect((await act('editor', alert.id, 'confirm')).status).toBe(409)
      expect(await act('admin', alert.id, 'confirm')).toMatchObject({ status: 200, unreviewed: false })
    }
  })

  test('whoever else publishes it has read it', async () => {
    const alert = await written('editor')
    await act('editor', alert.id, 'publish-unreviewed')
    await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true`, { summary: 'A comma, added.' })
    expect(await act('admin', alert.id, 'publish', { publicNote: 'none' })).toMatchObject({ status: 200, unreviewed: false })
  })

  test('nor can whoever wrote the words approve them after another has published them with a note', async () => {
    const note = { publicNote: { kind: 'update', note: 'There is more.' } }
    const refusedFor = async (how: (id: string) => Promise<unknown>) => {
      const alert = await written('officer')
      await act('editor', alert.id, 'publish')
      await ask('editor', 'PATCH', `alerts/${alert.id}?draft=true`, { summary: 'The editor wrote this.' })
      await how(alert.id)
      expect(await standing(alert.id)).toMatchObject({ live: true, unreviewed: true })
      return act('editor', alert.id, 'confirm')
    }
    expect(await refusedFor((id) => act('admin', id, 'publish-unreviewed', note))).toMatchObject({ status: 409 })
    const sentOn = async (id: string) => {
      await act('admin', id, 'submit', note)
      await act('admin', id, 'publish-unreviewed')
    }
    expect(await refusedFor(sentOn)).toMatchObject({ status: 409 })
  })

  test('nor after it was sent on a second time with another note', async () => {
    const alert = await written('officer')
    await act('editor', alert.id, 'publish')
    await ask('editor', 'PATCH', `alerts/${alert.id}?draft=true`, { summary: 'The editor wrote this.' })
    for (const words of ['There is more.', 'And more.']) {
      expect(await act('admin', alert.id, 'submit', { publicNote: { kind: 'update', note: words } })).toMatchObject({ status: 200 })
      expect(await act('editor', alert.id, 'approve')).toMatchObject({ status: 409 })
      await act('editor', alert.id, 'ask', { notes: [{ words: 'Once more.' }] })
    }
  })

  test('a live alert that has no end gets one too, or the one that is named', async () => {
    for (const withdrawAt of [undefined, '2099-06-01T12:00:00.000Z']) {
      const alert = await written('officer')
      await act('editor', alert.id, 'publish')
      expect((await standing(alert.id)).withdrawAt).toBe(null)
      await ask('editor', 'PATCH', `alerts/${alert.id}?draft=true`, { summary: 'At once.' })
      expect(await standing(alert.id)).toMatchObject({ endMissing: true })
      await act('editor', alert.id, 'publish-unreviewed', { publicNote: 'none', withdrawAt })
      const ends = new Date((await standing(alert.id)).withdrawAt).getTime()
      expect(Math.abs(ends - (withdrawAt ? new Date(withdrawAt).getTime() : Date.now() + 86_400_000))).toBeLessThan(60_000)
    }
  })
})

describe('two people in one document', () => {
  test('the one who saves second gets both texts', async () => {
    const alert = await written('officer')
    const { doc: first } = await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true&autosave=true`, { ...alert, summary: 'From the first.' })
    expect(first.revision).not.toBe(alert.revision)
    const second = await ask('editor', 'PATCH', `alerts/${alert.id}?draft=true&autosave=true`, { ...alert, summary: 'From the second.' })
    expect(second.status).toBe(409)
    expect(second.errors[0].message).toMatch(/^officer@example.org has saved newer words/)
    expect(second.errors[0].data.conflict.theirs.summary).toBe('From the first.')
    const payload = await desk()
    expect((await payload.findByID({ collection: 'alerts', id: alert.id, draft: true })).summary).toBe('From the first.')
  })

  test('one’s own save that overtakes the answer to the one before is not a conflict; an old form of one’s own is', async () => {
    const alert = await written('officer')
    const save = (summary: string) => ask('officer', 'PATCH', `alerts/${alert.id}?draft=true&autosave=true`, { ...alert, summary })
    expect((await save('One word.')).status).toBe(200)
    expect((await save('One word more.')).status).toBe(200)
    await database.query(`update _alerts_v set updated_at = updated_at - interval '20 seconds' where parent_id = $1`, [alert.id])
    expect((await save('From the other window.')).status).toBe(409)
  })

  test('an old form of one’s own that would write over somebody else’s words is a conflict, however fast', async () => {
    const alert = await written('officer')
    const save = (role: Role, revision: string, summary: string) =>
      ask(role, 'PATCH', `alerts/${alert.id}?draft=true&autosave=true`, { ...alert, summary, revision })
    const { doc: theirs } = await save('editor', alert.revision, 'From the editor.')
    expect((await save('officer', theirs.revision, 'In the second window.')).status).toBe(200)
    expect((await save('officer', alert.revision, 'In the first window.')).status).toBe(409)
  })

  test('words that somebody else has sent on with a note cannot be approved by whoever wrote them', async () => {
    const alert = await written('officer')
    await act('editor', alert.id, 'publish')
    await ask('editor', 'PATCH', `alerts/${alert.id}?draft=true`, { summary: 'The editor’s words.' })
    await act('officer', alert.id, 'submit', { publicNote: { kind: 'correction', note: 'We had the wrong street.' } })
    expect(await act('editor', alert.id, 'approve')).toMatchObject({
      status: 409,
      errors: [{ message: expect.stringMatching(/^You changed these words last/) }],
    })
    expect(await act('admin', alert.id, 'approve')).toMatchObject({ status: 200 })
  })

  test('nor sent for review in another state than they were read in', async () => {
    const alert = await written('officer')
    await ask('editor', 'PATCH', `alerts/${alert.id}?draft=true`, { summary: 'Other.' })
    expect((await ask('officer', 'POST', `alerts/${alert.id}/submit`, { revision: alert.revision })).status).toBe(409)
  })

  test('of two at the same moment one is refused', async () => {
    const alert = await written('officer')
    const both = await Promise.all(
      (['officer', 'editor'] as const).map((role) => ask(role, 'PATCH', `alerts/${alert.id}?draft=true`, { ...alert, summary: `From the ${role}.` })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('nobody keeps it for themselves by having it open', async () => {
    const alert = await written('officer')
    const { id: officer } = await person('officer')
    const lock = { document: { relationTo: 'alerts', value: alert.id }, user: { relationTo: 'users', value: officer } }
    expect((await ask('officer', 'POST', 'payload-locked-documents', lock)).status).toBe(404)
    expect(await ask('editor', 'PATCH', `alerts/${alert.id}`, { _status: 'published' })).toMatchObject({ status: 200 })
  })

  test('every version has its author', async () => {
    const alert = await written('officer')
    await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true&autosave=true`, { summary: 'An hour’s work.' })
    await ask('editor', 'PATCH', `alerts/${alert.id}?draft=true&autosave=true`, { summary: 'Half of it.' })
    await ask('editor', 'PATCH', `alerts/${alert.id}?draft=true&autosave=true`, { summary: 'Other.' })
    const payload = await desk()
    const { docs } = await payload.findVersions({ collection: 'alerts', where: { parent: { equals: alert.id } }, sort: 'createdAt' })
    expect(docs.map(({ version }) => [version.author, version.summary])).toEqual([
      ['officer@example.org', 'A short summary.'],
      ['officer@example.org', 'An hour’s work.'],
      ['editor@example.org', 'Other.'],
    ])
    expect(docs[2]?.version.authorId).toBe((await person('editor')).id)
  })
})

describe('ways round that are closed', () => {
  test('a version that has a time cannot be written over in place', async () => {
    const alert = await written('officer')
    await act('editor', alert.id, 'schedule', { at: '2099-06-01T12:00:00Z' })
    await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true&unpublishAllLocales=true`, { summary: 'Never approved.', _status: 'draft' })
    const { rows } = await database.query<{ version_summary: string; version_revision: string; revision: string }>(
      'select version_summary, version_revision, s.revision from schedules s join _alerts_v v on v.id = s.version where s.document = $1',
      [alert.id],
    )
    expect(rows.map((row) => [row.version_summary, row.version_revision === row.revision])).toEqual([[alert.summary, true]])
  })

  test('words that are not those which were approved do not go out, whoever wrote them over', async () => {
    const alert = await written('officer')
    await act('editor', alert.id, 'schedule', { at: '2099-06-01T12:00:00Z' })
    const { rows } = await database.query<{ id: string }>(
      `with written as (update _alerts_v set version_revision = 'another' where id = (select version from schedules where document = $1))
       select id from schedules where document = $1`,
      [alert.id],
    )
    await keepSchedule(await desk(), rows[0]?.id ?? '', 1)
    expect((await get(`/news/${alert.slug}`)).status).toBe(404)
    const failed = await database.query<{ trouble: string }>('select trouble from schedules where document = $1', [alert.id])
    expect(failed.rows[0]?.trouble).toMatch(/other words now than those that were approved/)
  })

  test('an older public version comes back as a draft, for an officer too, and nothing counts as published', async () => {
    const alert = await written('officer')
    await act('editor', alert.id, 'publish')
    const payload = await desk()
    const { docs } = await payload.findVersions({
      collection: 'alerts',
      where: { parent: { equals: alert.id }, 'version._status': { equals: 'published' } },
    })
    await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true`, { summary: 'Newer.', _status: 'draft' })
    expect((await ask('officer', 'POST', `alerts/versions/${docs[0]?.id}?draft=true`)).status).toBe(200)
    expect(await standing(alert.id)).toMatchObject({ live: true, newer: true, unreviewed: false, authorName: 'officer@example.org' })
  })

  test('what the checklist stops is not approved, and given no time', async () => {
    const alert = await written('officer', { summary: 'Seen at [place].' })
    for (const action of ['approve', 'schedule']) {
      const refused = await act('editor', alert.id, action, { at: '2099-06-01T12:00:00Z' })
      expect([action, refused.status]).toEqual([action, 400])
      expect(JSON.stringify(refused.errors)).toContain('Fill in [place]')
    }
  })

  test('a correction that nobody was asked about is not taken from a draft without saying that readers need no note', async () => {
    const alert = await written('officer')
    await act('editor', alert.id, 'publish')
    await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true`, { summary: 'Corrected.', _status: 'draft' })
    for (const action of ['approve', 'publish']) {
      expect(await act('editor', alert.id, action)).toMatchObject({ status: 409, errors: [{ data: { publicNote: 'needed' } }] })
    }
    expect(await act('editor', alert.id, 'publish', { publicNote: 'none' })).toMatchObject({ status: 200, unreviewed: false })
  })

  test('nor when the words were changed after somebody said that they need none', async () => {
    const alert = await written('officer')
    await act('editor', alert.id, 'publish')
    await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true`, { summary: 'Only speling.' })
    await act('officer', alert.id, 'submit', { publicNote: 'none' })
    expect(await standing(alert.id)).toMatchObject({ review: 'in review', noteAsked: true })
    await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true`, { summary: 'Other facts.' })
    expect(await standing(alert.id)).toMatchObject({ review: 'in review', noteAsked: false })
    for (const action of ['approve', 'publish', 'schedule'])
      expect(await act('editor', alert.id, action, { at: '2099-06-01T12:00:00Z' })).toMatchObject({
        status: 409,
        errors: [{ data: { publicNote: 'needed' } }],
      })
    expect((await ask('editor', 'PATCH', `alerts/${alert.id}`, { _status: 'published' })).status).toBe(409)
  })

  test('a note that comes too late for anybody to read it is refused, not dropped', async () => {
    const alert = await written('officer')
    for (const action of ['approve', 'publish', 'schedule']) {
      const publicNote = { kind: 'update', note: 'Something is new.' }
      const refused = await act('editor', alert.id, action, { at: '2099-06-01T12:00:00Z', publicNote })
      expect([action, refused.status, refused.errors[0].message]).toEqual([
        action,
        400,
        expect.stringMatching(/^A note for readers goes with the words for review/),
      ])
    }
  })

  test('a time in the form is London’s too, and one that is none is refused in words', async () => {
    const alert = await written('officer', { withdrawAt: '2099-06-27T16:42' })
    expect(alert.withdrawAt).toBe('2099-06-27T15:42:00.000Z')
    for (const [withdrawAt, words] of [
      ['2027-03-28T01:30', 'The clocks go forward that night: 01:30 does not exist on 28/03/2027. Choose 02:00 or later.'],
      ['soon', 'Write the time and the day as 16:42 27/06/2027.'],
    ]) {
      const refused = await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true`, { withdrawAt })
      expect([refused.status, refused.errors[0].data.errors]).toEqual([400, [{ path: 'withdrawAt', label: 'Comes down at', message: words }]])
    }
  })

  test('a day to read it again that has passed is refused, but an overdue page can be corrected', async () => {
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
    const alert = await written('officer')
    const refused = await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true&autosave=true`, { reviewBy: day(-2) })
    const told = { path: 'reviewBy', label: 'Review by', message: 'This day has passed. Choose one that lies ahead.' }
    expect([refused.status, refused.errors[0].data.errors]).toEqual([400, [told]])
    await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true`, { reviewBy: day(1) })
    expect((await act('editor', alert.id, 'publish')).status).toBe(200)
    await database.query('update alerts set review_by = $2 where id = $1', [alert.id, day(-1)])
    await database.query('update _alerts_v set version_review_by = $2 where parent_id = $1', [alert.id, day(-1)])
    expect((await ask('editor', 'PATCH', `alerts/${alert.id}?publicNote=none`, { summary: 'Corrected.', _status: 'published' })).status).toBe(200)
  })

  test('what was public stays a public version when it is taken down', async () => {
    const alert = await written('officer')
    await act('editor', alert.id, 'publish')
    const versions = async () =>
      (await (await desk()).findVersions({ collection: 'alerts', where: { parent: { equals: alert.id } }, sort: 'createdAt', depth: 0 })).docs
    const [, shown] = await versions()
    await act('editor', alert.id, 'withdraw')
    const after = await versions()
    expect(after.map(({ version }) => version._status)).toEqual(['draft', 'published', 'draft'])
    expect(after[1]).toEqual({ ...shown, latest: false })
  })

  test('nor by writing to the live page over REST, one or many: it must say what readers are told, or that they need no note', async () => {
    const alert = await written('officer')
    await act('editor', alert.id, 'publish')
    const changed = { summary: 'Corrected by REST.', _status: 'published' }
    const refused = await ask('editor', 'PATCH', `alerts/${alert.id}`, changed)
    expect(refused).toMatchObject({ status: 409, errors: [{ data: { publicNote: 'needed' } }] })
    expect(refused.errors[0].message).toMatch(/^This page is public\. Say what its readers should be told/)
    const many = await ask('editor', 'PATCH', `alerts?where[id][equals]=${alert.id}`, changed)
    expect(JSON.stringify(many.errors)).toContain('Say what its readers should be told')
    expect(await html(`/news/${alert.slug}`)).toContain(alert.summary)
    const update = { time: new Date().toISOString(), time_tz: 'Europe/London', kind: 'correction', note: 'We had the wrong street.' }
    expect((await ask('editor', 'PATCH', `alerts/${alert.id}`, { ...changed, updates: [update] })).status).toBe(200)
    expect(await html(`/news/${alert.slug}`)).toContain('We had the wrong street.')
    expect((await ask('editor', 'PATCH', `alerts/${alert.id}`, { summary: 'Again.', _status: 'published' })).status).toBe(409)
    expect((await ask('editor', 'PATCH', `alerts/${alert.id}?publicNote=none`, { summary: 'Again.', _status: 'published' })).status).toBe(200)
  })

  test('what is not whole is not approved and given no time, and nothing of the attempt stays', async () => {
    const alert = await written('officer', { summary: '' })
    const versions = async () =>
      (await database.query('select id, version__status, latest from _alerts_v where parent_id = $1 order by id', [alert.id])).rows
    const first = await versions()
    for (const action of ['approve', 'schedule']) {
      const refused = await act('editor', alert.id, action, { at: '2099-06-01T12:00:00Z' })
      expect([action, refused.status, refused.errors[0].data.errors]).toEqual([action, 400, [expect.objectContaining({ path: 'summary' })]])
    }
    expect(await versions()).toEqual(first)
    await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true&autosave=true`, { summary: 'Whole now.' })
    const kept = await versions()
    const { entries } = await recordOf(() => act('editor', alert.id, 'approve'))
    expect(entries.map(({ action }) => action)).toEqual(['approve'])
    expect(await versions()).toEqual(kept)
    expect(await standing(alert.id)).toMatchObject({ state: 'approved', live: false, author: alert.authorId })
    expect((await get(`/news/${alert.slug}`)).status).toBe(404)
  })

  test('the version that has a time stays, however many come after it, until it has none', async () => {
    const alert = await written('officer')
    await act('editor', alert.id, 'schedule', { at: '2099-06-01T12:00:00Z' })
    await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true`, { summary: 'Typed on.' })
    const payload = await desk()
    const prune = () =>
      payload.db.deleteVersions({ collection: 'alerts', where: { and: [{ parent: { equals: alert.id } }, { latest: { not_equals: true } }] } })
    const left = async () => (await payload.countVersions({ collection: 'alerts', where: { parent: { equals: alert.id } } })).totalDocs
    await prune()
    expect(await left()).toBe(2)
    await act('editor', alert.id, 'unschedule')
    await prune()
    expect(await left()).toBe(1)
  })

  test('many are deleted at once, and whatever had a time is told', async () => {
    const alerts = [await written('officer'), await written('officer')]
    for (const { id } of alerts) await act('editor', id, 'schedule', { at: '2099-06-01T12:00:00Z' })
    const ids = alerts.map(({ id }) => id)
    const { rows: versions } = await database.query<{ id: string }>('select id from _alerts_v where parent_id = any ($1)', [ids])
    const where = (list: string[]) => list.map((id, index) => `where[id][in][${index}]=${id}`).join('&')
    await Promise.all([ids, [...ids].reverse()].map((list) => ask('admin', 'DELETE', `alerts?${where(list)}`)))
    const { rows } = await database.query<{ trouble: string }>('select trouble from schedules where document = any ($1)', [ids])
    expect(rows.map(({ trouble }) => trouble)).toEqual(ids.map(() => 'It was deleted before its time came.'))
    const left = await database.query('select 1 from _alerts_v where id = any ($1)', [versions.map(({ id }) => id)])
    expect([versions.length, left.rows]).toEqual([2, []])
  })

  test('whoever approves afterwards names the words that they have read', async () => {
    const alert = await written('editor')
    await act('editor', alert.id, 'publish-unreviewed')
    const { liveRevision } = await standing(alert.id)
    await ask('editor', 'PATCH', `alerts/${alert.id}?publicNote=none`, { summary: 'Others, unread too.', _status: 'published' })
    expect((await ask('admin', 'POST', `alerts/${alert.id}/confirm`, { revision: liveRevision })).status).toBe(409)
    expect(await standing(alert.id)).toMatchObject({ unreviewed: true })
  })

  test('a time that other words overtake is told, not dropped', async () => {
    const alert = await written('officer')
    await act('editor', alert.id, 'schedule', { at: '2099-06-01T12:00:00Z' })
    await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true`, { summary: 'Overtaking.' })
    await act('editor', alert.id, 'publish')
    const { rows } = await database.query<{ state: string; trouble: string }>('select state, trouble from schedules where document = $1', [alert.id])
    expect(rows).toMatchObject([{ state: 'failed', trouble: 'Other words were published before its time came.' }])
  })

  test('a link to a draft ends with its page', async () => {
    const alert = await written('officer')
    await act('editor', alert.id, 'publish')
    const { url } = await ask('officer', 'POST', `alerts/${alert.id}/preview-links`, { note: 'The DI' })
    expect((await get(new URL(url).pathname)).status).toBe(200)
    await act('editor', alert.id, 'withdraw')
    expect((await get(new URL(url).pathname)).status).not.toBe(200)
  })
})
