import { Agent, request } from 'node:http'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'

/** What one reader asked and got. Times of `performance.now`; `wait` in milliseconds, from when it should have been asked. */
export type Answer = {
  path: string
  asked: number
  ended: number
  wait: number
  status: number
  age: number
  etag: string
  body: string
  error: string
}
export type Question = { path: string; etag?: string }

const unpacked = promisify(brotliDecompress)
const patience = 15_000

/** Asks `rate` times a second, whether or not the answers come: nobody waits for somebody else's page. */
export function startReaders(url: string, rate: number, next: () => Question, heard: (answer: Answer) => void) {
  const agent = new Agent({ keepAlive: true, maxSockets: 4_000 })
  const since = performance.now()
  let asked = 0
  let open = 0
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - since) * rate) / 1000)
    for (; asked < due; asked += 1) {
      open += 1
      void ask(url, agent, next(), since + (asked * 1000) / rate).then((answer) => {
        open -= 1
        heard(answer)
      })
    }
  }, 4)
  return async () => {
    clearInterval(timer)
    const late = performance.now() + patience
    while (open > 0 && performance.now() < late) await new Promise((resolve) => setTimeout(resolve, 20))
    agent.destroy()
  }
}

/** Never throws: what went wrong is in `error`. */
export function ask(url: string, agent: Agent | undefined, { path, etag }: Question, due = performance.now()): Promise<Answer> {
  const asked = performance.now()
  const none = { path, asked, status: 0, age: 0, etag: '', body: '' }
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException) => {
      const ended = performance.now()
      resolve({ ...none, ended, wait: ended - due, error: error.code ?? error.message })
    }
    const headers = { 'Accept-Encoding': 'br', ...(etag && { 'If-None-Match': etag }) }
    const sent = request(url + path, { agent, headers, timeout: patience }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', fail)
      answer.on('end', () => {
        const ended = performance.now()
        const said = answer.headers
        const found = {
          ...none,
          ended,
          wait: ended - due,
          status: answer.statusCode ?? 0,
          age: Number(said['lamp-age'] ?? 0),
          etag: said.etag ?? '',
          error: '',
        }
        textOf(Buffer.concat(parts), said['content-encoding']).then((body) => resolve({ ...found, body }), fail)
      })
    })
    sent.on('timeout', () => sent.destroy(new Error('silent for 15 s')))
    sent.on('error', fail)
    sent.end()
  })
}

const textOf = async (bytes: Buffer, coding?: string) => (coding === 'br' ? await unpacked(bytes) : bytes).toString()
