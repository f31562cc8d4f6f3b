import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import { codingOf, packedFor, sendPacked } from './answer.ts'
import { assetHeaders } from './headers.ts'
import { mirrorFolder } from './mirror.ts'
import { root } from './root.ts'

/** The mirror has the stylesheets of earlier builds, for pages that could not be made anew since. */
const folders = [
  { starts: '/assets/', folder: path.join(root, '.site', 'assets') },
  { starts: '/assets/', folder: path.join(mirrorFolder, 'assets') },
  { starts: '/_next/static/', folder: path.join(root, '.next', 'static') },
]

const types = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.woff2', 'font/woff2'],
  ['.woff', 'font/woff'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.json', 'application/json'],
])

/** A name with a hash of what is inside never means anything else: it is read and pressed once. */
const isHashed = (at: string) => /-[0-9a-f]{12}\.|^\/_next/.test(at)
type Packed = Awaited<ReturnType<typeof packedFor>>
const packed = new LRUCache<string, Packed>({ maxSize: 64 * 1024 * 1024, sizeCalculation: ({ body }) => body.length + 1 })

/** Built files, from the disk: they are there when the app is not. @returns false when the address is no such file */
export async function sendFile(request: IncomingMessage, response: ServerResponse, at: string): Promise<boolean> {
  const type = types.get(path.extname(at))
  if (!type) return false
  const key = `${codingOf(request.headers['accept-encoding'])} ${at}`
  const found = packed.get(key) ?? (await packedFile(request, at))
  if (!found) return false
  if (isHashed(at)) packed.set(key, found)
  sendPacked(request, response, 200, assetHeaders(type, isHashed(at)), found)
  return true
}

async function packedFile(request: IncomingMessage, at: string): Promise<Packed | undefined> {
  const bytes = await fileAt(at)
  return bytes && packedFor(request, bytes)
}

async function fileAt(at: string): Promise<Buffer | undefined> {
  for (const { starts, folder } of folders) {
    if (!at.startsWith(starts)) continue
    const file = path.join(folder, at.slice(starts.length))
    // Only what lies in the folder itself: beside it are the keys of the build.
    const found = file.startsWith(folder + path.sep) ? await readFile(file).catch(() => undefined) : undefined
    if (found) return found
  }
  return undefined
}
