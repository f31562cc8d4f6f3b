import type { PayloadRequest } from 'payload'
import { read } from './read.ts'

/** Those that have a button on the dashboard, in its order. */
export async function quickTemplates(user: PayloadRequest['user']) {
  const payload = await read()
  const { docs } = await payload.find({
    collection: 'templates',
    where: { shownOnDashboard: { equals: true } },
    sort: ['order', 'name'],
    select: { name: true, purpose: true },
    limit: 12,
    overrideAccess: false,
    user,
  })
  return docs
}
