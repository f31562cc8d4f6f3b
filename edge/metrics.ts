import { createServer } from 'node:http'
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client'
import { env } from '../env.ts'
import { contentNow, secondsUnsure } from './content.ts'
import { counts, refusals } from './counts.ts'
import { rooms } from './documents.ts'
import { log } from './log.ts'
import { mirrorState } from './refresh.ts'

const counted = [
  ['hits', 'Pages sent', () => counts.hits],
  ['stale', 'Pages sent that were not known to be the newest', () => counts.stale],
  ['missing', 'Addresses asked for that have no page', () => counts.missing],
  ['gone', 'Addresses asked for whose page was taken down', () => counts.gone],
  ['renders', 'Pages made by the app', () => counts.rendered],
  ['render_seconds', 'Time the app took to make them', () => counts.renderSeconds],
  ['failures', 'Pages that could not be made in time', () => counts.failed],
  ['busy', 'Readers asked to come again, because too many pages were waiting to be made', () => counts.busy],
] as const

const measured = [
  ['content_version', 'The content version that is shown', () => contentNow().version],
  ['unsure_seconds', 'Since when it is not known whether there is a newer one', secondsUnsure],
  ['pages', 'Pages in memory', () => rooms().pages],
  ['page_bytes', 'Their size', () => rooms().pageBytes],
  ['lists', 'Lists with a choice in memory', () => rooms().lists],
  ['list_bytes', 'Their size', () => rooms().listBytes],
  ['rendering', 'Pages being made', () => rooms().rendering],
  ['waiting', 'Pages waiting to be made', () => rooms().waiting],
  ['mirror_pages', 'Pages on the disk', () => mirrorState().pages],
  ['mirror_behind', 'Of these, pages still to be made anew', () => mirrorState().behind],
] as const

/** Tells a machine how the edge is, on a port of this machine alone: numbers, and nothing of any reader. */
export function startMetrics() {
  if (!env.METRICS_PORT) return
  const registry = new Registry()
  const registers = [registry]
  // Memory and the delay of the event loop are among these.
  collectDefaultMetrics({ register: registry })
  for (const [name, help, read] of measured)
    new Gauge({
      name: `lamp_${name}`,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  for (const [name, help, read] of counted)
    new Counter({
      name: `lamp_${name}_total`,
      help,
      registers,
      collect() {
        this.reset()
        this.inc(read())
      },
    })
  new Counter({
    name: 'lamp_refused_total',
    help: 'Requests refused, by reason',
    labelNames: ['why'],
    registers,
    collect() {
      this.reset()
      for (const [why, count] of refusals) this.inc({ why }, count)
    },
  })
  createServer((request, response) => {
    if (request.url !== '/metrics') response.writeHead(404).end()
    else void registry.metrics().then((text) => response.writeHead(200, { 'Content-Type': registry.contentType }).end(text))
  })
    .on('error', (error) => log.error({ error: error.message }, 'The metrics cannot be told'))
    .listen(env.METRICS_PORT, '127.0.0.1')
}
