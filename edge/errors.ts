import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { send } from './answer.ts'
import { toDocument } from './documents.ts'
import { publicHeaders } from './headers.ts'
import { root } from './root.ts'

/** Pages that were finished when the site was built, with the bar and the exit script: nothing need be alive to send them. */
export async function readErrorPages() {
  const page = async (name: string) => (await toDocument(await readFile(path.join(root, '.next/server/app/errors', `${name}.html`), 'utf8'))).html
  const pages = { refused: await page('400'), broken: await page('500'), away: await page('503') }
  const sendPage =
    (html: string, usual: number, more: Record<string, string> = {}) =>
    (request: IncomingMessage, response: ServerResponse, status = usual) =>
      send(request, response, status, { ...publicHeaders({ sensitive: true, frames: [] }), ...more }, html)
  return { refused: sendPage(pages.refused, 400), broken: sendPage(pages.broken, 500), away: sendPage(pages.away, 503, { 'Retry-After': '60' }) }
}

export type ErrorPages = Awaited<ReturnType<typeof readErrorPages>>
