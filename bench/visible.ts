import { step } from '../ops/say.ts'
import type { Changed, Desk } from './desk.ts'
import { at, median, most, ms } from './numbers.ts'
import { ask, startReaders, type Answer } from './readers.ts'
import type { Site } from './site.ts'
import { goal, table } from './table.ts'

/** In milliseconds: from the answer of the desk's REST, and from its call, until a reader has a page that shows the change. */
export type Delay = { afterAnswer: number; afterCall: number }

const rate = 500
const goalP95 = 1_000

export async function visible(site: Site, desk: Desk, count: number): Promise<void> {
  const hot = await step(`A hot page at ${rate} requests a second: ${count} changes, unpublished and published again`, () =>
    onHotPage(site, desk, count),
  )
  const unasked = await step(`Pages that nobody has asked for: ${count} published and unpublished`, () => newAndUnasked(site, desk, count))
  const rows: [string, Delay[]][] = [
    ['hot page, a change published', hot.changed],
    ['hot page, unpublished', hot.unpublished],
    ['hot page, published again', hot.published],
    ['page never asked for, published', unasked.published],
    ['page never asked for, unpublished', unasked.unpublished],
  ]
  table(`From the desk to a reader, ${count} each`, [
    ['what', 'p50 after the answer', 'p95', 'max', 'p50 after the call', 'p95', 'max', 'p95 < 1 s after the call'],
    ...rows.map(([name, delays]) => {
      const after = delays.map(({ afterAnswer }) => afterAnswer)
      const call = delays.map(({ afterCall }) => afterCall)
      const reached = at(call, 0.95) < goalP95
      return [
        name,
        ...[after, call].flatMap((all) => [ms(median(all)), ms(at(all, 0.95)), ms(most(all))]),
        goal(`${name}: seen within a second`, reached),
      ]
    }),
  ])
  table(`The readers of the hot page meanwhile`, [
    ['requests', 'p50', 'p99', 'longest', 'asked after the answer, and shown what was before', 'neither 200 nor 410'],
    [hot.waits.length, ms(median(hot.waits)), ms(at(hot.waits, 0.99)), ms(most(hot.waits)), hot.late, hot.failures],
  ])
  goal('no reader is shown what was before after the desk has answered', hot.late === 0)
  goal('every reader of the hot page gets a page', hot.failures === 0)
}

/** Readers ask for one page all the time, while an editor changes it, unpublishes it and publishes it again. */
async function onHotPage({ url }: Site, desk: Desk, count: number) {
  const { id, path } = await desk.published('A page that everybody reads')
  const waits: number[] = []
  const found: Record<'changed' | 'unpublished' | 'published', Delay[]> = { changed: [], unpublished: [], published: [] }
  let failures = 0
  let late = 0
  let shows: (answer: Answer) => boolean = () => true
  let first: Answer | undefined
  let answered = Number.POSITIVE_INFINITY
  const stop = startReaders(
    url,
    rate,
    () => ({ path }),
    (answer) => {
      waits.push(answer.wait)
      if (answer.status !== 200 && answer.status !== 410) failures += 1
      else if (shows(answer)) first ??= answer
      else if (answer.asked > answered) late += 1
    },
  )
  const seen = async (change: () => Promise<Changed>, does: (answer: Answer) => boolean): Promise<Delay> => {
    ;[shows, first, answered] = [does, undefined, Number.POSITIVE_INFINITY]
    const made = await change()
    answered = made.answered
    while (!first) await pause(2)
    const { ended } = first
    await pause(100)
    return { afterAnswer: Math.max(0, ended - made.answered), afterCall: ended - made.sent }
  }
  await pause(1_000)
  for (let round = 0; round < count; round += 1) {
    const words = `Changed in round ${round} at ${Date.now()}.`
    found.changed.push(
      await seen(
        () => desk.rename(id, words),
        ({ body }) => body.includes(words),
      ),
    )
    found.unpublished.push(
      await seen(
        () => desk.unpublish(id),
        ({ status }) => status === 410,
      ),
    )
    found.published.push(
      await seen(
        () => desk.publish(id),
        ({ status }) => status === 200,
      ),
    )
  }
  await stop()
  return { ...found, waits, failures, late }
}

/** Nobody asks for these pages before the desk has answered: each has to be made first, or is simply gone. */
export async function newAndUnasked({ url }: Site, desk: Desk, count: number) {
  const found: Record<'published' | 'unpublished', Delay[]> = { published: [], unpublished: [] }
  for (let round = 0; round < count; round += 1) {
    const draft = await desk.draft('A page that nobody has read')
    found.published.push(await firstSeen(url, await desk.publish(draft.id), 200))
    const unread = await desk.published('A page that nobody will read')
    found.unpublished.push(await firstSeen(url, await desk.unpublish(unread.id), 410))
    await desk.unpublish(draft.id)
  }
  return found
}

async function firstSeen(url: string, { path, sent, answered }: Changed, status: number): Promise<Delay> {
  for (;;) {
    const answer = await ask(url, undefined, { path })
    if (answer.status === status) return { afterAnswer: answer.ended - answered, afterCall: answer.ended - sent }
    await pause(5)
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
