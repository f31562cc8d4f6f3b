import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { ask } from './app.ts'
import { deskHeaders, deskPolicy, plainHeaders } from './headers.ts'

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
const nobodysBusiness = ['x-powered-by', 'server', 'accept-ch', 'critical-ch', 'vary']

const without = (headers: OutgoingHttpHeaders, names: string[]) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)))

/** Passes the desk and its REST through as they are, under a policy of their own. */
export async function passDesk(request: IncomingMessage, response: ServerResponse) {
  const policy = deskPolicy()
  const headers = { ...without(request.headers, [...onlyBetweenNeighbours, 'x-middleware-subrequest']), 'content-security-policy': policy }
  const answer = await ask({ method: request.method ?? 'GET', path: request.url ?? '/', headers, from: 'desk', body: request }).catch(() => undefined)
  if (!answer) {
    response.writeHead(503, { ...plainHeaders, 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '5' })
    response.end('The desk is starting again. What you saved is safe. Try again in a few seconds.')
    return
  }
  const own = request.url?.startsWith('/api/media/file/') ? fileHeaders : deskHeaders(policy)
  const ours = Object.keys(own).map((name) => name.toLowerCase())
  response.writeHead(answer.statusCode ?? 502, { ...without(answer.headers, [...onlyBetweenNeighbours, ...nobodysBusiness, ...ours]), ...own })
  pipeline(answer, response, () => undefined)
}

/** A file that a page shows is for readers: it must not run anything, whatever it is. */
const fileHeaders = { ...plainHeaders, 'Cache-Control': 'no-cache', 'Content-Security-Policy': "default-src 'none'; sandbox" }
