import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { env } from '../env.ts'
import { send, sendJson } from './answer.ts'
import { ask, TooLong, wholeOf } from './app.ts'
import { passDesk } from './desk.ts'
import { readErrorPages, type ErrorPages } from './errors.ts'
import { sendFile } from './files.ts'
import { plainHeaders } from './headers.ts'
import { showPage, showPreview, takeIn } from './publicPage.ts'
import { senderOf } from './sender.ts'

/** Two answers of 1,200 characters with room to spare for one that is far too long: its words must come back. */
const longestForm = 64 * 1024

async function answer(request: IncomingMessage, response: ServerResponse, errors: ErrorPages) {
  const url = addressOf(request)
  if (!url) return errors.refused(request, response)
  const { pathname } = url
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (pathname === '/healthz') return sendJson(request, response, 200, plainHeaders, { alive: true })
  if (pathname === '/readyz') return ready(request, response)
  if (pathname.startsWith('/admin/preview/') && reads) return showPreview(request, response, pathname, errors)
  if (/^\/(admin|api)(\/|$)/.test(pathname)) return passDesk(request, response)
  if (reads && (await sendFile(request, response, pathname))) return undefined
  if (pathname === '/feedback/send' && request.method === 'POST') return feedback(request, response, errors)
  if (!reads) return errors.refused(request, response, 405)
  return showPage(request, response, url, errors)
}

async function feedback(request: IncomingMessage, response: ServerResponse, errors: ErrorPages) {
  const body = await wholeOf(request, longestForm).catch((error: unknown) => (error instanceof TooLong ? undefined : Buffer.alloc(0)))
  if (!body) return errors.refused(request, response, 413)
  return takeIn(request, response, '/feedback/send', body, senderOf(request), errors)
}

async function ready(request: IncomingMessage, response: ServerResponse) {
  const found = await ask({ method: 'GET', path: '/readyz', headers: {}, from: 'desk' }).catch(() => undefined)
  if (!found) return sendJson(request, response, 503, plainHeaders, { ready: false, app: 'no answer' })
  return send(
    request,
    response,
    found.statusCode ?? 503,
    { ...plainHeaders, 'Content-Type': 'application/json; charset=utf-8' },
    await wholeOf(found, 65_536),
  )
}

/** @returns undefined for an address that is not one: it was not written by a browser */
function addressOf(request: IncomingMessage): URL | undefined {
  try {
    const url = new URL(request.url ?? '/', 'http://edge')
    decodeURIComponent(url.pathname)
    return request.url?.startsWith('/') && !request.url.startsWith('//') ? url : undefined
  } catch {
    return undefined
  }
}

const errors = await readErrorPages()
const server = createServer((request, response) => {
  answer(request, response, errors).catch(() => {
    if (response.headersSent) response.destroy()
    else void errors.broken(request, response)
  })
})

server.on('error', (error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
server.listen(env.PORT, env.HOST, () => process.send?.('listening'))

process.on('SIGTERM', () => {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  setTimeout(() => process.exit(0), 3_000).unref()
})
process.on('SIGINT', () => undefined)
