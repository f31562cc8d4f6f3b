import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { env } from '../env.ts'
import { escaped } from './mailedLink.ts'
import { plain, transportTo } from './smtp.ts'
import { rowsOf } from './transaction.ts'

export const mailTask = 'tellEditor'
/** A queue of their own: a mail server that does not answer must not hold up what goes out. */
const queue = 'mail'

const failed = z.object({ collection: z.string(), document: z.string(), title: z.string().nullable(), trouble: z.string(), at: z.string() })
export type Failed = z.infer<typeof failed>
export const mailSchema = failed.extend({ to: z.string() })

/** Every editor gets a mail of a time that could not be kept, at the commit of what made it so. */
export const tellEditors = (req: Pick<PayloadRequest, 'payload' | 'transactionID'>, told: Failed) =>
  rowsOf(
    req,
    sql`select graphile_worker.add_job(${mailTask}, (${JSON.stringify(told)}::jsonb || jsonb_build_object('to', id))::json, queue_name => ${queue}, max_attempts => 12)
      from users where role in ('editor', 'admin')`,
  )

/**
 * The worker's part: one mail to one person, so that nobody reads the others' addresses.
 * @throws Error when the mail server did not take it; the queue tries again, for hours
 */
export async function mailEditor(payload: Payload, { to, title, ...told }: z.infer<typeof mailSchema>): Promise<void> {
  if (!env.SMTP_URL || !env.MAIL_FROM) return
  const { docs } = await payload.find({ collection: 'users', where: { id: { equals: to } }, limit: 1, depth: 0 })
  const name = title ?? 'A page without a title'
  const html = htmlOf(name, told)
  for (const { email } of docs)
    await transportTo(env.SMTP_URL).sendMail({
      from: { name: 'Blue Lamp desk', address: env.MAIL_FROM },
      to: email,
      subject: `A time was not kept: ${name}`,
      html,
      text: plain(html),
    })
}

function htmlOf(name: string, { collection, document, trouble, at }: Omit<Failed, 'title'>): string {
  const link = `${env.SITE_URL}/admin/collections/${collection}/${document}`
  const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' }).format(new Date(at))
  return [
    `“${escaped(name)}” was to go out or come down at ${when}, and that will not happen by itself.`,
    escaped(trouble),
    `Please look at it: <a href="${escaped(link)}">${escaped(link)}</a>`,
  ]
    .map((words) => `<p>${words}</p>\n`)
    .join('')
}
