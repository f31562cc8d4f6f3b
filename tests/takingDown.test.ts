import { describe, expect, test } from '@jest/globals'
import { database } from './support/record.ts'
import { act, ask, newest, standing, written } from './support/review.ts'
import { get } from './support/site.ts'

const live = async (more: object = {}) => {
  const alert = await written(more)
  expect(await act('editor', alert.id, 'publish')).toMatchObject({ status: 200, live: true })
  return alert
}
const publicVersions = async (id: string) =>
  (
    await database.query(`select id, version_summary as summary, updated_at from _alerts_v where parent_id = $1 and version__status = 'published'`, [
      id,
    ])
  ).rows
/** Every way by which an editor takes a page down without an action of ours. */
const ways: [string, (id: string) => Promise<{ status: number }>][] = [
  ['the form’s own button', (id) => ask('editor', 'PATCH', `alerts/${id}?unpublishAllLocales=true`, { _status: 'draft' })],
  ['a program', (id) => ask('editor', 'PATCH', `alerts/${id}`, { _status: 'draft' })],
  ['the list', (id) => ask('editor', 'PATCH', `alerts?where[id][equals]=${id}`, { _status: 'draft' })],
]

describe.each(ways)('by %s', (_, takeDown) => {
  test('a page comes down, and what the public read stays a version as it was', async () => {
    const alert = await live()
    const before = await publicVersions(alert.id)
    expect(before).toHaveLength(1)
    expect((await takeDown(alert.id)).status).toBe(200)
    expect((await get(`/news/${alert.slug}`)).status).toBe(410)
    expect(await publicVersions(alert.id)).toEqual(before)
    expect(await standing(alert.id)).toMatchObject({ live: false, state: 'withdrawn' })
  })

  test('it comes down though a newer draft is not whole, and the draft stays', async () => {
    const alert = await live()
    await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true`, { summary: '', title: 'Half typed' })
    expect((await takeDown(alert.id)).status).toBe(200)
    expect((await get(`/news/${alert.slug}`)).status).toBe(410)
    expect(await newest(alert.id)).toMatchObject({ title: 'Half typed', summary: '', _status: 'draft' })
  })
})

test('an officer takes nothing down by these, and leaves nothing behind', async () => {
  const alert = await live()
  const before = await publicVersions(alert.id)
  for (const at of [`alerts/${alert.id}`, `alerts?where[id][equals]=${alert.id}`])
    expect(
      (await ask('officer', 'PATCH', `${at}${at.includes('?') ? '&' : '?'}unpublishAllLocales=true`, { _status: 'draft' })).status,
    ).toBeGreaterThanOrEqual(400)
  expect((await get(`/news/${alert.slug}`)).status).toBe(200)
  expect(await publicVersions(alert.id)).toEqual(before)
})

test('a change that does not say what it is of takes nothing down', async () => {
  const alert = await live()
  await ask('officer', 'PATCH', `alerts/${alert.id}?draft=true`, { summary: 'Newer words.' })
  const refused = await ask('editor', 'PATCH', `alerts/${alert.id}`, { withdrawAt: '2099-06-01T12:00:00Z' })
  expect([refused.status, refused.errors[0].message]).toEqual([409, expect.stringContaining('send _status with it, or draft=true in the address')])
  expect((await get(`/news/${alert.slug}`)).status).toBe(200)
})
