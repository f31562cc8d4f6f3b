import type { IncomingMessage, ServerResponse } from 'node:http'
import { send } from './answer.ts'
import { ask, TooLong, wholeOf } from './app.ts'
import { bodyOf, formIn } from './body.ts'
import { documentAt } from './documents.ts'
import { withNotice } from './dress.ts'
import type { ErrorPages } from './errors.ts'
import { toDocument, withWords } from './filter.ts'
import { forTheApp } from './forTheApp.ts'
import { passingHeaders, plainHeaders } from './headers.ts'
import { noticeNow } from './orders.ts'
import { senderOf } from './sender.ts'

/** Two answers of 1,200 of the longest characters are under 10 KB; time for a slow line to send them, in milliseconds. */
const longestForm = 16 * 1024
const longestPage = 1024 * 1024
const formTypes = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i

/** Takes in what a reader wrote, and passes it on with a token for its sender that cannot be turned back into an address. */
export async function takeInFeedback(request: IncomingMessage, response: ServerResponse, errors: ErrorPages) {
  const type = request.headers['content-type'] ?? ''
  if (!formTypes.test(type)) return errors.refuse(request, response, { status: 400, why: 'not a form' })
  if (Number(request.headers['content-length'] ?? 0) > longestForm) {
    await heardOut(request)
    return errors.refuse(request, response, { status: 413, why: 'long body' })
  }
  const body = await bodyOf(request, longestForm).catch((error: unknown) => (error instanceof TooLong ? 'too long' : undefined))
  if (body === 'too long') return errors.refuse(request, response, { status: 413, why: 'long body' })
  if (!body) return response.destroy()
  const headers = { ...forTheApp(), 'content-type': type, 'content-length': body.length, 'x-lamp-sender': senderOf(request) }
  const answer = await ask({ method: 'POST', path: '/feedback/send', headers, body, from: 'public', patience: 10_000 }).catch(() => undefined)
  const page = answer && (await wholeOf(answer, longestPage).catch(() => undefined))
  const status = answer?.statusCode ?? 503
  if (status === 303 && answer?.headers.location) return send(request, response, 303, { ...plainHeaders, Location: answer.headers.location })
  if (status === 400) return errors.refuse(request, response, { status: 400, why: 'not a form' })
  if (!page || status >= 500 || !answer?.headers['content-type']?.startsWith('text/html')) {
    const again = page && status === 503 ? page.toString() : undefined
    return again ? sendForm(request, response, 503, again) : giveBack(request, response, body, type, errors)
  }
  return sendForm(request, response, status, page.toString())
}

/** A browser that is cut off while it sends shows an error of its own instead of our answer. */
async function heardOut(request: IncomingMessage) {
  const ended = new Promise((resolve) => request.on('close', resolve).on('end', resolve).resume())
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 2_000))])
}

async function sendForm(request: IncomingMessage, response: ServerResponse, status: number, page: string) {
  const { html, facts } = await toDocument(page)
  const headers = { ...passingHeaders, ...(facts.status === 503 && { 'Retry-After': '60' }) }
  return send(request, response, facts.status ?? status, headers, withNotice(html, noticeNow()))
}

/** Nobody could take the words in: they go back to whoever wrote them, in the form. */
async function giveBack(request: IncomingMessage, response: ServerResponse, body: Buffer, type: string, errors: ErrorPages) {
  const form = await formIn(body, type).catch(() => undefined)
  const found = form && (await documentAt('/feedback').catch(() => undefined))
  if (!form || !found) return errors.away(request, response)
  const words = new Map([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])))
  const html = (await withWords(found.document.html, words)).replace(/(<main [^>]*>)/, `$1${unkept}`)
  return send(request, response, 503, { ...passingHeaders, 'Retry-After': '60' }, withNotice(html, noticeNow()))
}

const unkept =
  '<div class="errors" role="alert" tabindex="-1" aria-labelledby="errors" data-focus=""><h2 id="errors">We could not keep your words just now</h2><p>Something is broken on our side. They are still below: please press “Send feedback” again in a minute.</p></div>'
