import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { sendJson } from './answer.ts'
import { ask } from './app.ts'
import { contentNow, learn, secondsUnsure } from './content.ts'
import { countRefusal } from './counts.ts'
import type { ErrorPages } from './errors.ts'
import { deskHeaders, deskPolicy, plainHeaders } from './headers.ts'
import { isFile } from './routes.ts'
import { openApi, saysWho } from './shield.ts'

const onlyBetweenNeighbours = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]
const framing = ['content-length']
const nobodysBusiness = ['x-powered-by', 'server', 'accept-ch', 'critical-ch', 'vary', 'x-lamp-code']
/** Who the app is asked by is for the edge alone to say. */
const ours = ['x-lamp-sender', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded']
const reading = ['GET', 'HEAD', 'OPTIONS']

const without = (headers: OutgoingHttpHeaders, names: string[]) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)))

/** Whether a request is for the desk or its REST: everything else is a reader's. */
export const isForDesk = (path: string) => /^\/(admin(\/|$)|api\/.)/.test(path)

/** `/api` is closed to whoever does not say who they are, but for the door itself. */
export function passApi(request: IncomingMessage, response: ServerResponse, path: string, errors: ErrorPages) {
  if (openApi.get(path) === request.method || saysWho(request)) return passDesk(request, response, errors)
  countRefusal('api without signing in')
  request.resume()
  return sendJson(
    request,
    response,
    401,
    { ...deskHeaders(deskPolicy()), ...(request.method !== 'GET' && { Connection: 'close' }) },
    { errors: [{ message: 'Sign in to the desk first.' }] },
  )
}

/** `body` when it has been read already; `cookie` to set besides the app's own, by the status of its answer; `heard` what it told besides. */
type Passing = { body?: Buffer; cookie?: (status: number) => string | undefined; heard?: (headers: IncomingHttpHeaders) => void }

/** Passes the desk and its REST through as they are, under a policy of their own. @returns the status of the app's answer */
export async function passDesk(
  request: IncomingMessage,
  response: ServerResponse,
  errors: ErrorPages,
  { body, cookie, heard }: Passing = {},
): Promise<number> {
  const policy = deskPolicy()
  const method = request.method ?? 'GET'
  const { pathname, search } = new URL(request.url ?? '/', 'http://desk')
  const from = saysWho(request) ? 'desk' : 'door'
  if (from === 'door' && strangers >= mostStrangers) return refuseBusy(request, response, errors)
  if (from === 'door') {
    strangers += 1
    response.on('close', () => (strangers -= 1))
  }
  const carries = !reading.includes(method)
  const headers = {
    ...without(request.headers, [...onlyBetweenNeighbours, ...ours, ...framing]),
    ...(carries && framingOf(request, body)),
    'content-security-policy': policy,
  }
  const answer = await ask({ method, path: pathname + search, headers, from, body: carries ? (body ?? request) : undefined }).catch(() => undefined)
  if (!answer) {
    request.resume()
    const words = 'The desk is starting again. What you saved is safe. Try again in a few seconds.'
    const more = { ...deskHeaders(policy), 'Retry-After': '5', Connection: 'close' }
    if (!pathname.startsWith('/api/')) await errors.away(request, response)
    else await sendJson(request, response, 503, more, { errors: [{ message: words }] })
    return 503
  }
  const status = answer.statusCode ?? 502
  heard?.(answer.headers)
  const isAboutPeople = pathname.startsWith('/api/users/')
  if (carries && status < 400 && !isAboutPeople && !(await isKnown())) {
    answer.resume()
    await sendJson(request, response, 503, deskHeaders(policy), { errors: [{ message: unsure }] })
    return status
  }
  const own = isFile(pathname) ? { ...plainHeaders, 'Content-Security-Policy': "default-src 'none'; sandbox" } : deskHeaders(policy)
  const names = Object.keys(own).map((name) => name.toLowerCase())
  const cookies = [...(answer.headers['set-cookie'] ?? []), cookie?.(status) ?? []].flat()
  const passed = without(answer.headers, [...onlyBetweenNeighbours, ...nobodysBusiness, ...names, 'set-cookie'])
  response.writeHead(status, { ...passed, ...own, ...(cookies.length > 0 && { 'Set-Cookie': cookies }) })
  pipeline(answer, response, () => undefined)
  return status
}

const unsure =
  'It is saved, but the public site has not confirmed it yet. Look at the page there before you rely on it, and tell an admin if it does not follow.'

/** Something may have been published or taken down: it counts as done when this edge knows it and its disk does. */
async function isKnown(): Promise<boolean> {
  const { version } = contentNow()
  // What could not be kept before is told in `/readyz`; an officer's draft need not wait for it.
  return (await learn()) || (secondsUnsure() === 0 && contentNow().version === version)
}

/**
 * How the app finds the end of a body. Node frames none by itself where a method has no need of one: the bytes would then
 * be read as the next request on the same connection.
 */
function framingOf({ headers }: IncomingMessage, body: Buffer | undefined): OutgoingHttpHeaders {
  if (body) return { 'content-length': body.length }
  return headers['transfer-encoding'] ? { 'transfer-encoding': 'chunked' } : { 'content-length': headers['content-length'] ?? '0' }
}

/** Who has not signed in yet asks little at once; more than this, answered or waiting, is a flood. */
const mostStrangers = 60
let strangers = 0

async function refuseBusy(request: IncomingMessage, response: ServerResponse, errors: ErrorPages): Promise<number> {
  countRefusal('too many before the door')
  request.resume()
  await errors.busy(request, response)
  return 503
}
