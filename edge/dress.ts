import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import pLimit from 'p-limit'
import { addressOf } from './addresses.ts'
import { codingOf, type Coding } from './answer.ts'
import { escaped } from './escaped.ts'
import { withoutParts, type Facts } from './filter.ts'
import { publicHeaders } from './headers.ts'
import { isOrderedDown, noticeNow } from './orders.ts'

/**
 * A finished page. `version` of the content it shows; 0 when it is from another build or era. `madeAt`: in milliseconds.
 * `leaveHash`: of the exit script as it stands in it.
 */
export type Document = { html: string; facts: Facts; version: number; madeAt: number; leaveHash: string }

type Answer = { head: string[]; body: Buffer }
type Dressed = { html: string; season: number; etag: string; shared: string[]; status: number; hits: number } & Record<Coding, Answer | undefined> & {
    pressing: Partial<Record<Coding, Promise<void>>>
  }

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** What is not there may be there in a second, and need not be shown when we fail. */
const passing = { 'Cache-Control': 'public, max-age=0, s-maxage=1' }

/** Pressing as small as it goes takes a core for a while: one at a time, so that the disk and everything else go on. */
const pressing = pLimit(1)
const mostPressing = 50

/** A page asked for this often is worth being pressed as small as it goes; until then, quickly. */
const often = 10

/** Raised whenever a notice or a takedown changes: what was dressed in an earlier season is looked at again. */
let season = 0
export const newSeason = () => (season += 1)

const wardrobe = new WeakMap<Document, Dressed>()

/** @returns the page as it was sent last, when that still holds: the way of nearly every request */
export function dressedNow(document: Document): Dressed | undefined {
  const dressed = wardrobe.get(document)
  return dressed?.season === season ? dressed : undefined
}

/** Makes a page ready to send: without what has been taken down since, with the notice, under its headers. */
export async function dress(document: Document, status = 200): Promise<Dressed> {
  const now = season
  const gone = document.facts.parts.filter((part) => isOrderedDown(part) || addressOf(part)?.live === false)
  const whole = gone.length > 0 ? await withoutParts(document.html, gone) : document.html
  const html = withNotice(whole, noticeNow())
  const worn = wardrobe.get(document)
  if (worn?.html === html) {
    worn.season = now
    return worn
  }
  const etag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    ...publicHeaders(document.facts, document.leaveHash),
    ...(status !== 200 && passing),
    ETag: etag,
    Vary: 'Accept-Encoding',
  }
  const shared = Object.entries(headers).flat()
  const dressed: Dressed = { html, season: now, etag, shared, status, hits: 0, identity: undefined, br: undefined, gzip: undefined, pressing: {} }
  wardrobe.set(document, dressed)
  return dressed
}

/** A page is made once, and pressed once for each coding. */
async function answerIn(dressed: Dressed, coding: Coding): Promise<Answer> {
  const made = dressed[coding]
  dressed.hits += 1
  if (made && dressed.hits === often) {
    if (pressing.pendingCount < mostPressing) void pressing(() => press(dressed, 11, 9))
    else dressed.hits = 0
  }
  if (made) return made
  // However many wait, it is pressed once.
  await (dressed.pressing[coding] ??= press(dressed, 5, 6, coding))
  return dressed[coding] ?? plainly(dressed)
}

async function press(dressed: Dressed, quality: number, level: number, only?: Coding) {
  if (only === 'identity') dressed.identity = plainly(dressed)
  if (!only || only === 'br')
    dressed.br = packed(dressed, 'br', await brotli(dressed.html, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }))
  if (!only || only === 'gzip') dressed.gzip = packed(dressed, 'gzip', await zip(dressed.html, { level }))
}

const packed = (dressed: Dressed, coding: string, body: Buffer): Answer => ({
  head: [...dressed.shared, 'Content-Encoding', coding, 'Content-Length', String(body.length)],
  body,
})

function plainly(dressed: Dressed): Answer {
  const body = Buffer.from(dressed.html)
  return { head: [...dressed.shared, 'Content-Length', String(body.length)], body }
}

/** @param age seconds since it was made, for a page that may not be the newest; 0 for one that is */
export function sendDressed(request: IncomingMessage, response: ServerResponse, dressed: Dressed, age: number): Promise<void> | undefined {
  const { headers } = request
  const unchanged = dressed.status === 200 && isHeld(headers['if-none-match'], dressed.etag)
  const more = age > 0 ? ['Lamp-Age', String(age)] : []
  if (unchanged) {
    response.writeHead(304, [...dressed.shared, ...more])
    response.end()
    return undefined
  }
  const coding = codingOf(headers['accept-encoding'])
  const made = dressed[coding]
  if (!made || dressed.hits < often) return answerIn(dressed, coding).then((answer) => put(request, response, dressed, answer, more))
  put(request, response, dressed, made, more)
  return undefined
}

/** Compared as RFC 9110 8.8.3.2 has it for reading: a proxy may have dropped the mark of weakness. */
const isHeld = (held: string | undefined, etag: string) => held !== undefined && (held.trim() === '*' || held.includes(etag.slice(2)))

function put(request: IncomingMessage, response: ServerResponse, dressed: Dressed, { head, body }: Answer, more: string[]) {
  response.writeHead(dressed.status, more.length > 0 ? [...head, ...more] : head)
  if (request.method === 'HEAD') response.end()
  else response.end(body)
}

/** After the bar to leave by, before everything else. */
export const withNotice = (html: string, words: string) =>
  words
    ? html.replace('<header>', () => `<section class="notice" aria-label="Emergency notice"><p class="page">${escaped(words)}</p></section><header>`)
    : html

/** How much of memory a page takes, in bytes, roughly: its text as it is, and pressed twice. */
export const weightOf = ({ html, facts }: Document): number => html.length * 2 + facts.parts.length * 50 + 2_000
