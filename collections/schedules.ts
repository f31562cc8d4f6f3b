import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { note, whoIs } from './record.ts'
import type { Reviewed, Who } from './reviews.ts'
import { tellEditors } from './tellEditors.ts'
import { rowsOf } from './transaction.ts'

type Asks = Pick<PayloadRequest, 'payload' | 'transactionID'>

/** One name for one queue: what is due goes out one after the other, in the order of its times, whoever works. */
export const queue = 'schedules'
export const task = 'keepSchedule'
/** As often as the queue itself would try; `scheduled.ts` gives up long before. */
const most = 1000

export type Planned = {
  action: 'publish' | 'withdraw'
  at: Date
  title: string | null
  version?: string
  revision?: string | null
  who: Who
  approved?: Who
}

/** Plans one thing for a document, in place of what was planned before. The worker is told at the commit. */
export async function plan(req: Asks, collection: Reviewed, document: string, { action, at, title, version, revision, who, approved }: Planned) {
  await cancelPlan(req, document, action)
  await rowsOf(
    req,
    sql`with planned as (
        insert into schedules (document, collection, action, title, version, revision, at, made_by_id, made_by, approved_by_id, approved_by)
        values (${document}, ${collection}, ${action}, ${title}, ${version ?? null}, ${revision ?? null}, ${at.toISOString()}, ${who.id}, ${who.name}, ${approved?.id ?? null}, ${approved?.name ?? null}) returning id)
      select graphile_worker.add_job(${task}, json_build_object('id', id), queue_name => ${queue}, run_at => ${at.toISOString()}::timestamptz, job_key => id::text, max_attempts => ${most}) from planned`,
  )
}

export async function cancelPlan(req: Asks, document: string, action: Planned['action']): Promise<boolean> {
  const cancelled = await rowsOf<{ id: string }>(
    req,
    sql`update schedules set state = 'cancelled', ended_at = now() where document = ${document} and action = ${action} and state = 'waiting' returning id`,
  )
  for (const { id } of cancelled) await rowsOf(req, sql`select graphile_worker.remove_job(${id})`)
  return cancelled.length > 0
}

/** What can no longer be done is told at once, not at its time: on the dashboard, in the record and by mail. */
export async function failPlan(req: PayloadRequest, collection: Reviewed, document: string, action: Planned['action'], trouble: string) {
  const failed = await rowsOf<{ id: string; title: string | null }>(
    req,
    sql`update schedules set state = 'failed', ended_at = now(), trouble = ${trouble}
      where document = ${document} and action = ${action} and state = 'waiting' returning id, title`,
  )
  for (const { id, title } of failed) {
    await rowsOf(req, sql`select graphile_worker.remove_job(${id})`)
    await tellEditors(req)
    await note(req, { ...whoIs(req), action: 'schedule failed', collection, document, title: title ?? undefined, detail: trouble })
  }
}
