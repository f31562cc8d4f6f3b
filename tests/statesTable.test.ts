import { beforeAll, describe, expect, test } from '@jest/globals'
import { actions } from '../collections/states.ts'
import { keepSchedule } from '../ops/scheduled.ts'
import { as, desk, person, roles, signedIn, type Role } from './support/cast.ts'
import { database } from './support/record.ts'
import { get } from './support/site.ts'
import { anAlert, text } from './support/words.ts'

/**
 * Role × state × action × path: whatever somebody may not do, no way lets them do; and whatever they may, each way does alike.
 * A document's words are an officer's, unless the state says whose.
 */
const states = [
  'draft',
  'own draft',
  'in review',
  'changes asked',
  'approved',
  'scheduled',
  'live',
  'live, unread',
  'newer draft',
  'withdrawn',
] as const
type State = (typeof states)[number]

type Outcome = 'refused' | 'saved' | 'published' | 'published without review' | 'withdrawn' | 'unchanged'
type Doc = { id: string; slug: string }

let headers: Record<Role, Record<string, string>>
beforeAll(async () => {
  headers = { officer: await signedIn('officer'), editor: await signedIn('editor'), admin: await signedIn('admin') }
})

const rest = async (role: Role, method: string, path: string, body?: object) => {
  const answer = await get(`/api/${path}`, { method, headers: headers[role], ...(body && { body: JSON.stringify(body) }) })
  return { status: answer.status, ...(await answer.json()) }
}

/** Puts a document into a state, as the people would. */
async function inState(state: State, role: Role): Promise<Doc> {
  const payload = await desk()
  const writer = state === 'own draft' ? role : 'officer'
  const other: Role = role === 'admin' ? 'editor' : 'admin'
  const body = text('Words.')
  const { id, slug } = await payload.create({
    collection: 'alerts',
    draft: true,
    data: { ...anAlert({ body }), _status: 'draft' },
    ...(await as(writer)),
  })
  const act = async (who: Role, action: string, more: object = {}) => {
    const { revision } = await rest(who, 'GET', `alerts/${id}/standing`)
    const answer = await rest(who, 'POST', `alerts/${id}/${action}`, { revision, ...more })
    if (answer.status !== 200) throw new Error(`${action}: ${JSON.stringify(answer)}`)
  }
  if (state === 'in review') await act('officer', 'submit')
  if (state === 'changes asked') {
    await act('officer', 'submit')
    await act(other, 'ask', { notes: [{ words: 'Shorter.' }] })
  }
  if (state === 'approved') await act(other, 'approve')
  if (state === 'scheduled') await act(other, 'schedule', { at: '2099-06-01T12:00:00Z' })
  if (['live', 'newer draft', 'withdrawn'].includes(state)) await act(other, 'publish')
  if (state === 'live, unread') {
    await payload.update({ collection: 'alerts', id, draft: true, data: { summary: 'In haste.', _status: 'draft' }, ...(await as(other)) })
    await act(other, 'publish-unreviewed')
  }
  if (state === 'newer draft')
    await payload.update({ collection: 'alerts', id, draft: true, data: { summary: 'Newer words.', _status: 'draft' }, ...(await as('officer')) })
  if (state === 'withdrawn') await act(other, 'withdraw')
  return { id, slug }
}

/** The ways a write can come, each with the word that readers need no note. Each publishes, withdraws or saves; a refusal may be a status, an error in a list, or a throw. */
type Way = (doc: Doc, role: Role, data: Record<string, unknown>, draft: boolean) => Promise<{ status: number }>
const ways: Record<string, Way> = {
  'the desk’s form': async ({ id }, role, data, draft) => {
    const payload = await desk()
    const newest = await payload.findByID({ collection: 'alerts', id, draft: true, depth: 0 })
    return rest(role, 'PATCH', `alerts/${id}?depth=0&publicNote=none${draft ? '&draft=true&autosave=true' : ''}`, {
      ...newest,
      ...(draft && { _status: 'draft' }),
      ...data,
    })
  },
  REST: ({ id }, role, data, draft) => rest(role, 'PATCH', `alerts/${id}?publicNote=none${draft ? '&draft=true' : ''}`, data),
  'a bulk change': ({ id }, role, data, draft) =>
    rest(role, 'PATCH', `alerts?publicNote=none&where[id][in]=${id}${draft ? '&draft=true' : ''}`, data),
  'the Local API': async ({ id }, role, data, draft) => {
    const payload = await desk()
    return payload.update({ collection: 'alerts', id, data, draft, context: { publicNote: 'none' }, ...(await as(role)) }).then(
      () => ({ status: 200 }),
      ({ status }) => ({ status }),
    )
  },
}

