import { setTimeout as wait } from 'node:timers/promises'
import { contentNow, neededFor, secondsUnsure } from './content.ts'
import { noteDisk } from './diskTrouble.ts'
import { ageAll, forget, makeAnew } from './documents.ts'
import { newSeason } from './dress.ts'
import { replaceFile } from './kept.ts'
import { log } from './log.ts'
import { allMirrored, lookUp, mirrored, mirrorFolder, removeFromMirror, scrubMirror } from './mirror.ts'
import { mirrorAssets, mirrorFile } from './mirrorFiles.ts'
import { followMoves } from './orders.ts'
import { filesToKeep, isPublic, pagesToKeep } from './publicity.ts'
import { robots, sitemap } from './sitemap.ts'

/** How long a round that could not finish waits before the next, in milliseconds. */
const pause = 1_000

let wanted = true
let sweptIn = ''
let wake: () => void = () => undefined

/** How many pages the disk holds, and how many are not there as they are now. */
export const mirrorState = () => ({ pages: mirrored.size, behind: pagesToKeep().filter(isLate).length })

/** Asks for a round: something has changed. */
export function refreshSoon() {
  wanted = true
  wake()
}

/**
 * Takes what is no longer public out of memory, off the disk, and out of every page that showed a part of it.
 * @throws Error when the disk does not let go of it: it is not shown, but not done
 */
export async function takeAway(gone: string[]): Promise<void> {
  followMoves()
  newSeason()
  for (const at of gone) forget(at)
  const removed = await Promise.allSettled(gone.map(removeFromMirror))
  if (gone.length > 0) void scrubMirror(gone).catch(noteDisk)
  const failed = removed.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
  if (gone.length > 0) log.info({ gone: gone.length }, 'Taken down')
}

/** Another database, or one that was set back: what this edge kept is no longer what there is. */
export function beginAnew() {
  ageAll()
  mirrored.clear()
}

/** Takes off the disk what is not public. */
async function sweep() {
  for (const at of await allMirrored()) if (!isPublic(at)) await removeFromMirror(at)
}

/** Keeps every public page on the disk as it is now, without a visitor, one after the other: readers come first. */
export async function keepMirror(): Promise<never> {
  await mirrorAssets().catch(noteDisk)
  for (;;) {
    wanted = false
    const whole = await round().catch(noteDisk)
    if (wanted) continue
    const woken = new Promise<void>((resolve) => (wake = resolve))
    await (whole === true ? woken : Promise.race([woken, wait(pause, undefined, { ref: false })]))
  }
}

/** @returns whether everything is on the disk as it is now */
async function round(): Promise<boolean> {
  const { era, version } = contentNow()
  if (version === 0) return false
  if (sweptIn !== era) await sweep()
  sweptIn = era
  await replaceFile(`${mirrorFolder}/sitemap.xml`, sitemap(), false)
  await replaceFile(`${mirrorFolder}/robots.txt`, robots, false)
  for (const at of filesToKeep()) if (isPublic(at) && (await mirrorFile(at)) && !isPublic(at)) await removeFromMirror(at)
  const pages = pagesToKeep()
  for (const at of pages) await lookUp(at, era)
  for (const at of pages.filter(isLate)) {
    if (wanted || secondsUnsure() > 0) return false
    if (isLate(at)) await makeAnew(at, neededFor(at))
  }
  return !pages.some(isLate)
}

const isLate = (at: string) => (mirrored.get(at) ?? -1) < neededFor(at)
