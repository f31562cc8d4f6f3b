import { readFile } from 'node:fs/promises'
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import path from 'node:path'
import { send } from './answer.ts'
import { countRefusal } from './counts.ts'
import { withNotice } from './dress.ts'
import { toDocument } from './filter.ts'
import { passingHeaders } from './headers.ts'
import { noticeNow } from './orders.ts'
import { root } from './root.ts'
import type { Refusal } from './shield.ts'

/** Pages that were finished when the site was built, with the bar and the exit script: nothing need be alive to send them. */
export async function readErrorPages() {
  const page = async (name: string) => (await toDocument(await readFile(path.join(root, '.next/server/app/errors', `${name}.html`), 'utf8'))).html
  const pages = { refused: await page('400'), long: await page('413'), broken: await page('500'), away: await page('503') }
  const sendPage =
    (html: string, usual: number, more: Record<string, string> = {}) =>
    (request: IncomingMessage, response: ServerResponse, status = usual) =>
      send(request, response, status, { ...passingHeaders, ...more }, withNotice(html, noticeNow()))
  return {
    refused: sendPage(pages.refused, 400),
    tooLong: sendPage(pages.long, 413, { Connection: 'close' }),
    broken: sendPage(pages.broken, 500),
    away: sendPage(pages.away, 503, { 'Retry-After': '60' }),
    busy: sendPage(pages.away, 503, { 'Retry-After': '5' }),
    refuse: (request: IncomingMessage, response: ServerResponse, { status, why, allow }: Refusal) => {
      countRefusal(why)
      // A body that nobody will read must not keep the connection.
      const more = { ...(allow && { Allow: allow }), ...(request.method !== 'GET' && request.method !== 'HEAD' && { Connection: 'close' }) }
      return sendPage(status === 413 ? pages.long : pages.refused, status, more)(request, response)
    },
    /** For what is no request at all: it is answered on the bare connection. */
    refuseBare: (socket: Duplex, status: 400 | 408 | 431, why: string) => {
      // Whoever has hung up, or has this answer already, is refused nothing.
      if (!socket.writable) return void socket.destroy()
      countRefusal(why)
      const headers = { ...passingHeaders, 'Content-Length': Buffer.byteLength(pages.refused), Connection: 'close' }
      const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
      socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join('')}\r\n${pages.refused}`)
    },
  }
}

export type ErrorPages = Awaited<ReturnType<typeof readErrorPages>>
