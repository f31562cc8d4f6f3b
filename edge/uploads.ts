import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import sendStream from 'send'
import { addressOf } from './addresses.ts'
import { contentNow } from './content.ts'
import { passDesk } from './desk.ts'
import type { ErrorPages } from './errors.ts'
import { fileHeaders } from './headers.ts'
import { removeFromMirror } from './mirror.ts'
import { mirroredFile, mirrorFile } from './mirrorFiles.ts'
import { isPublic } from './publicity.ts'
import { isOrderedDown } from './orders.ts'
import { showPage } from './page.ts'
import { saysWho } from './shield.ts'

/** A file that officers uploaded: for the public while a published page shows it, from the disk; for the desk always. */
export async function sendUpload(request: IncomingMessage, response: ServerResponse, at: string, query: URLSearchParams, errors: ErrorPages) {
  const isShown = addressOf(at)?.live === true && !isOrderedDown(at)
  if (!isShown && saysWho(request)) return passDesk(request, response, errors)
  if (!isShown) return contentNow().version === 0 ? errors.away(request, response) : showPage(at, query, request, response, errors)
  if (!(await mirrorFile(at))) return errors.away(request, response)
  // It may have been taken down while it was being put there.
  if (!isPublic(at)) {
    await removeFromMirror(at)
    return showPage(at, query, request, response, errors)
  }
  const headers = fileHeaders(query.has('discreet'))
  const file = mirroredFile(at)
  await new Promise<void>((resolve) => {
    const sending = sendStream(request, path.basename(file), { root: path.dirname(file), cacheControl: false, dotfiles: 'deny', index: false })
    sending.on('headers', (answer: ServerResponse) => {
      for (const [name, value] of Object.entries(headers)) answer.setHeader(name, value)
    })
    sending.on('error', ({ status }: { status?: number }) => {
      if (response.headersSent) return void response.destroy()
      for (const name of response.getHeaderNames()) response.removeHeader(name)
      const isTheirs = status === 412 || status === 416
      const answered = isTheirs ? errors.refuse(request, response, { status, why: 'part of a file' }) : errors.away(request, response)
      void answered.then(resolve, () => response.destroy())
    })
    response.on('close', resolve)
    sending.pipe(response)
  })
}