/** What became of it, asked of the tables. */
async function lookAt(id: string) {
  const { rows } = await database.query<{ live: boolean; summary: string; newest: string; unreviewed: boolean }>(
    `select d._status = 'published' as live, d.summary, v.version_summary as newest,
      exists (select from unreviewed u where u.document = d.id and u.closed_at is null) as unreviewed
     from alerts d join _alerts_v v on v.parent_id = d.id and v.latest where d.id = $1`,
    [id],
  )
  const [row] = rows
  if (!row) throw new Error('It is gone.')
  return row
}

const attempts = {
  'saves a draft': { data: { summary: 'Written now.' }, draft: true },
  publishes: { data: { _status: 'published' }, draft: false },
  'writes and publishes': { data: { summary: 'Written now.', _status: 'published' }, draft: false },
  'takes down': { data: { _status: 'draft' }, draft: false },
} as const
type Attempt = keyof typeof attempts

/** The policy, said once more in other words than the code's. */
function expected(state: State, role: Role, attempt: Attempt): Outcome {
  const isLive = ['live', 'live, unread', 'newer draft'].includes(state)
  if (attempt === 'saves a draft') return 'saved'
  if (attempt === 'takes down') return isLive ? (role === 'officer' ? 'refused' : 'withdrawn') : 'unchanged'
  if (role === 'officer') return 'refused'
  if (attempt === 'writes and publishes') return 'published without review'
  if (state === 'own draft') return 'published without review'
  return state === 'live' || state === 'live, unread' ? 'unchanged' : 'published'
}

const forOfficers = ['submit']
const ofWords = ['approve', 'publish', 'publish-unreviewed', 'schedule']
/** What an editor may do who wrote none of it; of their own draft they may not decide. */
const mayAct: Record<State, string[]> = {
  draft: ['submit', ...ofWords],
  'own draft': ['submit', 'publish-unreviewed'],
  'in review': ['ask', ...ofWords],
  'changes asked': ['submit', ...ofWords],
  approved: ['ask', 'take-back', 'publish', 'publish-unreviewed', 'schedule'],
  scheduled: ['ask', 'take-back', 'publish', 'publish-unreviewed', 'unschedule'],
  live: ['withdraw', 'end'],
  'live, unread': ['confirm', 'withdraw', 'end'],
  'newer draft': ['submit', ...ofWords, 'withdraw', 'end'],
  withdrawn: ['submit', ...ofWords],
}

async function outcomeOf(before: Awaited<ReturnType<typeof lookAt>>, id: string): Promise<Outcome> {
  const after = await lookAt(id)
  if (before.live && !after.live) return 'withdrawn'
  if (after.live && (!before.live || before.summary !== after.summary)) return after.unreviewed ? 'published without review' : 'published'
  return after.newest === before.newest ? 'unchanged' : 'saved'
}

