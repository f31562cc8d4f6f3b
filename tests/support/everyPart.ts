import sharp from 'sharp'
import { desk } from './cast.ts'
import { p, prose, text } from './words.ts'

/** @returns a picture that no page shows yet */
export async function aPicture() {
  const payload = await desk()
  const data = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#17408b' } })
    .jpeg()
    .toBuffer()
  const file = { name: 'blue.jpg', mimetype: 'image/jpeg', data, size: data.length }
  return payload.create({ collection: 'media', data: { description: 'For a test', decorative: true }, file })
}

/** @returns a body with every part that any page may have */
export async function everyPart() {
  const payload = await desk()
  const picture = await aPicture()
  const channel = await payload.create({
    collection: 'contact-channels',
    data: { name: 'For a test', kind: 'other', phone: '0300 123 2040', _status: 'published' },
  })
  return [
    ...text('Words.'),
    { blockType: 'steps' as const, steps: [{ heading: 'Do not pay', text: prose(p('Hang up.')) }] },
    { blockType: 'callout' as const, level: 'care' as const, heading: 'Take care' },
    { blockType: 'contactChannels' as const, title: 'Report it', channels: [channel.id] },
    {
      blockType: 'video' as const,
      title: 'At the door',
      source: 'youtube' as const,
      address: 'https://youtu.be/aqz-KE-bpKQ',
      seconds: 60,
      captioned: true,
      transcript: 'A man rings.',
    },
    { blockType: 'picture' as const, image: picture.id },
  ]
}
