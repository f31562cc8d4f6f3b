import type { IncomingMessage, ServerResponse } from 'node:http'
import { addressOf, type Address } from './addresses.ts'
import { contentNow, neededFor, secondsUnsure } from './content.ts'
import { counts } from './counts.ts'
import { Busy, documentAt, documentNow, offersNow, type Found } from './documents.ts'
import { dress, dressedNow, sendDressed, type Document } from './dress.ts'
import type { ErrorPages } from './errors.ts'
import { plainHeaders } from './headers.ts'
import { isOrderedDown } from './orders.ts'
import { isPublic } from './publicity.ts'
import { fixedPages, keyOf, notHere, pathOf, takenDown } from './routes.ts'
import { takenDownWith } from './takenDownWith.ts'

type Exchange = [request: IncomingMessage, response: ServerResponse, errors: ErrorPages]

/** Shows a page of the public site to a reader. */
export function showPage(path: string, query: URLSearchParams, ...exchange: Exchange): unknown {
  const [, response] = exchange
  if (isOrderedDown(path)) return showGone(exchange)
  const route = fixedPages.get(path)
  if (route) return show(query.size > 0 ? keyOf(path, asOffered(path, query)) : path, route.kept, exchange)
  const address = addressOf(path)
  if (address?.live) return show(path, true, exchange)
  if (address?.to) return moveOn(response, address.to)
  if (address) return leave(address, exchange)
  const there = path.replace(/\/+$/, '')
  if (there !== path && (fixedPages.has(there) || addressOf(there))) return moveOn(response, there)
  return showMissing(exchange)
}

/**
 * Only what can be chosen counts: what the list itself offers, and a page that is public. What somebody made up neither makes
 * a page nor takes a place in memory.
 */
function asOffered(path: string, query: URLSearchParams): URLSearchParams {
  const offered = new URLSearchParams()
  for (const [name, value] of query) {
    const isOffered = name === 'page' ? !value.startsWith('/') || isPublic(value) : offersNow(path, value)
    if (isOffered && !offered.has(name)) offered.append(name, value)
  }
  return offered
}

function show(key: string, kept: boolean, exchange: Exchange): unknown {
  const [request, response] = exchange
  const now = kept ? documentNow(key, neededFor(pathOf(key))) : undefined
  const dressed = now && dressedNow(now)
  if (!dressed) return find(key, kept, exchange)
  const age = secondsUnsure() > 0 ? ageOf(now) : 0
  counts.hits += 1
  if (age > 0) counts.stale += 1
  return sendDressed(request, response, dressed, age)
}

async function find(key: string, kept: boolean, exchange: Exchange): Promise<void> {
  const [request, response, errors] = exchange
  try {
    const found = await documentAt(key, kept)
    // Without any page to show, it depends on whether we may just not know.
    if (!found) return errors.away(request, response)
    // What was taken down while this waited stays down.
    const path = pathOf(key)
    if (isOrderedDown(path)) return showGone(exchange)
    const address = addressOf(path)
    if (address?.live === false) return leave(address, exchange)
    counts.hits += 1
    await sendFound(request, response, found)
  } catch (error) {
    if (!(error instanceof Busy)) throw error
    counts.busy += 1
    await errors.busy(request, response)
  }
}

async function sendFound(request: IncomingMessage, response: ServerResponse, { document, fresh }: Found) {
  if (!fresh) counts.stale += 1
  await sendDressed(request, response, await dress(document), fresh ? 0 : ageOf(document))
}

const ageOf = ({ madeAt }: Document) => Math.max(1, Math.round((Date.now() - madeAt) / 1000))

/** What an editor chose for readers of a page that was taken down; an operator's order, looked at before, says nothing of why. */
async function leave({ withdrawn }: Address, exchange: Exchange): Promise<void> {
  const [, response] = exchange
  return withdrawn?.leadsTo ? moveOn(response, withdrawn.leadsTo) : showGone(exchange, withdrawn?.words)
}

async function showGone(exchange: Exchange, words?: string | null) {
  counts.gone += 1
  await showInstead(takenDown, 410, exchange, words)
}

async function showMissing(exchange: Exchange) {
  const [request, response, errors] = exchange
  counts.missing += 1
  // An edge that has never heard what there is cannot say that something is not there.
  if (contentNow().version === 0) return errors.away(request, response)
  return showInstead(notHere, 404, exchange)
}

/** The same page for every address that has none: a flood of them makes nothing and keeps nothing. */
async function showInstead(key: string, status: 404 | 410, [request, response, errors]: Exchange, words?: string | null) {
  const found = await documentAt(key).catch(() => undefined)
  if (!found) return errors.refused(request, response, status)
  const document = words ? takenDownWith(words, found.document) : found.document
  return sendDressed(request, response, await dress(document, status), 0)
}

function moveOn(response: ServerResponse, to: string) {
  response.writeHead(301, { ...plainHeaders, 'Cache-Control': 'public, max-age=0, s-maxage=1', Location: to, 'Content-Length': 0 })
  response.end()
}
