import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { FeedbackForm, Problems } from './BetaFeedback.schema.ts'
import { problemsOf } from './BetaFeedback.schema.ts'
import { momentIn } from './BetaFeedback.started.ts'
import { knownPage } from './knownPage.ts'
import { read } from './read.ts'

/** Nobody reads a page, thinks and writes in less. In milliseconds. */
const shortest = 2_000

/** Ten messages in ten minutes from one address; a family behind one router is heard too. */
const limiter = new RateLimiterMemory({ points: 10, duration: 600 })

export type Outcome = { is: 'kept' } | { is: 'wrong'; problems: Problems } | { is: 'hurried' } | { is: 'tooMany'; minutes: number } | { is: 'unkept' }

/**
 * The one door for readers' words: checks, screens, limits, and keeps them.
 * @param sender a token for the sender's address that cannot be turned back into it, made by the edge and forgotten with it
 * @param now milliseconds since 1970
 */
export async function sendFeedback(form: FeedbackForm, sender: string, now = Date.now()): Promise<Outcome> {
  const problems = problemsOf(form)
  if (Object.keys(problems).length > 0) return { is: 'wrong', problems }
  if (hurried(form, now)) return { is: 'hurried' }
  try {
    await limiter.consume(sender)
  } catch (refused) {
    return { is: 'tooMany', minutes: minutesIn(refused) }
  }
  try {
    await keep(form)
    return { is: 'kept' }
  } catch {
    return { is: 'unkept' }
  }
}

/** However long ago is fine, since people leave a tab open; a moment that is not ours, or lies ahead, tells nothing. */
function hurried({ started }: FeedbackForm, now: number) {
  const began = momentIn(started)
  return began === undefined || now - began < shortest
}

async function keep({ doing, better, page, version, website }: FeedbackForm) {
  const payload = await read()
  await payload.create({
    collection: 'beta-feedback',
    // The collection is closed to everybody, so that this door is the only one.
    overrideAccess: true,
    // A field that no person sees was filled in. It may have been a browser that fills in everything: kept, but apart.
    data: { doing: doing.trim(), better: better.trim(), page: await knownPage(page), pageVersion: version, state: website ? 'spam' : 'new' },
  })
}

const minutesIn = (refused: unknown) =>
  refused && typeof refused === 'object' && 'msBeforeNext' in refused ? Math.max(1, Math.ceil(Number(refused.msBeforeNext) / 60_000)) : 10
