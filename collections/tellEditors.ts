import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { env } from '../env.ts'
import { escaped } from './mailedLink.ts'
import { plain, transportTo } from './smtp.ts'
import { rowsOf } from './transaction.ts'

export const mailTask = 'tellEditors'
/** A queue of their own: a mail server that does not answer must not hold up what goes out. */
const queue = 'mail'
/** Every mail server takes so many people at once (RFC 5321, 4.5.3.1.8). */
const mostAtOnce = 100

type Asks = Pick<PayloadRequest, 'payload' | 'transactionID'>
type Failed = { id: string; collection: string; document: string; title: string | null; trouble: string; at: string }

/** Every editor gets a mail of the times that could not be kept, from the commit of what made it so. */
export const tellEditors = (req: Asks) => rowsOf(req, sql`select graphile_worker.add_job(${mailTask}, queue_name => ${queue}, max_attempts => 12)`)

/**
 * The worker's part: one mail of all that nobody has been told yet, so hundreds of failures are one mail, and a mail server
 * that is away is tried for one of them. Nobody reads the others' addresses. What is older than a day is no news any more.
 * @param job its number in the queue
 * @throws Error when the mail server did not take it; the queue tries again, for hours
 */
export async function mailEditors(payload: Payload, job: string): Promise<void> {
  if (!env.SMTP_URL || !env.MAIL_FROM || (await isLeftToAnother({ payload }, job))) return
  const failed = await rowsOf<Failed>(
    { payload },
    sql`select id, collection, document, title, trouble, at::text from schedules
      where state = 'failed' and told_at is null and ended_at > now() - interval '1 day' order by ended_at`,
  )
  if (failed.length === 0) return
  const people = await rowsOf<{ email: string }>({ payload }, sql`select email from users where role in ('editor', 'admin') order by email`)
  const letter = letterOf(failed)
  for (let from = 0; from < people.length; from += mostAtOnce)
    await transportTo(env.SMTP_URL).sendMail({
      from: { name: 'Blue Lamp desk', address: env.MAIL_FROM },
      to: 'Editors:;',
      bcc: people.slice(from, from + mostAtOnce).map(({ email }) => email),
      ...letter,
    })
  await rowsOf({ payload }, sql`update schedules set told_at = now() where id = any (${sql.param(failed.map(({ id }) => id))}::uuid[])`)
}

/** A job has no key that a later one replaces: two who fail schedules of several pages at once would wait for each other. */
const isLeftToAnother = async (req: Asks, job: string) =>
  (await rowsOf(req, sql`select 1 from graphile_worker.jobs where task_identifier = ${mailTask} and id > ${job} and attempts < max_attempts limit 1`))
    .length > 0

function letterOf(failed: Failed[]) {
  const [first] = failed
  const subject = failed.length === 1 ? `A time was not kept: ${nameOf(first)}` : `${failed.length} times were not kept`
  const html = failed
    .flatMap(partOf)
    .map((words) => `<p>${words}</p>\n`)
    .join('')
  return { subject, html, text: plain(html) }
}

const nameOf = (failed?: Failed) => failed?.title ?? 'A page without a title'

function partOf(failed: Failed): string[] {
  const { collection, document, trouble, at } = failed
  const link = `${env.SITE_URL}/admin/collections/${collection}/${document}`
  const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' }).format(new Date(at))
  return [
    `“${escaped(nameOf(failed))}” was to go out or come down at ${when}, and that will not happen by itself.`,
    escaped(trouble),
    `Please look at it: <a href="${escaped(link)}">${escaped(link)}</a>`,
  ]
}
