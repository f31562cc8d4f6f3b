import type { Payload, PayloadHandler } from 'payload'
import { APIError } from 'payload'
import type { Template } from '../payload-types.ts'
import { staff } from './access.ts'
import { isUuid } from './uuid.ts'

/** Makes a draft alert from a template, as whoever asks for it. */
export const beginAlert: PayloadHandler = async (req) => {
  const { payload, user, routeParams } = req
  if (!user) throw new APIError('Sign in to the desk first.', 401, null, true)
  if (!staff({ req })) throw new APIError('Only people who write alerts can use a template.', 403, null, true)
  const id = String(routeParams?.id)
  const asked = { overrideAccess: false, user, req } as const
  const template = isUuid(id) ? await payload.findByID({ collection: 'templates', id, depth: 0, disableErrors: true, ...asked }) : null
  if (!template) throw new APIError('This template is not here any more. Load the page again to see those that are.', 404, null, true)
  const alert = await payload.create({ collection: 'alerts', draft: true, data: { ...startOf(template), ...endOf(template, payload) }, ...asked })
  return Response.json({ id: alert.id })
}

function startOf({ kind, title, summary, body, sensitive, relatedAdvice }: Template) {
  return { _status: 'draft', kind, title: title ?? '', summary: summary ?? '', body: withNewRows(body), sensitive, relatedAdvice } as const
}

/** Alerts may have a time at which they come down. */
function endOf({ hours }: Template, { collections }: Payload) {
  if (!hours || !collections.alerts.config.flattenedFields.some(({ name }) => name === 'withdrawAt')) return {}
  return { withdrawAt: new Date(Date.now() + hours * 3_600_000).toISOString() }
}

/** The database gives each row of the alert a number of its own. */
function withNewRows<Rows>(rows: Rows): Rows {
  const copy = structuredClone(rows)
  forgetNumbers(copy)
  return copy
}

function forgetNumbers(rows: unknown): void {
  if (!Array.isArray(rows)) return
  for (const row of rows) {
    if (typeof row !== 'object' || row === null) continue
    Reflect.deleteProperty(row, 'id')
    Object.values(row).forEach(forgetNumbers)
  }
}
