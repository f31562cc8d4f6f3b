import { setTimeout as wait } from 'node:timers/promises'
import { environmentOfEdge, killPostgres, signal, startEdge, untilAnswered } from './breaking.ts'
import { ms } from './numbers.ts'
import type { Drill } from './oneDrill.ts'
import type { Public } from './public.ts'
import type { Site } from './site.ts'
import { goal } from './table.ts'

/** In milliseconds. */
const coldWithin = 1_000

/** @param long how long everything behind the edge is gone, in seconds */
export function drillsFor(site: Site, people: Public, hot: string, long: number): Drill[] {
  const nothing = () => Promise.resolve()
  let startPostgres = () => Promise.resolve()
  let stopEdge = () => Promise.resolve()
  let cold = Number.NaN
  let back = Number.NaN
  /** The supervisor is stopped too, or it would start the app again. */
  const breakBoth = async () => {
    signal(site, 'supervisor', 'SIGSTOP')
    signal(site, 'app', 'SIGKILL')
    startPostgres = killPostgres(site)
  }
  const restarted = async (start: () => void) => {
    people.restarts(true)
    const since = performance.now()
    start()
    await untilAnswered(site.url + hot)
    const took = performance.now() - since
    // Connections that were open are still being told.
    await wait(100)
    people.restarts(false)
    return took
  }
  return [
    { name: 'Postgres killed', seconds: 5, break: async () => void (startPostgres = killPostgres(site)), mend: () => startPostgres() },
    {
      name: 'Postgres frozen',
      seconds: 10,
      break: async () => signal(site, 'postgres', 'SIGSTOP'),
      mend: async () => signal(site, 'postgres', 'SIGCONT'),
    },
    { name: 'app killed', seconds: 2, break: async () => signal(site, 'app', 'SIGKILL'), mend: nothing },
    { name: 'app frozen', seconds: 10, break: async () => signal(site, 'app', 'SIGSTOP'), mend: async () => signal(site, 'app', 'SIGCONT') },
    {
      name: 'app and Postgres gone',
      seconds: long,
      break: breakBoth,
      mend: async () => {
        await startPostgres()
        signal(site, 'supervisor', 'SIGCONT')
      },
    },
    {
      name: 'edge killed, all else well',
      seconds: 2,
      break: async () => void (back = await restarted(() => signal(site, 'edge', 'SIGKILL'))),
      mend: nothing,
      note: () => `${ms(back)} to the first page, the supervisor’s pause included`,
    },
    {
      name: 'edge killed and started cold with both gone',
      seconds: 10,
      break: async () => {
        const env = environmentOfEdge(site)
        people.restarts(true)
        // At once: what the desk said is done must be on the disk.
        signal(site, 'edge', 'SIGKILL')
        await breakBoth()
        cold = await restarted(() => void (stopEdge = startEdge(env, site.log)))
        goal(`a cold edge shows a page within a second (${ms(cold)})`, cold < coldWithin)
      },
      mend: async () => {
        await startPostgres()
        people.restarts(true)
        await stopEdge()
        await restarted(() => signal(site, 'supervisor', 'SIGCONT'))
      },
      note: () => `${ms(cold)} to the first page`,
    },
  ]
}
