import { Agent, request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import { env } from '../env.ts'

/**
 * The desk has sockets of its own, so that a rush of readers cannot lock officers out, and so has whoever only stands before
 * its door, and whoever holds a link to a draft; so have the questions what is new, and how the app is.
 */
const agents = {
  public: new Agent({ keepAlive: true, maxSockets: 12 }),
  desk: new Agent({ keepAlive: true, maxSockets: 16 }),
  door: new Agent({ keepAlive: true, maxSockets: 4 }),
  link: new Agent({ keepAlive: true, maxSockets: 8 }),
  health: new Agent({ keepAlive: true, maxSockets: 1 }),
  version: new Agent({ keepAlive: true, maxSockets: 1 }),
}

/** `patience`: how long the app may take altogether, in milliseconds; unless given it may be silent for 30 s. */
export type Ask = {
  method: string
  path: string
  headers: OutgoingHttpHeaders
  from: keyof typeof agents
  body?: NodeJS.ReadableStream | Buffer
  patience?: number
}

/**
 * Asks the app on this machine.
 * @param path with its query, as the app shall see it
 * @throws Error when the app does not answer, or is silent for too long
 */
export function ask({ method, path, headers, from, body, patience }: Ask): Promise<IncomingMessage> {
  if (!env.APP_PORT) return Promise.reject(new Error('APP_PORT is not set.'))
  return new Promise((resolve, reject) => {
    const signal = patience ? AbortSignal.timeout(patience) : undefined
    const asked = request({ host: '127.0.0.1', port: env.APP_PORT, method, path, headers, agent: agents[from], timeout: 30_000, signal }, resolve)
    asked.on('timeout', () => asked.destroy(new Error('The app is silent.')))
    asked.on('error', reject)
    if (body && 'pipe' in body) body.pipe(asked)
    else asked.end(body)
  })
}

/** @throws TooLong past `most` bytes; Error when the stream breaks off */
export async function wholeOf(stream: NodeJS.ReadableStream, most: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of stream) {
    const bytes = Buffer.from(part)
    length += bytes.length
    if (length > most) throw new TooLong()
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}

export class TooLong extends Error {}
