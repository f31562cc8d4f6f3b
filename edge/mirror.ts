import { createHash } from 'node:crypto'
import { open, readdir, readFile, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { env } from '../env.ts'
import type { Document } from './dress.ts'
import { withoutParts } from './filter.ts'
import { edgeFolder, replaceFile } from './kept.ts'
import { made } from './made.ts'
import { filesFolder, isFile, notHere } from './routes.ts'

/**
 * Every public page on the disk, as a plain site that any web server could serve. A page's last line, a comment, holds what
 * must be known to serve it, and a hash: one file is replaced in one step, so a page is never there by halves.
 */
export const mirrorFolder = path.join(env.DATA_DIR, 'mirror')

const lastLineSchema = z.object({
  sha256: z.string(),
  era: z.string(),
  build: z.string(),
  version: z.number(),
  madeAt: z.number(),
  leaveHash: z.string(),
  facts: z.object({ status: z.number().optional(), sensitive: z.boolean(), frames: z.array(z.string()), parts: z.array(z.string()) }),
})

const hashOf = (html: string) => createHash('sha256').update(html).digest('base64url')

/** A plain site has no place for an address with a query: the edge keeps the lists that readers have chosen for itself. */
const listFolder = path.join(edgeFolder, 'lists')
const mostLists = 500

function fileOf(at: string): string {
  if (at === notHere) return path.join(mirrorFolder, '404.html')
  if (at.includes('?')) return path.join(listFolder, `${createHash('sha256').update(at).digest('hex').slice(0, 32)}.html`)
  return path.join(mirrorFolder, at, 'index.html')
}

/** Every page has one; of lists with a choice, the first so many. */
export const hasPlaceOnDisk = (key: string): boolean => !key.includes('?') || mirrored.has(key) || listsOnDisk < mostLists
let listsOnDisk = 0

export async function writeMirror(at: string, document: Document, era: string): Promise<void> {
  const { html, facts, version, madeAt, leaveHash } = document
  const last = lastLine({ sha256: hashOf(html), era, build: made.build, version, madeAt, leaveHash, facts })
  await replaceFile(fileOf(at), html + last, false)
  if (at.includes('?') && !mirrored.has(at)) listsOnDisk += 1
  mirrored.set(at, version)
}

/** Two hyphens would end a comment; inside JSON they may stand as escapes. */
const lastLine = (last: z.infer<typeof lastLineSchema>) => `\n<!--lamp ${JSON.stringify(last).replaceAll('--', '-\\u002d')}-->\n`

/** Which version of each page the disk holds, of those that have been looked at. */
export const mirrored = new Map<string, number>()

/** @returns the page as it was last good; with version 0 when it comes from another build or era; undefined when it is not there, or not whole */
export async function readMirror(at: string, era: string): Promise<Document | undefined> {
  const text = await readFile(fileOf(at), 'utf8').catch(() => undefined)
  const begins = text?.lastIndexOf('\n<!--lamp ') ?? -1
  if (!text || begins < 0) return undefined
  const last = parsed(text.slice(begins))
  const html = text.slice(0, begins)
  if (!last || last.sha256 !== hashOf(html)) return undefined
  const { facts, madeAt, leaveHash } = last
  return { html, facts, madeAt, leaveHash, version: last.era === era && last.build === made.build ? last.version : 0 }
}

/** Looks up which version the mirror's copy of a page shows: 0 when there is none that counts. Reads the last line alone. */
export async function lookUp(at: string, era: string): Promise<void> {
  if (!mirrored.has(at)) mirrored.set(at, await versionOnDisk(at, era))
}

async function versionOnDisk(at: string, era: string): Promise<number> {
  const handle = await open(fileOf(at)).catch(() => undefined)
  if (!handle) return 0
  try {
    const { size } = await handle.stat()
    const length = Math.min(size, 16_384)
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length)
    const end = buffer.toString()
    const last = parsed(end.slice(Math.max(0, end.lastIndexOf('\n<!--lamp '))))
    return last?.era === era && last.build === made.build ? last.version : 0
  } finally {
    await handle.close()
  }
}

/** Takes an address out of the mirror: a page, whose folder goes too when nothing else is in it, or a file. */
export async function removeFromMirror(at: string): Promise<void> {
  mirrored.delete(at)
  const file = isFile(at) ? path.join(mirrorFolder, at) : fileOf(at)
  // An order may have been typed by hand: nothing outside the mirror is ever touched.
  if (!path.resolve(file).startsWith(mirrorFolder + path.sep)) return
  await rm(file, { force: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENAMETOOLONG' && error.code !== 'ENOTDIR') throw error
  })
  if (!isFile(at)) await rmdir(path.dirname(file)).catch(() => undefined)
}

/** @returns every address that has a file in the mirror, the stylesheets and the like aside */
export async function allMirrored(): Promise<string[]> {
  const found = await readdir(mirrorFolder, { recursive: true, withFileTypes: true }).catch(() => [])
  return found
    .filter((entry) => entry.isFile() && (entry.name === 'index.html' || entry.parentPath === path.resolve(mirrorFolder, `.${filesFolder}`)))
    .map(({ name, parentPath }) => `/${path.relative(mirrorFolder, name === 'index.html' ? parentPath : path.join(parentPath, name))}`)
}

/** Takes out of every page on the disk what is a part of these: whoever serves the folder must not show it either. */
export async function scrubMirror(gone: string[]): Promise<void> {
  for (const at of await allMirrored()) {
    const text = await readFile(fileOf(at), 'utf8').catch(() => '')
    if (!gone.some((one) => text.includes(`data-of="${one}"`))) continue
    const last = parsed(text.slice(text.lastIndexOf('\n<!--lamp ')))
    // A newer one was written meanwhile: it shows nothing of them.
    if (last && last.version !== (mirrored.get(at) ?? last.version)) continue
    const html = await withoutParts(text.slice(0, text.lastIndexOf('\n<!--lamp ')), gone)
    const parts = last?.facts.parts.filter((one) => !gone.includes(one)) ?? []
    if (last) await replaceFile(fileOf(at), html + lastLine({ ...last, sha256: hashOf(html), facts: { ...last.facts, parts } }), false)
  }
}

/** @returns the uploaded files that this page alone shows, as far as the disk knows */
export async function filesOnlyOf(at: string): Promise<string[]> {
  const filesIn = async (page: string) => new Set((await readFile(fileOf(page), 'utf8').catch(() => '')).match(/\/api\/media\/file\/[\w.-]+/g) ?? [])
  const own = await filesIn(at)
  if (own.size === 0) return []
  for (const other of await allMirrored()) if (other !== at && !isFile(other)) for (const file of await filesIn(other)) own.delete(file)
  return [...own]
}

function parsed(end: string) {
  try {
    return lastLineSchema.parse(JSON.parse(/<!--lamp (.*)-->\n?$/s.exec(end)?.[1] ?? ''))
  } catch {
    return undefined
  }
}
