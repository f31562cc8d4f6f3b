import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'
import { ask, wholeOf } from './app.ts'
import { counts } from './counts.ts'
import { noteDisk, noteDiskIsWell } from './diskTrouble.ts'
import { contentNow, neededFor, secondsUnsure } from './content.ts'
import { weightOf, type Document } from './dress.ts'
import { toDocument } from './filter.ts'
import { forTheApp } from './forTheApp.ts'
import { log } from './log.ts'
import { made } from './made.ts'
import { hasPlaceOnDisk, mirrored, readMirror, removeFromMirror, writeMirror } from './mirror.ts'
import { isPublic } from './publicity.ts'
import { pathOf } from './routes.ts'

/** In bytes; in renders at once and waiting; in milliseconds. */
const mostOfPages = 256 * 1024 * 1024
const mostOfLists = 32 * 1024 * 1024
const longestPage = 1024 * 1024
const atOnce = 4
const mostWaiting = 200
const patience = 3_000
const longestRender = 10_000

/** Addresses with a query are many and cheap to ask for: they have a room of their own, and cannot push the pages out. */
const pages = new LRUCache<string, Document>({ maxSize: mostOfPages, sizeCalculation: weightOf })
const lists = new LRUCache<string, Document>({ maxSize: mostOfLists, sizeCalculation: weightOf })
const roomOf = (key: string) => (key.includes('?') ? lists : pages)

/** Pages and choices wait in lines of their own: a flood of made-up choices must not keep a correction from a page. */
const pageLine = pLimit(atOnce)
const listLine = pLimit(atOnce / 2)
const lineOf = (key: string) => (key.includes('?') ? listLine : pageLine)

const rendering = new Map<string, { version: number; page: Promise<Document | undefined> }>()

/** `fresh`: it is as new as one made now, as far as this edge can know. */
export type Found = { document: Document; fresh: boolean }

/** @returns a page that is fresh and in memory: the way of nearly every request */
export function documentNow(key: string, needed: number): Document | undefined {
  const held = roomOf(key).get(key)
  return held && held.version >= needed ? held : undefined
}

/** Whether a list offers this value to choose by; while it is not in memory, it may. */
export const offersNow = (path: string, value: string): boolean => pages.peek(path)?.html.includes(`<option value="${value}"`) ?? true

/**
 * A page that is fresh: from memory, from the disk, or made now, once however many wait for it. The last good one when it
 * cannot be made within 3 s; where there is none, a reader waits up to 10 s.
 * @returns undefined when there is none
 * @throws Busy when it would have to be made and too many wait already
 */
export async function documentAt(key: string, keep = true): Promise<Found | undefined> {
  const needed = neededFor(pathOf(key))
  const held = roomOf(key).get(key) ?? (await fromDisk(key))
  if (keep && held && held.version >= needed) return { document: held, fresh: secondsUnsure() === 0 }
  if (secondsUnsure() > 0 && held) return { document: held, fresh: false }
  if (!rendering.has(key) && lineOf(key).pendingCount >= mostWaiting) {
    if (held) return { document: held, fresh: false }
    throw new Busy()
  }
  const fresh = await within(held ? patience : longestRender, makeAnew(key, needed), held ? secondsUnsure : undefined)
  if (fresh) return { document: fresh, fresh: true }
  counts.failed += 1
  return held && { document: held, fresh: false }
}

export class Busy extends Error {}

/** Makes a page at the version of now. Whoever asks while it is being made gets the same one, unless more has changed since. */
export function makeAnew(key: string, needed: number): Promise<Document | undefined> {
  const under = rendering.get(key)
  if (under && under.version >= needed) return under.page
  const { version, era } = contentNow()
  const page = lineOf(key)(() => render(key, version, era)).finally(() => {
    if (rendering.get(key)?.page === page) rendering.delete(key)
  })
  rendering.set(key, { version, page })
  return page
}

/** Since which version a page that was taken down may be made again: what was made before must not come back. */
const goneSince = new Map<string, number>()

