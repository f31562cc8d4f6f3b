import { createHash } from 'node:crypto'
import { copyFile, link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { env } from '../env.ts'
import type { Document } from './dress.ts'
import { replaceFile } from './kept.ts'
import { made } from './made.ts'
import { root } from './root.ts'
import { notHere } from './routes.ts'

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
const files = '/api/media/file/'
const uploads = path.join(env.DATA_DIR, 'media')

const fileOf = (at: string) => (at === notHere ? path.join(mirrorFolder, '404.html') : path.join(mirrorFolder, at, 'index.html'))
/** Where a file that officers uploaded stands, for `send`. */
export const mirroredFile = (at: string) => path.join(mirrorFolder, files, path.basename(at))

export async function writeMirror(at: string, document: Document, era: string): Promise<void> {
  const { html, facts, version, madeAt, leaveHash } = document
  // Two hyphens would end a comment; inside JSON they may stand as escapes.
  const last = JSON.stringify({ sha256: hashOf(html), era, build: made.build, version, madeAt, leaveHash, facts }).replaceAll('--', '-\\u002d')
  await replaceFile(fileOf(at), `${html}\n<!--lamp ${last}-->\n`, false)
  mirrored.set(at, version)
}

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

/** Takes an address out of the mirror: a page with its folder, or a file. */
export async function removeFromMirror(at: string): Promise<void> {
  mirrored.delete(at)
  if (at.startsWith(files)) await rm(mirroredFile(at), { force: true })
  else if (at !== '/') await rm(path.join(mirrorFolder, at), { recursive: true, force: true })
}

/** @returns every address that has a file in the mirror, the stylesheets and the like aside */
export async function allMirrored(): Promise<string[]> {
  const found = await readdir(mirrorFolder, { recursive: true, withFileTypes: true }).catch(() => [])
  return found
    .filter((entry) => entry.isFile() && (entry.name === 'index.html' || entry.parentPath === path.join(mirrorFolder, files)))
    .map(({ name, parentPath }) => `/${path.relative(mirrorFolder, name === 'index.html' ? parentPath : path.join(parentPath, name))}`)
}

/** Puts an uploaded file into the mirror, as another name for the same bytes where the disk can do that. */
export async function mirrorFile(at: string): Promise<boolean> {
  const there = mirroredFile(at)
  if (await stat(there).catch(() => undefined)) return true
  await mkdir(path.dirname(there), { recursive: true })
  const from = path.join(uploads, path.basename(at))
  return link(from, there)
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return
      if (error.code === 'ENOENT') throw error
      return copyFile(from, `${there}.new`).then(() => rename(`${there}.new`, there))
    })
    .then(() => true)
    .catch(() => false)
}

/** The stylesheet and the scripts, those of earlier builds too: pages that could not be made anew still need them. */
export async function mirrorAssets(): Promise<void> {
  const from = path.join(root, '.site', 'assets')
  const to = path.join(mirrorFolder, 'assets')
  await mkdir(to, { recursive: true })
  for (const name of await readdir(from)) await copyFile(path.join(from, name), path.join(to, name))
}

function parsed(end: string) {
  try {
    return lastLineSchema.parse(JSON.parse(/<!--lamp (.*)-->\n?$/s.exec(end)?.[1] ?? ''))
  } catch {
    return undefined
  }
}
