import type { ContactChannel } from '../payload-types.ts'
import { asPublic, read } from './read.ts'

export async function channelsInOrder(): Promise<ContactChannel[]> {
  const payload = await read()
  const { docs } = await payload.find({ collection: 'contact-channels', sort: ['order', 'name'], limit: 100, pagination: false, ...asPublic })
  return docs
}
