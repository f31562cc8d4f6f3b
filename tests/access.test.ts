import { beforeAll, describe, expect, test } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { as, desk, roles, signedIn, type Role } from './support/cast.ts'
import { get, getFromApp } from './support/site.ts'
import { anAlert, text } from './support/words.ts'

const content = ['alerts', 'advice-sections', 'contact-channels', 'pages'] as const

describe('every operation of every collection is spelled out', () => {
  test.each(['create', 'read', 'update', 'delete'] as const)('%s', async (operation) => {
    const { collections } = await desk()
    const own = Object.values(collections).filter(({ config }) => !config.slug.startsWith('payload-'))
    expect(own.length).toBe(11)
    // Payload fills a gap with a right for everybody who is signed in; that filling has this name.
    expect(own.filter(({ config }) => config.access[operation].name === 'defaultAccess').map(({ config }) => config.slug)).toEqual([])
  })

  test('and of versions, where there are any', async () => {
    const { collections } = await desk()
    const versioned = Object.values(collections).filter(({ config }) => config.versions)
    expect(versioned.map(({ config }) => config.slug).sort()).toEqual([...content].sort())
    expect(versioned.filter(({ config }) => !config.access.readVersions).map(({ config }) => config.slug)).toEqual([])
  })
})

/** Who may do what with documents: a row is a role, a column an attempt. */
const may = {
  officer: { draft: true, publish: false, remove: false },
  editor: { draft: true, publish: true, remove: false },
  admin: { draft: true, publish: true, remove: true },
} as const

const allowed = (attempt: Promise<unknown>) =>
  attempt.then(
    () => true,
    (error: { status?: number }) => (error.status === 403 ? false : Promise.reject(error)),
  )

describe.each(roles)('an %s', (role) => {
  test('drafts, publishes and deletes exactly what the role may', async () => {
    const payload = await desk()
    const who = await as(role)
    const body = text('Words.')
    const draft = await payload.create({ collection: 'alerts', draft: true, data: { ...anAlert({ body }), _status: 'draft' } })
    expect(await allowed(payload.create({ collection: 'alerts', draft: true, data: { ...anAlert({ body }), _status: 'draft' }, ...who }))).toBe(
      may[role].draft,
    )
    expect(await allowed(payload.create({ collection: 'alerts', data: { ...anAlert({ body }), _status: 'published' }, ...who }))).toBe(
      may[role].publish,
    )
    expect(await allowed(payload.update({ collection: 'alerts', id: draft.id, draft: true, data: { summary: 'Other.' }, ...who }))).toBe(
      may[role].draft,
    )
    expect(await allowed(payload.update({ collection: 'alerts', id: draft.id, data: { _status: 'published' }, ...who }))).toBe(may[role].publish)
    expect(await allowed(payload.delete({ collection: 'alerts', id: draft.id, ...who }))).toBe(may[role].remove)
  })

  test('changes settings and people only as an admin', async () => {
    const payload = await desk()
    const who = await as(role)
    expect(await allowed(payload.updateGlobal({ slug: 'site', data: { area: 'Ternshire' }, ...who }))).toBe(role === 'admin')
    const data = { email: `new-${role}-${Date.now()}@example.org`, password: 'a long enough password', role: 'officer' as const }
    expect(await allowed(payload.create({ collection: 'users', data, ...who }))).toBe(role === 'admin')
  })

  test('cannot give themselves another role unless they are an admin', async () => {
    const payload = await desk()
    const who = await as(role)
    const saved = await payload.update({ collection: 'users', id: who.user.id, data: { role: 'admin' }, ...who })
    expect(saved.role).toBe(role === 'admin' ? 'admin' : role)
  })
})

