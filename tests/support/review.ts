import { desk, signedIn, type Role } from './cast.ts'
import { database } from './record.ts'
import { get } from './site.ts'
import { anAlert, text } from './words.ts'

const headers = new Map<Role, Record<string, string>>()

/** What somebody asks of the desk over REST. */
export async function ask(role: Role, method: string, path: string, body?: object) {
  const known = headers.get(role) ?? (await signedIn(role))
  headers.set(role, known)
  const answer = await get(`/api/${path}`, { method, headers: known, ...(body && { body: JSON.stringify(body) }) })
  return { status: answer.status, ...(await answer.json()) }
}

/** @returns a draft that an officer has written */
export const written = async (more: object = {}) =>
  (await ask('officer', 'POST', 'alerts?draft=true', { ...anAlert({ body: text('Words.') }), ...more })).doc

export const standing = (id: string) => ask('editor', 'GET', `alerts/${id}/standing`)

/** Somebody does something with the newest words of an alert. */
export const act = async (role: Role, id: string, action: string, body: object = {}) => {
  const { revision, liveRevision } = await standing(id)
  const read = ['confirm', 'end'].includes(action) ? liveRevision : revision
  return ask(role, 'POST', `alerts/${id}/${action}`, { revision: read, ...body })
}

export const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString()

export type Kept = { id: string; state: string; trouble: string | null; lateness: number }

/** How a document's newest schedule ended; lateness in milliseconds. */
export async function scheduleOf(document: string, action = 'publish'): Promise<Kept> {
  const { rows } = await database.query<Kept>(
    `select id, state, trouble, (extract(epoch from ended_at - at) * 1000)::float as lateness
      from schedules where document = $1 and action = $2 order by made_at desc limit 1`,
    [document, action],
  )
  if (!rows[0]) throw new Error('It has no schedule.')
  return rows[0]
}

/** The newest words, as the desk shows them. */
export const newest = async (id: string) => (await desk()).findByID({ collection: 'alerts', id, draft: true, depth: 0 })