describe.each(roles)('an %s', (role) => {
  describe.each(states)('with what is in the state “%s”', (state) => {
    test.each(Object.keys(attempts).flatMap((attempt) => Object.keys(ways).map((way) => [attempt, way])))(
      '%s by %s as the policy says',
      async (attempt, way) => {
        const isAttempt = (name: string | undefined): name is Attempt => name !== undefined && name in attempts
        if (!isAttempt(attempt)) throw new Error('There is no such attempt.')
        const doc = await inState(state, role)
        const before = await lookAt(doc.id)
        const { data, draft } = attempts[attempt]
        const answer = await ways[way ?? '']?.(doc, role, data, draft)
        const policy = expected(state, role, attempt)
        expect(answer?.status).toBeGreaterThanOrEqual(policy === 'refused' ? 400 : 200)
        expect(answer?.status).toBeLessThan(policy === 'refused' ? 500 : 300)
        expect(await outcomeOf(before, doc.id)).toBe(policy === 'refused' ? 'unchanged' : policy)
      },
    )

    test.each(actions)('the action %s as the policy says', async (action) => {
      const doc = await inState(state, role)
      const before = await lookAt(doc.id)
      const { revision, liveRevision } = await rest('editor', 'GET', `alerts/${doc.id}/standing`)
      const { status } = await rest(role, 'POST', `alerts/${doc.id}/${action}`, {
        revision: ['confirm', 'end'].includes(action) ? (liveRevision ?? 'none') : revision,
        notes: [{ words: 'Shorter.' }],
        at: '2099-06-01T12:00:00Z',
        how: 'over',
        title: 'It is over',
        words: 'Over.',
        publicNote: 'none',
        leadsTo: '',
      })
      const isEditors = !forOfficers.includes(action)
      const may = mayAct[state].includes(action) && (role !== 'officer' || !isEditors)
      expect(status).toBe(may ? 200 : role === 'officer' && isEditors ? 403 : 409)
      if (!may) expect(await lookAt(doc.id)).toEqual(before)
    })

    test('restores an older version as the policy says', async () => {
      const doc = await inState(state, role)
      const payload = await desk()
      const { docs } = await payload.findVersions({ collection: 'alerts', where: { parent: { equals: doc.id } }, sort: 'createdAt', limit: 1 })
      await payload.update({ collection: 'alerts', id: doc.id, draft: true, data: { summary: 'Between.', _status: 'draft' } })
      const before = await lookAt(doc.id)
      await rest(role, 'POST', `alerts/versions/${docs[0]?.id}?draft=true`)
      expect(await outcomeOf(before, doc.id)).toBe('saved')
      const { rows } = await database.query<{ version__status: string }>(`select version__status from _alerts_v where parent_id = $1 and latest`, [
        doc.id,
      ])
      expect(rows[0]?.version__status).toBe('draft')
    })

    test('a job puts out what was approved, and nothing else', async () => {
      const doc = await inState(state, role)
      const before = await lookAt(doc.id)
      const { rows } = await database.query<{ id: string }>(
        `select id from schedules where document = $1 and action = 'publish' and state = 'waiting'`,
        [doc.id],
      )
      expect(rows.length).toBe(state === 'scheduled' ? 1 : 0)
      for (const { id } of rows) await keepSchedule(await desk(), id, 1)
      expect(await outcomeOf(before, doc.id)).toBe(state === 'scheduled' ? 'published' : 'unchanged')
    })
  })
})

test('restoring a published version publishes it: unread when it is done alone, and never by an officer', async () => {
  const payload = await desk()
  for (const role of roles) {
    const doc = await inState('newer draft', role)
    const { docs } = await payload.findVersions({
      collection: 'alerts',
      where: { parent: { equals: doc.id }, 'version._status': { equals: 'published' } },
    })
    await payload.update({ collection: 'alerts', id: doc.id, data: { summary: 'Between.', _status: 'published' } })
    await rest(role, 'POST', `alerts/versions/${docs[0]?.id}?publicNote=none`)
    const { summary, unreviewed } = await lookAt(doc.id)
    expect([role, summary === 'Between.', unreviewed]).toEqual([role, role === 'officer', role !== 'officer'])
  }
})

test('nobody can write whose words they are, or which', async () => {
  const doc = await inState('draft', 'officer')
  const admin = await person('admin')
  const answer = await rest('officer', 'PATCH', `alerts/${doc.id}?draft=true`, { summary: 'Mine.', author: admin.email, authorId: admin.id })
  expect(answer.doc).toMatchObject({ author: 'officer@example.org', authorId: (await person('officer')).id })
})
