import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Too short to be worth compressing, in bytes. */
const short = 512

export type Coding = 'br' | 'gzip' | 'identity'

/** Browsers say this in a handful of ways: each is read once. */
const codings = new Map<string, Coding>()
const mostCodings = 200

/** @returns the best coding that a request takes; `q=0` refuses one */
export function codingOf(accepted = ''): Coding {
  const known = codings.get(accepted)
  if (known) return known
  const offers = accepted
    .toLowerCase()
    .split(',')
    .map((one) => one.split(';').map((part) => part.trim()))
  const takes = (name: string) => offers.some(([coding, ...more]) => coding === name && !more.some((part) => /^q=0(\.0*)?$/.test(part)))
  const coding = takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
  if (codings.size < mostCodings) codings.set(accepted, coding)
  return coding
}

/** @returns the bytes as this reader's browser takes them, and the header that says so. Quickly rather than small. */
export async function packedFor(request: IncomingMessage, bytes: Buffer): Promise<{ body: Buffer; coding: Coding }> {
  const coding = bytes.length < short ? 'identity' : codingOf(request.headers['accept-encoding'])
  if (coding === 'br') return { coding, body: await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) }
  if (coding === 'gzip') return { coding, body: await zip(bytes) }
  return { coding, body: bytes }
}

/** Sends an answer made for one reader: compressed as their browser takes it, and without its body for HEAD. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  body: string | Buffer = '',
) {
  sendPacked(request, response, status, headers, await packedFor(request, Buffer.from(body)))
}

export function sendPacked(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  { body, coding }: { body: Buffer; coding: Coding },
) {
  const more = { ...(coding !== 'identity' && { 'Content-Encoding': coding }), Vary: 'Accept-Encoding', 'Content-Length': body.length }
  response.writeHead(status, { ...headers, ...more })
  response.end(request.method === 'HEAD' ? undefined : body)
}

export const sendJson = (request: IncomingMessage, response: ServerResponse, status: number, headers: OutgoingHttpHeaders, found: object) =>
  send(request, response, status, { ...headers, 'Content-Type': 'application/json; charset=utf-8' }, JSON.stringify(found))
