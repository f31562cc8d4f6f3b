import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { env } from '../env.ts'

/** A request that nobody's browser sends: answered with a short page, without asking the app. */
export type Refusal = { status: 400 | 401 | 405 | 412 | 413 | 414 | 416 | 417 | 421; why: string; allow?: string }

/** In characters of the address, outside the desk. */
const longestAddress = 2_048

/** Heard twice, one machine could take the first and another the second. */
const onlyOnce = ['host', 'content-length', 'content-type', 'transfer-encoding', 'authorization', 'cookie', 'origin', 'sec-fetch-site']
const nowhere = /^(upgrade$|x-middleware-)/

/** What Next takes as orders: server actions, flight data, ways round its own gates. No public page needs any of it. */
const framework = /^(next-|rsc$|x-nextjs-|x-invoke-|x-matched-path$|x-action-)/

type Kind = 'plain' | 'nowhere' | 'framework' | number

/** Browsers send the same few names for ever: each is looked at once. A number is a name's place in `onlyOnce`. */
const kinds = new Map<string, Kind>()
const mostKinds = 1_000

function kindOf(written: string): Kind {
  const known = kinds.get(written)
  if (known !== undefined) return known
  const name = written.toLowerCase()
  const place = onlyOnce.indexOf(name)
  const kind = place >= 0 ? place : nowhere.test(name) ? 'nowhere' : framework.test(name) ? 'framework' : 'plain'
  if (kinds.size < mostKinds) kinds.set(written, kind)
  return kind
}

const loopback = ['127.0.0.1', 'localhost', '[::1]']
const { hostname, host, port } = new URL(env.SITE_URL)
const hosts = new Set(loopback.includes(hostname) ? loopback.map((name) => (port ? `${name}:${port}` : name)) : [host])

/** Open to whoever has to know whether this machine lives, by whatever name they call it. */
const forMachines = ['/healthz', '/readyz']

/** @returns why a request is refused, whatever it asks for; undefined for an ordinary one */
export function refusalOf(request: IncomingMessage, path: string, isDesk: boolean): Refusal | undefined {
  const { rawHeaders } = request
  let seen = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? ''
    const kind = kindOf(name)
    if (kind === 'plain') continue
    if (kind === 'nowhere') return { status: 400, why: name.toLowerCase() }
    if (kind === 'framework') {
      if (isDesk) continue
      return { status: 400, why: 'framework header' }
    }
    if (seen & (1 << kind)) return { status: 400, why: 'doubled header' }
    seen |= 1 << kind
  }
  const has = (name: string) => (seen & (1 << onlyOnce.indexOf(name))) !== 0
  if (has('content-length') && has('transfer-encoding')) return { status: 400, why: 'two lengths' }
  if (!hosts.has(request.headers.host?.toLowerCase() ?? '') && !forMachines.includes(path)) return { status: 421, why: 'unknown host' }
  const hasBody = has('transfer-encoding') || (has('content-length') && request.headers['content-length'] !== '0')
  if (hasBody && ['GET', 'HEAD', 'OPTIONS'].includes(request.method ?? '')) return { status: 400, why: 'body of a reading' }
  if (isDesk) return undefined
  if ((request.url?.length ?? 0) > longestAddress) return { status: 414, why: 'long address' }
  if (/[?&]_rsc(=|&|$)/.test(request.url ?? '')) return { status: 400, why: 'framework query' }
  return undefined
}

/** What anybody may ask of `/api`: a file that a page shows, and the door itself. */
export const openApi = new Map<string, string>([
  ['/api/users/login', 'POST'],
  ['/api/users/logout', 'POST'],
  ['/api/users/me', 'GET'],
  ['/api/users/refresh-token', 'POST'],
])

/**
 * Whether somebody says who they are, in a token that the app has signed: whether they still may, the app knows. Payload signs
 * with the first half of the hash of its secret, HS256 (payload/dist/index.js, auth/jwt.js). Without the secret any token counts.
 */
export function saysWho({ headers }: IncomingMessage): boolean {
  const token = /^(?:JWT|Bearer) (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? /(?:^|;\s*)payload-token=([^;\s]+)/.exec(headers.cookie ?? '')?.[1]
  if (!token || !key) return token !== undefined
  const end = token.lastIndexOf('.')
  const signature = createHmac('sha256', key).update(token.slice(0, end)).digest('base64url')
  const given = token.slice(end + 1)
  return given.length === signature.length && timingSafeEqual(Buffer.from(given), Buffer.from(signature))
}

const key = env.SECRET && createHash('sha256').update(env.SECRET).digest('hex').slice(0, 32)
