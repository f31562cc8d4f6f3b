import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Too short to be worth compressing, in bytes. */
const short = 512

/** Sends a whole answer: compressed as the reader's browser takes it, and without its body for HEAD. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  body: string | Buffer = '',
) {
  const bytes = Buffer.from(body)
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const coding = bytes.length < short ? undefined : /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined
  const packed =
    coding === 'br' ? await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : coding === 'gzip' ? await zip(bytes) : bytes
  response.writeHead(status, { ...headers, ...(coding && { 'Content-Encoding': coding }), Vary: 'Accept-Encoding', 'Content-Length': packed.length })
  response.end(request.method === 'HEAD' ? undefined : packed)
}

export const sendJson = (request: IncomingMessage, response: ServerResponse, status: number, headers: OutgoingHttpHeaders, found: object) =>
  send(request, response, status, { ...headers, 'Content-Type': 'application/json; charset=utf-8' }, JSON.stringify(found))
