import { setTimeout as wait } from 'node:timers/promises'
import { env } from '../../env.ts'
import { findRunning } from '../../ops/running.ts'
import { caughtUp } from './site.ts'

/** What the edge counts. A number with labels is their sum. */
export async function metrics(): Promise<(name: string) => number> {
  const found = findRunning(env.DATA_DIR)
  if (!found) throw new Error('Nothing runs from DATA_DIR.')
  const text = await (await fetch(found.metrics)).text()
  const all = [...text.matchAll(/^(\w+)(?:{[^}]*})? (\S+)$/gm)]
  return (name) => all.filter(([, one]) => one === name).reduce((sum, [, , value]) => sum + Number(value), 0)
}

/** Comes back when no page is being made, and none has to be: after that every render is somebody's. */
export async function quiet(): Promise<void> {
  await caughtUp()
  const deadline = Date.now() + 60_000
  for (let times = 0; times < 5; times += 1) {
    const of = await metrics()
    if (of('lamp_mirror_behind') !== 0 || of('lamp_rendering') + of('lamp_waiting') > 0) times = 0
    if (Date.now() > deadline) throw new Error('The edge has been making pages for a minute.')
    await wait(50)
  }
}
