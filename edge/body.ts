import type { IncomingMessage } from 'node:http'
import { wholeOf } from './app.ts'

/** How long a slow line may take to send what was written, in milliseconds. */
const patience = 15_000

/** @throws TooLong past `most` bytes; Error when it breaks off, or does not come in time */
export function bodyOf(request: IncomingMessage, most: number): Promise<Buffer> {
  const late = setTimeout(() => request.destroy(), patience)
  return wholeOf(request, most).finally(() => clearTimeout(late))
}

/** @throws Error for what is no form of that type */
export const formIn = (body: Buffer, type: string): Promise<FormData> =>
  new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