export function forget(key: string) {
  roomOf(key).delete(key)
  goneSince.set(key, contentNow().version)
}

/** Leaves every page to be shown only while no newer one can be had: for a new era. */
export function ageAll() {
  for (const room of [pages, lists]) for (const document of room.values()) document.version = 0
  rendering.clear()
  goneSince.clear()
}

const mayKeep = (key: string, version: number) => isPublic(pathOf(key)) && version >= (goneSince.get(key) ?? 0)

/** @returns undefined when the app does not answer with a whole page */
async function render(key: string, version: number, era: string): Promise<Document | undefined> {
  try {
    const since = Date.now()
    const answer = await ask({ method: 'GET', path: key, headers: forTheApp(), from: 'public', patience: longestRender })
    const page = (await wholeOf(answer, longestPage)).toString()
    counts.rendered += 1
    counts.renderSeconds += (Date.now() - since) / 1000
    const isPage = answer.statusCode === 200 && answer.headers['content-type']?.startsWith('text/html') && !answer.headers['set-cookie']
    if (!isPage || !page.trimEnd().endsWith('</html>')) throw new Error(`The app answered ${answer.statusCode}.`)
    const { html, facts } = await toDocument(page)
    // Somebody asked at the very moment it went: it is neither kept nor shown.
    if (facts.status) return undefined
    // Made of another database, or of what has been taken down since.
    if (era !== contentNow().era || !mayKeep(key, version)) return undefined
    const document = { html, facts, version, madeAt: Date.now(), leaveHash: made.leaveHash }
    const held = roomOf(key).get(key)
    if (held && held.version > version) return document
    roomOf(key).set(key, document)
    if (hasPlaceOnDisk(key) && mirrored.get(key) !== version) await mirror(key, document, era)
    return document
  } catch (error) {
    log.warn({ page: pathOf(key), error: error instanceof Error ? error.message : String(error) }, 'A page could not be made')
    return undefined
  }
}

async function fromDisk(key: string): Promise<Document | undefined> {
  const { era } = contentNow()
  const found = await readMirror(key, era)
  if (!found || era !== contentNow().era || !mayKeep(key, Number.POSITIVE_INFINITY)) return undefined
  if (!roomOf(key).has(key)) roomOf(key).set(key, found)
  return found
}

const writing = new Map<string, Promise<void>>()

/** Writes a page to the disk, one after the other where there are two of them, and never an older over a newer one. */
function mirror(key: string, document: Document, era: string): Promise<void> {
  const turn = (writing.get(key) ?? Promise.resolve()).then(async () => {
    if ((roomOf(key).get(key)?.version ?? 0) > document.version || era !== contentNow().era) return
    await writeMirror(key, document, era).then(noteDiskIsWell, noteDisk)
    // It may have been taken down while it was being written.
    if (!mayKeep(key, document.version)) await removeFromMirror(key).catch(noteDisk)
  })
  writing.set(key, turn)
  return turn.finally(() => writing.get(key) === turn && writing.delete(key))
}

/** Waits so many milliseconds; no longer once the app is not heard of any more, where there is something older to show. */
function within<Value>(milliseconds: number, work: Promise<Value>, isSilent?: () => number): Promise<Value | undefined> {
  let late: ReturnType<typeof setTimeout> | undefined
  let looking: ReturnType<typeof setInterval> | undefined
  const tooLate = new Promise<undefined>((resolve) => {
    late = setTimeout(() => resolve(undefined), milliseconds)
    if (isSilent) looking = setInterval(() => isSilent() > 0 && resolve(undefined), 100)
  })
  return Promise.race([work, tooLate]).finally(() => {
    clearTimeout(late)
    clearInterval(looking)
  })
}

/** For measuring: how full the rooms are, and what is under way. */
export const rooms = () => ({
  pages: pages.size,
  pageBytes: pages.calculatedSize,
  lists: lists.size,
  listBytes: lists.calculatedSize,
  rendering: pageLine.activeCount + listLine.activeCount,
  waiting: pageLine.pendingCount + listLine.pendingCount,
})
