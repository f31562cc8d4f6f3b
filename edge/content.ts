import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { z } from 'zod'
import { addressOf, addressSchema, replaceAddresses, saveAddresses, takeInAddresses, tidyAddresses } from './addresses.ts'
import { ask, wholeOf } from './app.ts'
import { edgeFolder, replaceFile, textOf } from './kept.ts'
import { log } from './log.ts'
import { made } from './made.ts'

const answerSchema = z.object({ epoch: z.string(), version: z.number(), shared: z.number(), leaveTo: z.url({ protocol: /^https$/ }).nullable() })
const contentSchema = answerSchema.extend({ addresses: z.array(addressSchema) })
const knownSchema = answerSchema.extend({ era: z.string() })

/** How often the app is asked whether anything changed, how long its answer may take, and how long silence is no news. In milliseconds. */
const pause = 100
const patience = 1_500
const silence = 2_000
const longestAnswer = 64 * 1024 * 1024

const file = path.join(edgeFolder, 'content.json')
let known: z.infer<typeof knownSchema> = { epoch: '', era: '', version: 0, shared: 0, leaveTo: null }
let learnedAt = 0
let trouble = ''

/**
 * Version 0: nothing has ever been learned. Versions of different eras cannot be compared: a new one begins with another
 * database, and with one that was set back to what it had before.
 */
export const contentNow = () => known
export const leaveTo = () => known.leaveTo ?? made.leaveTo
/** Seconds since this edge last knew that what it shows is what there is; 0 while it does. */
export function secondsUnsure(): number {
  const now = performance.now()
  return learnedAt > 0 && now - learnedAt < silence ? 0 : Math.max(1, Math.round((now - learnedAt) / 1000))
}
/** What went wrong the last time, in words; empty when nothing did. */
export const learningTrouble = () => trouble

/**
 * The version of the last change that a page could show. A page that officers wrote shows itself and what is shared; the
 * site's own pages (lists, the front page) may show anything. A page made at this version or later is as new as one made now.
 */
export function neededFor(at: string): number {
  const address = addressOf(at)
  return address ? Math.max(known.shared, address.version) : known.version
}

/** Told of every change: what is no longer public is off the disk when it comes back. @throws Error when it is not */
export type Heard = (gone: string[]) => Promise<void>

/** Begins with what the last edge knew, then asks for ever. */
export async function startLearning(heard: Heard, newEra: () => void): Promise<void> {
  await tidyAddresses()
  beginEra = newEra
  known = knownSchema.safeParse(parsed(await textOf(file))).data ?? known
  tell = heard
  const again = () => void learn().finally(() => setTimeout(again, pause).unref())
  again()
}

let tell: Heard = () => Promise.resolve()
let beginEra: () => void = () => undefined
let asking: Promise<boolean> = Promise.resolve(false)
let next: Promise<boolean> | undefined
let saved = true
/** No longer public, and perhaps still on the disk. */
const gone = new Set<string>()

/**
 * Learns what has changed up to now: asks anew, after whatever asking is under way.
 * @returns whether it is known, and what was taken down is on the disk
 */
export function learn(): Promise<boolean> {
  next ??= asking.then(() => {
    next = undefined
    asking = learnOnce()
    return asking
  })
  return next
}

async function learnOnce(): Promise<boolean> {
  try {
    const { addresses, ...fresh } = await contentSince(known.version)
    const isOther = fresh.epoch !== known.epoch || fresh.version < known.version
    if (isOther && known.version > 0) log.warn('This is another database than before: every page is made anew')
    if (isOther) replaceAddresses((await contentSince(0)).addresses)
    else takeInAddresses(addresses)
    saved &&= !isOther && fresh.version === known.version && fresh.leaveTo === known.leaveTo
    known = { ...fresh, era: isOther ? randomUUID() : known.era }
    learnedAt = performance.now()
    if (isOther) beginEra()
    for (const { path: at, live } of addresses) if (!live) gone.add(at)
    if (!saved) await keep()
    if (trouble) log.info('The content version is known, and kept')
    trouble = ''
    return true
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    if (!trouble) log.warn({ error: words }, 'The content version cannot be learned or kept; what is known goes on being shown')
    trouble = words
    return false
  }
}

/** What is new holds from now on; it counts as done when a start after a power cut would know it too. */
async function keep() {
  const leaving = [...gone]
  await tell(leaving)
  await saveAddresses()
  await replaceFile(file, JSON.stringify(known))
  for (const at of leaving) gone.delete(at)
  saved = true
}

async function contentSince(version: number) {
  const answer = await ask({ method: 'GET', path: `/content?since=${version}`, headers: {}, from: 'version', patience })
  const body = await wholeOf(answer, longestAnswer)
  if (answer.statusCode !== 200) throw new Error(`The app answered ${answer.statusCode}.`)
  return contentSchema.parse(JSON.parse(body.toString()))
}

function parsed(text = ''): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
