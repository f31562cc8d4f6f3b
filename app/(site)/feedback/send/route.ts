import { sendFeedback } from '../../../../collections/BetaFeedback.actions.ts'
import { feedbackForm } from '../../../../collections/BetaFeedback.schema.ts'
import { env } from '../../../../env.ts'

export const dynamic = 'force-dynamic'

/**
 * Kept: a thank-you that a reload does not send again. Otherwise the form once more, with its words: asked of this very
 * app as a query, so that the page is the same one and needs no state. The query never leaves the machine.
 */
export async function POST(request: Request) {
  const typed = await request.formData().catch(() => undefined)
  const { data: form } = feedbackForm.safeParse(typed && Object.fromEntries(typed))
  if (!form) return new Response(null, { status: 400 })
  const outcome = await sendFeedback(form, request.headers.get('x-lamp-sender') ?? 'unknown')
  if (outcome.is === 'kept') return new Response(null, { status: 303, headers: { Location: '/feedback/thank-you', 'Cache-Control': 'no-store' } })
  const query = new URLSearchParams({ doing: form.doing, better: form.better, outcome: outcome.is })
  if (outcome.is !== 'hurried') query.set('started', form.started)
  if (form.keep) query.set('keep', '1')
  if (form.page) query.set('page', form.page)
  if (form.version) query.set('version', form.version)
  if (outcome.is === 'tooMany') query.set('minutes', String(outcome.minutes))
  const page = await fetch(`http://127.0.0.1:${env.APP_PORT}/feedback?${query}`)
  return new Response(page.body, { status: page.status, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } })
}

/** Somebody reloaded or typed the address of the answer. */
export function GET() {
  return new Response(null, { status: 303, headers: { Location: '/feedback' } })
}