describe('an officer cannot change what the public reads', () => {
  let officer: Record<string, string>
  beforeAll(async () => {
    officer = await signedIn('officer')
  })

  const live = async () => {
    const payload = await desk()
    return payload.create({ collection: 'alerts', data: { ...anAlert({ body: text('Live.') }), _status: 'published' } })
  }
  const patch = (path: string, body: object) => get(`/api/alerts${path}`, { method: 'PATCH', headers: officer, body: JSON.stringify(body) })
  const liveWords = async (id: string) => {
    const payload = await desk()
    return payload.findByID({ collection: 'alerts', id, draft: false })
  }

  test('by sending only a title to a live page', async () => {
    const alert = await live()
    expect((await patch(`/${alert.id}`, { title: 'Changed' })).status).toBe(403)
    expect((await liveWords(alert.id)).title).toBe(alert.title)
  })

  test('by a bulk update', async () => {
    const alert = await live()
    await patch(`?where[id][equals]=${alert.id}`, { title: 'Changed', _status: 'published' })
    await patch(`?where[id][equals]=${alert.id}`, { title: 'Changed' })
    expect((await liveWords(alert.id)).title).toBe(alert.title)
  })

  test('by restoring a published version', async () => {
    const payload = await desk()
    const alert = await live()
    await payload.update({ collection: 'alerts', id: alert.id, data: { summary: 'Newer words.', _status: 'published' } })
    const { docs } = await payload.findVersions({ collection: 'alerts', where: { parent: { equals: alert.id } }, sort: 'createdAt' })
    const answer = await get(`/api/alerts/versions/${docs[0]?.id}`, { method: 'POST', headers: officer })
    expect(answer.status).toBe(403)
    expect((await liveWords(alert.id)).summary).toBe('Newer words.')
  })

  test('by unpublishing it', async () => {
    const alert = await live()
    expect((await patch(`/${alert.id}`, { _status: 'draft' })).status).toBe(403)
    expect((await liveWords(alert.id))._status).toBe('published')
  })

  test('but can save a draft on top of it, which the public does not see', async () => {
    const alert = await live()
    expect((await patch(`/${alert.id}?draft=true`, { title: 'A better title', _status: 'draft' })).status).toBe(200)
    expect((await liveWords(alert.id)).title).toBe(alert.title)
    expect(await (await get(`/news/${alert.slug}`)).text()).not.toContain('A better title')
  })
})

/** The edge refuses first; what reaches the app all the same is refused there too. */
describe.each([
  ['the edge', get],
  ['the app itself', getFromApp],
])('/api of %s is closed to strangers', (_, get) => {
  const collections: CollectionSlug[] = [...content, 'templates', 'media', 'areas', 'users', 'beta-feedback', 'audit-log']
  test.each(collections)('reading %s', async (collection) => {
    const answer = await get(`/api/${collection}`)
    expect([401, 403]).toContain(answer.status)
    expect(await answer.text()).not.toContain('"docs"')
  })
  test.each(collections)('writing %s', async (collection) => {
    const answer = await get(`/api/${collection}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"title":"x","doing":"x"}',
    })
    expect([401, 403]).toContain(answer.status)
  })
  test.each([
    '/api/globals/site',
    '/api/alerts/versions',
    '/api/alerts/count',
    '/api/graphql',
    '/api/users/first-register',
    '/api/audit-log/csv',
    '/api/beta-feedback/csv',
  ])('%s', async (path) => {
    const method = path.endsWith('register') ? 'POST' : 'GET'
    expect((await get(path, { method })).status).toBeGreaterThanOrEqual(400)
  })
  test('the refusal is in words', async () => {
    const { errors } = await (await get('/api/alerts')).json()
    expect(errors[0].message).toBe('Sign in to the desk first.')
  })
})

test('over REST a hundred documents are all that one question gets', async () => {
  const headers = await signedIn('officer')
  const { limit } = await (await get('/api/alerts?limit=0', { headers })).json()
  expect(limit).toBe(100)
})

test('the first admin cannot be made from outside', async () => {
  const page = await get('/admin/create-first-user')
  expect(page.status === 200 ? await page.text() : '').not.toContain('name="password"')
})

test.each<[string, Role]>([['beta-feedback', 'admin']])('nobody writes %s but readers', async (collection, role) => {
  const headers = await signedIn(role)
  expect((await get(`/api/${collection}`, { method: 'POST', headers, body: '{"doing":"x"}' })).status).toBe(403)
})
