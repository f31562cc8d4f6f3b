import type { Payload, Where } from 'payload'
import { asE164 } from '../../collections/phone.ts'
import { incident } from './incident.ts'
import { missingPerson } from './missingPerson.ts'
import { roadClosed } from './roadClosed.ts'
import { scamWarning } from './scamWarning.ts'
import type { StartingTemplate } from './shape.ts'
import { witnesses } from './witnesses.ts'

/** In the order of their buttons. */
const starting = [incident, missingPerson, scamWarning, roadClosed, witnesses]

/** Adds the templates to begin with, once: those that editors delete do not come back, as the record remembers. */
export async function addTemplates(payload: Payload): Promise<void> {
  for (const [index, template] of starting.entries()) {
    const { channels, advice, body, ...words } = template
    const data = { ...words, body: [...body, ...(await channelsOf(payload, channels))], relatedAdvice: await sectionsOf(payload, advice) }
    await payload.create({ collection: 'templates', data: { ...data, order: (index + 1) * 10 } })
  }
}

/** @returns whether no template was ever made here */
export async function hadNoTemplates(payload: Payload): Promise<boolean> {
  const { totalDocs: now } = await payload.count({ collection: 'templates' })
  if (now > 0) return false
  const { totalDocs: ever } = await payload.count({ collection: 'audit-log', where: { collection: { equals: 'templates' } } })
  return ever === 0
}

async function channelsOf(payload: Payload, { title, phones }: StartingTemplate['channels']) {
  const numbers = phones.map((phone) => String(asE164(phone)))
  const where: Where = { and: [{ phone: { in: numbers } }, { _status: { equals: 'published' } }] }
  const { docs } = await payload.find({ collection: 'contact-channels', where, limit: 100, sort: 'order' })
  const channels = numbers.flatMap((number) => docs.find(({ phone }) => phone === number)?.id ?? [])
  return channels.length > 0 ? [{ blockType: 'contactChannels' as const, title, channels }] : []
}

async function sectionsOf(payload: Payload, slugs: string[]) {
  const { docs } = await payload.find({ collection: 'advice-sections', where: { slug: { in: slugs } }, limit: 100 })
  return docs.map(({ id }) => id)
}
