import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { ContactChannel, Media } from '../../payload-types.ts'
import { rowsOf } from '../transaction.ts'
import { unfilled } from '../Templates.placeholders.ts'
import type { Seen } from './all.ts'
import { answerOf } from './answers.ts'
import { comingOf } from './coming.ts'
import { readDocument, type Document } from './document.ts'
import type { Link } from './links.ts'
import { targetOf } from './target.ts'
import { textsOf, type Text } from './texts.ts'

/** What the checks must know besides the document itself. */
export type Known = {
  files: Map<string, Pick<Media, 'alt' | 'decorative' | 'captions' | 'transcript'>>
  channels: { id: string; name: string; numbers: string[]; isPublic: boolean }[]
  /** Addresses of pages and files that are public, and the documents that they belong to. */
  livePaths: Set<string>
  liveOwners: Set<string>
  movedTo: Map<string, string>
  /** Addresses and ids of pages that are not public yet, and will be. */
  coming: Set<string>
  /** What templates leave to be filled in, in small letters: `[first name]`. */
  places: Set<string>
  words: { word: string; instead: string; why: string }[]
  answers: typeof answerOf
}

export async function knownAbout(seen: Seen, req: PayloadRequest): Promise<Known> {
  const { document, links, texts } = seen
  const [files, channels, words, addresses, places] = await Promise.all([
    filesOf(document, req),
    channelsOf(req),
    wordsOf(req),
    addressesOf(document, links, req),
    placesOf(texts, req),
  ])
  const { livePaths, liveOwners, movedTo } = addresses
  const coming = await comingOf(seen, (one) => livePaths.has(one) || liveOwners.has(one) || movedTo.has(one), req)
  return { files, channels, words, places, coming, ...addresses, answers: answerOf }
}

async function filesOf({ body }: Document, req: PayloadRequest): Promise<Known['files']> {
  const ids = body.flatMap((part) => (part.blockType === 'picture' ? part.image : part.blockType === 'video' ? part.file : undefined) ?? [])
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({ collection: 'media', where: { id: { in: ids } }, depth: 0, pagination: false, req })
  return new Map(docs.map((file) => [file.id, file]))
}

/** Their newest words: what an officer has just typed of a channel counts too. */
async function channelsOf(req: PayloadRequest): Promise<Known['channels']> {
  const { docs } = await req.payload.find({ collection: 'contact-channels', depth: 0, pagination: false, req })
  return docs.map((channel) => ({ id: channel.id, name: channel.name ?? '', numbers: numbersOf(channel), isPublic: channel._status === 'published' }))
}

const numbersOf = ({ phone, textNumber }: ContactChannel) => [phone, textNumber].filter((number) => typeof number === 'string')

async function wordsOf(req: PayloadRequest): Promise<Known['words']> {
  const { houseWords } = await req.payload.findGlobal({ slug: 'site', depth: 0, select: { houseWords: true }, req })
  return (houseWords ?? []).map(({ word, instead, why }) => ({ word, instead: instead ?? '', why: why ?? '' }))
}

/** Nobody asks while nothing stands in brackets. */
async function placesOf(texts: Text[], req: PayloadRequest): Promise<Known['places']> {
  if (!texts.some(({ words }) => unfilled(words).length > 0)) return new Set()
  const { docs } = await req.payload.find({ collection: 'templates', depth: 0, pagination: false, req })
  const places = docs.flatMap((template) => textsOf(readDocument(template))).flatMap(({ words }) => unfilled(words))
  return new Set(places.map((place) => place.toLowerCase()))
}

type Address = { path: string; owner: string; live: boolean; moved_to: string | null }

async function addressesOf({ body }: Document, links: Link[], req: PayloadRequest): Promise<Pick<Known, 'livePaths' | 'liveOwners' | 'movedTo'>> {
  const paths = links.flatMap((link) => {
    const target = 'url' in link ? targetOf(link.url) : undefined
    // A byte that no text of Postgres may have is in no address either.
    return target?.kind === 'own' && !target.path.includes('\0') ? [target.path] : []
  })
  const owners = [
    ...links.flatMap((link) => ('id' in link ? [link.id] : [])),
    ...body.flatMap((part) => (part.blockType === 'adviceSection' ? (part.section ?? []) : [])),
  ]
  const rows =
    paths.length + owners.length === 0
      ? []
      : await rowsOf<Address>(
          req,
          sql`select path, owner, live, moved_to from addresses
            where path = any(array(select jsonb_array_elements_text(${JSON.stringify(paths)}::jsonb)))
              or owner::text = any(array(select jsonb_array_elements_text(${JSON.stringify(owners)}::jsonb)))`,
        )
  const live = rows.filter((row) => row.live)
  return {
    livePaths: new Set(live.map(({ path }) => path)),
    liveOwners: new Set(live.map(({ owner }) => owner)),
    movedTo: new Map(rows.flatMap(({ path, live: isLive, moved_to }) => (!isLive && moved_to ? [[path, moved_to] as const] : []))),
  }
}
