import type { IncomingMessage, ServerResponse } from 'node:http'
import { send } from './answer.ts'
import { ask, wholeOf } from './app.ts'
import { toDocument, type Facts } from './filter.ts'
import { forTheApp } from './forTheApp.ts'
import { previewHeaders } from './headers.ts'
import { made } from './made.ts'

const longestPage = 4 * 1024 * 1024

/** A draft in the desk's frame: the app must know who asks. It is never kept. */
export async function showPreview(request: IncomingMessage, response: ServerResponse, path: string) {
  const { host, cookie, 'sec-fetch-site': site = 'none' } = request.headers
  const headers = { ...forTheApp(), host, cookie, 'sec-fetch-site': site }
  const answer = await ask({ method: 'GET', path, headers, from: 'desk' }).catch(() => undefined)
  const page = answer && (await wholeOf(answer, longestPage).catch(() => undefined))
  const status = answer?.statusCode ?? 503
  const isPage = page && status < 500 && answer.headers['content-type']?.startsWith('text/html')
  if (!isPage) return send(request, response, 503, headersOf({ sensitive: true, frames: [] }), notNow)
  const { html, facts } = await toDocument(page.toString())
  return send(request, response, facts.status ?? status, headersOf(facts), html)
}

const headersOf = (facts: Pick<Facts, 'sensitive' | 'frames'>) => ({ ...previewHeaders(facts), 'Content-Type': 'text/html; charset=utf-8' })

/** Stands in the desk's frame and goes on listening there: the next word that is typed may mend it. */
const notNow = `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Preview</title><script data-lamp="" defer src="${made.script}"></script></head><body><main><h1>This draft cannot be shown just now</h1><p>Nothing of it is lost. Go on writing: it is tried again with every change.</p></main></body></html>`
