import { z } from 'zod'
import { env } from '../env.ts'
import { health } from './health.ts'

/** In milliseconds: whoever opens the dashboard waits no longer for it. */
const patience = 1_000

/** The parts of `/readyz`, by the names the desk gives them. */
const names = {
  edge: 'Edge',
  app: 'Pages',
  database: 'Database',
  worker: 'Worker',
  schedules: 'Schedules',
  review: 'Review',
  disk: 'Disk',
  version: 'Changes',
  mirror: 'Copies for an outage',
  orders: 'Orders to take down',
}

const answerSchema = z.looseObject({ ready: z.boolean(), notice: z.string().nullable().optional() })

export type PublicSite = { parts: { name: string; words: string }[]; well: boolean; notice?: string }

/** How the site is that the public meets: asked of the edge, and where that is silent, what the app knows of itself. */
export async function publicSite(): Promise<PublicSite> {
  const answer = await fetch(`${env.SITE_URL}/readyz`, { signal: AbortSignal.timeout(patience), cache: 'no-store' })
    .then(async (found) => answerSchema.parse(await found.json()))
    .catch(() => undefined)
  if (answer) return { parts: partsOf({ ...answer, edge: 'well' }), well: answer.ready, notice: answer.notice ?? undefined }
  const own = await health()
  return { parts: partsOf({ ...own, edge: 'no answer' }), well: false }
}

const partsOf = (found: Record<string, unknown>) =>
  Object.entries(names).flatMap(([part, name]) => {
    const words = found[part]
    return typeof words === 'string' ? [{ name, words }] : []
  })
