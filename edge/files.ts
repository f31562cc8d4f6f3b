import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { send } from './answer.ts'
import { assetHeaders } from './headers.ts'
import { root } from './root.ts'

const folders = [
  { starts: '/assets/', folder: path.join(root, '.site', 'assets') },
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

/** Built files, from the disk: they are there when the app is not. @returns false when the address is no such file */
export async function sendFile(request: IncomingMessage, response: ServerResponse, address: string): Promise<boolean> {
  const place = folders.find(({ starts }) => address.startsWith(starts))
  const type = types.get(path.extname(address))
  if (!place || !type) return false
  const file = path.join(place.folder, decodeURIComponent(address.slice(place.starts.length)))
  // Only what lies in the folder itself: beside it are the keys of the build.
  if (!file.startsWith(place.folder + path.sep)) return false
  const found = await readFile(file).catch(() => undefined)
  if (!found) return false
  await send(request, response, 200, assetHeaders(type, /-[0-9a-f]{12}\.|^\/_next/.test(address)), found)
  return true
}
