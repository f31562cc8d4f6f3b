import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { z } from 'zod'
import { p, prose } from '../ops/demo/words.ts'
import { root } from '../ops/root.ts'
import { Trouble } from '../ops/say.ts'
import type { Site } from './site.ts'

const changedSchema = z.object({ doc: z.object({ id: z.string(), slug: z.string() }) })
const signedInSchema = z.object({ token: z.string() })

/** An alert, and when its REST call was sent and answered (milliseconds of `performance.now`). */
export type Changed = { id: string; path: string; sent: number; answered: number }
export type Desk = Awaited<ReturnType<typeof deskOf>>

let number = 0

/** An editor who works through the public address, as a program would. Every call throws when the desk does not take it. */
export async function deskOf({ url, env }: Site) {
  const email = `editor-${randomBytes(4).toString('hex')}@example.org`
  const password = randomBytes(12).toString('hex')
  await add(email, password, env)
  const { token } = signedInSchema.parse(await (await send('POST', '/api/users/login', { email, password })).json())

  function send(method: string, at: string, body: object, who: Record<string, string> = {}) {
    const headers = { 'Content-Type': 'application/json', ...who }
    return fetch(url + at, { method, headers, body: JSON.stringify(body), signal: AbortSignal.timeout(20_000) })
  }

  async function change(method: string, at: string, body: object): Promise<Changed> {
    const sent = performance.now()
    const answer = await send(method, at, body, { Authorization: `JWT ${token}` })
    const told: unknown = await answer.json()
    const answered = performance.now()
    if (!answer.ok) throw new Trouble(`The desk answered ${answer.status}: ${JSON.stringify(told).slice(0, 300)}`)
    const { doc } = changedSchema.parse(told)
    return { id: doc.id, path: `/news/${doc.slug}`, sent, answered }
  }

  const alert = (title: string) => ({
    title: `${title} ${(number += 1)}`,
    summary: 'Made to measure how soon it is seen.',
    kind: 'road',
    body: [{ blockType: 'prose', text: prose(p('The road is closed until further notice.')) }],
  })
  return {
    draft: (title: string) => change('POST', '/api/alerts?draft=true', { ...alert(title), _status: 'draft' }),
    published: (title: string) => change('POST', '/api/alerts', { ...alert(title), _status: 'published' }),
    publish: (id: string) => change('PATCH', `/api/alerts/${id}`, { _status: 'published' }),
    unpublish: (id: string) => change('PATCH', `/api/alerts/${id}`, { _status: 'draft' }),
    rename: (id: string, summary: string) => change('PATCH', `/api/alerts/${id}`, { summary, _status: 'published' }),
  }
}

/** As an operator adds a person. */
async function add(email: string, password: string, env: NodeJS.ProcessEnv) {
  const args = ['--disable-warning=ExperimentalWarning', path.join(root, 'ops/desk.ts'), 'user', 'add', email, '--role', 'editor']
  const command = spawn(process.execPath, args, { cwd: root, env, stdio: ['pipe', 'ignore', 'inherit'] })
  command.stdin.end(`${password}\n`)
  const code = await new Promise((resolve) => command.on('close', resolve))
  if (code !== 0) throw new Trouble('An editor could not be added.')
}
