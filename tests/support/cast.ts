import { getPayload } from 'payload'
import config from '../../payload.config.ts'
import type { User } from '../../payload-types.ts'
import { get } from './site.ts'

/** The people of every test. */
export type Role = User['role']
export const roles: Role[] = ['officer', 'editor', 'admin']
export const emailOf = (role: Role) => `${role}@example.org`
export const passwordOf = (role: Role) => `${role} has a long password`

/** Payload itself, on the database of the running site. */
export const desk = () => getPayload({ config })

/** @returns somebody of that role, made when first asked for */
export async function person(role: Role): Promise<User & { collection: 'users' }> {
  const payload = await desk()
  const { docs } = await payload.find({ collection: 'users', where: { email: { equals: emailOf(role) } } })
  const user = docs[0] ?? (await payload.create({ collection: 'users', data: { email: emailOf(role), password: passwordOf(role), role } }))
  return { ...user, collection: 'users' }
}

/** @returns what to pass to the Local API so that it acts as that person, with every gate shut that is shut for them */
export const as = async (role: Role) => ({ user: await person(role), overrideAccess: false }) as const

/** @returns the header that makes a REST call that person's */
export async function signedIn(role: Role): Promise<Record<string, string>> {
  await person(role)
  const answer = await get('/api/users/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: emailOf(role), password: passwordOf(role) }),
  })
  const { token } = await answer.json()
  return { Authorization: `JWT ${token}`, 'Content-Type': 'application/json' }
}
