import { describe, expect, test } from '@jest/globals'
import { troubleWith } from '../collections/password.ts'
import { desk, emailOf, passwordOf, person, signedIn } from './support/cast.ts'
import { get } from './support/site.ts'

const json = { 'Content-Type': 'application/json' }
const send = (method: string, path: string, body: object = {}, headers: Record<string, string> = json) =>
  get(path, { method, headers, body: JSON.stringify(body) })
const login = (email: string, password: string) => send('POST', '/api/users/login', { email, password })

describe('a password', () => {
  test.each([
    ['short', 'A password needs 12 characters or more; this one has 5.'],
    ['👮‍♀️👮‍♀️👮‍♀️ officer', 'A password needs 12 characters or more; this one has 11.'],
    ['x'.repeat(129), 'A password can have 128 characters at most.'],
    ['Police999999', 'one that a stranger would try early'],
    ['PoliceForce2024!', 'one that a stranger would try early'],
    ['P@ssw0rd password 1', 'one that a stranger would try early'],
    ['aaaaaaaaaaaaaaaa', 'one that a stranger would try early'],
    ['kqxkqxkqxkqx', 'one that a stranger would try early'],
    ['1qaz2wsx3edc', 'one that a stranger would try early'],
    ['qwertyuiop[]', 'one that a stranger would try early'],
    ['Liverpool-1892', 'one that a stranger would try early'],
    ['            ', 'one that a stranger would try early'],
    ['jane.harrowell@example.org', 'mostly your own name or e-mail address'],
    ['Jane Harrowell 12', 'mostly your own name or e-mail address'],
    [123456789012, 'must be text'],
  ])('%j is refused in words', (password, words) => {
    expect(troubleWith(password, { email: 'jane.harrowell@example.org', name: 'Jane Harrowell' })).toContain(words)
  })

  test.each(['violet kettle harbour', 'four words and more', 'парус на столе', 'Jane likes turnip soup', 'fWq3-x_9LmBz0TdA'])(
    '%j is taken',
    (password) => {
      expect(troubleWith(password, { email: 'jane.harrowell@example.org', name: 'Jane Harrowell' })).toBeUndefined()
    },
  )

  test('is held to the rule wherever it is chosen, at its field', async () => {
    const payload = await desk()
    const headers = await signedIn('admin')
    const { id } = await person('officer')
    const email = `weak-${Date.now()}@example.org`
    const answers = [
      await send('POST', '/api/users', { email, password: 'Police999999', role: 'officer' }, headers),
      await send('PATCH', `/api/users/${id}`, { password: 'Police999999' }, headers),
      await send('PATCH', `/api/users?where[id][equals]=${id}`, { password: 'Police999999' }, headers),
    ]
    const trouble = { path: 'password', message: expect.stringContaining('one that a stranger would try early') }
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400])
    for (const answer of answers.slice(0, 2)) expect((await answer.json()).errors[0].data.errors[0]).toMatchObject(trouble)
    const data = { email, password: 'short', role: 'officer' as const }
    await expect(payload.create({ collection: 'users', data })).rejects.toMatchObject({ data: { errors: [{ path: 'password' }] } })
    await expect(payload.update({ collection: 'users', id, data: { password: 'short' } })).rejects.toMatchObject({
      data: { errors: [{ path: 'password' }] },
    })
    expect((await login(emailOf('officer'), passwordOf('officer'))).status).toBe(200)
  })
})
