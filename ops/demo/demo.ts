import type { Payload } from 'payload'
import { alerts } from './alerts.ts'
import { areas } from './areas.ts'
import { channels } from './channels.ts'
import { pages } from './pages.ts'
import { sections } from './sections.ts'
import type { AlertPart, Section, SectionPart } from './shapes.ts'
import { site } from './site.ts'

/** What a key became in the database. */
type Ids = Map<string, string>

/** Fills an empty database with a force that does not exist, all of it published. Fails if a name is taken. */
export async function addDemo(payload: Payload): Promise<void> {
  const areaIds = await addEach(areas, (name, slug) => payload.create({ collection: 'areas', data: { name, slug } }))
  const channelIds = await addEach(channels, (channel) => payload.create({ collection: 'contact-channels', data: { ...channel, ...published } }))
  const sectionIds = await addEach(sections, (section, slug) =>
    payload.create({ collection: 'advice-sections', data: { ...section, slug, body: section.body.map(withIds), ...published } }),
  )
  for (const page of pages) await payload.create({ collection: 'pages', data: { ...page, body: page.body.map(withIds), ...published } })
  for (const alert of alerts) {
    await payload.create({
      collection: 'alerts',
      data: {
        ...alert,
        ...published,
        publishedAt: notAhead(alert.publishedAt),
        publishedAt_tz: london,
        areas: idsOf(areaIds, alert.areas),
        relatedAdvice: idsOf(sectionIds, alert.relatedAdvice ?? []),
        body: alert.body.map(partWithIds),
        updates: alert.updates?.map((update) => ({ ...update, time: notAhead(update.time), time_tz: london })),
      },
    })
  }
  await payload.updateGlobal({ slug: 'site', data: site })

  function withIds(part: SectionPart) {
    return part.blockType === 'contactChannels' ? { ...part, channels: idsOf(channelIds, part.channels) } : part
  }

  function partWithIds(part: AlertPart) {
    return isSection(part) ? { ...part, section: idOf(sectionIds, part.section) } : withIds(part)
  }
}

const london = 'Europe/London' as const
const published = { _status: 'published' } as const

/** One after the other, so that what is added later is also newer. */
async function addEach<Item>(items: Record<string, Item>, add: (item: Item, key: string) => Promise<{ id: string }>): Promise<Ids> {
  const ids: Ids = new Map()
  for (const [key, item] of Object.entries(items)) ids.set(key, (await add(item, key)).id)
  return ids
}

const isSection = (part: AlertPart): part is Section => part.blockType === 'adviceSection'

const idsOf = (ids: Ids, keys: string[]) => keys.map((key) => idOf(ids, key))

function idOf(ids: Ids, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`The demo speaks of ${key}, which it does not have.`)
  return id
}

/** A clock that is behind must not stop the start: no alert may be published at a time that has not come. */
const notAhead = (time: string) => new Date(Math.min(Date.parse(time), Date.now())).toISOString()
