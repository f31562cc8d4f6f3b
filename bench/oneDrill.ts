import { setTimeout as wait } from 'node:timers/promises'
import { step } from '../ops/say.ts'
import { takeDown, untilReady } from './breaking.ts'
import type { Changed, Desk } from './desk.ts'
import type { Count, Public } from './public.ts'

/** `seconds`: how long it stays broken. `break` comes back when it is broken, `mend` when what this drill broke runs again. */
export type Drill = { name: string; seconds: number; break: () => Promise<void>; mend: () => Promise<void>; note?: () => string }
export type Row = Count & { name: string; lost: number; note: string }
export type Stage = { url: string; people: Public; desk: Desk; env: NodeJS.ProcessEnv; orders: 'taken' | 'refused' }

/** A takedown by order is for "within a second"; one by the desk is done when the desk says so. */
const orderWithin = 1_000

/** One thing breaks and comes back, while editors publish and take down before, meanwhile and after. */
export async function drilled(drill: Drill, { url, people, desk, env, orders }: Stage): Promise<Row> {
  const [before, meanwhile, after, byOrder] = await eachOf(4, () => desk.published('To be taken down'))
  if (!before || !meanwhile || !after || !byOrder) throw new Error('Four alerts were published.')
  for (const { path } of [before, meanwhile, after, byOrder]) people.watch(path)
  await wait(1_000)
  people.counted()
  const published: Changed[] = []
  const notes: string[] = []
  const unpublish = async ({ id, path }: Changed) => {
    people.leaves(path)
    await desk.unpublish(id)
    people.isGone(path)
  }
  await step(`${drill.name}, for ${drill.seconds} s`, async () => {
    published.push(await desk.published('Published just before'))
    await unpublish(before)
    await drill.break()
    await wait(drill.seconds * 500)
    // Whoever gets no answer must look again: neither counts until the desk says that it is done.
    const tried = [desk.published('Published meanwhile').then((made) => published.push(made)), unpublish(meanwhile)].map((one) =>
      one.catch(() => undefined),
    )
    const taken = await takeDown(byOrder.path, env)
    if (taken) people.isGone(byOrder.path, performance.now() + orderWithin)
    if (taken !== (orders === 'taken')) notes.push(taken ? 'the order was taken' : 'THE ORDER WAS REFUSED')
    await wait(drill.seconds * 500)
    await drill.mend()
    await until(() => unpublish(after))
    published.push(await until(() => desk.published('Published just after')))
    await Promise.all(tried)
    await until(() => unpublish(meanwhile))
    await untilReady(url)
    await wait(2_000)
  })
  for (const { path } of published) people.watch(path)
  const there = await Promise.all(published.map(({ path }) => people.isThere(path)))
  await wait(500)
  return {
    ...people.counted(),
    name: drill.name,
    lost: there.filter((is) => !is).length,
    note: [drill.note?.(), ...notes].filter(Boolean).join('; '),
  }
}

async function eachOf<Value>(count: number, make: () => Promise<Value>): Promise<Value[]> {
  const found: Value[] = []
  for (let number = 0; number < count; number += 1) found.push(await make())
  return found
}

/** As a person does: again until it is taken. */
async function until<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (tries >= 100) throw error
      await wait(300)
    }
  }
}
