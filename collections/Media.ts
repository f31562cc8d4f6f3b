import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'
import { env } from '../env.ts'
import { admins, fieldNobody, officersUntilShown, shownOrStaff, staff } from './access.ts'
import { closed } from './guard.ts'
import { showFiles, takeTurn } from './shownFiles.ts'
import { keepCaptions, keepWords } from './shownVideos.ts'

const isKind = (kind: string) => (data: { mimeType?: string }) => data.mimeType?.startsWith(kind) ?? false

/** The name a file had on somebody's machine may name a person or a case: none is kept. */
const randomName: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const writes = operation === 'create' || operation === 'update'
  if (writes && req.file) req.file.name = `${randomUUID()}${path.extname(req.file.name).toLowerCase()}`
  return args
}

export const Media: CollectionConfig<'media'> = {
  slug: 'media',
  labels: { singular: 'File', plural: 'Media' },
  admin: {
    group: 'Publish',
    useAsTitle: 'description',
    defaultColumns: ['filename', 'description', 'mimeType', 'shown', 'updatedAt'],
    listSearchableFields: ['description', 'alt', 'filename'],
    description: 'Pictures, videos, captions and documents. A file is public only while a published page shows it.',
  },
  access: { read: shownOrStaff, create: staff, update: officersUntilShown, delete: admins },
  hooks: {
    ...closed,
    beforeOperation: [...closed.beforeOperation, randomName],
    beforeChange: [keepWords, takeTurn],
    afterChange: [showFiles],
    beforeDelete: [keepCaptions],
  },
  upload: {
    staticDir: path.join(env.DATA_DIR, 'media'),
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'video/mp4', 'text/vtt', 'application/pdf'],
    // Written anew, so that no place, camera or name stays in a picture.
    formatOptions: { format: 'webp', options: { quality: 82 } },
    resizeOptions: { width: 1600, withoutEnlargement: true },
    imageSizes: [{ name: 'card', width: 800, formatOptions: { format: 'webp', options: { quality: 80 } } }],
    adminThumbnail: 'card',
    modifyResponseHeaders: ({ headers }) => {
      headers.set('X-Content-Type-Options', 'nosniff')
      headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
      return headers
    },
  },
  fields: [
    {
      name: 'description',
      type: 'text',
      required: true,
      maxLength: 120,
      label: 'What it is',
      admin: { description: 'For finding it again in the desk. Readers do not see it.' },
    },
    {
      name: 'decorative',
      type: 'checkbox',
      defaultValue: false,
      label: 'Only decoration',
      admin: { condition: isKind('image'), description: 'Tick it when the picture tells nothing that the text does not.' },
    },
    {
      name: 'alt',
      type: 'textarea',
      maxLength: 300,
      label: 'Description for people who cannot see it',
      validate: (value: string | null | undefined, { data }: { data: { mimeType?: string; decorative?: boolean } }) =>
        !isKind('image')(data) || data.decorative || value?.trim() ? true : 'Say what the picture shows, or tick “Only decoration”.',
      admin: { condition: (data) => !isKind('video')(data) && !isKind('text')(data) && !data.decorative },
    },
    { name: 'seconds', type: 'number', min: 1, label: 'Length in seconds', admin: { condition: isKind('video') } },
    {
      name: 'captions',
      type: 'upload',
      relationTo: 'media',
      filterOptions: { mimeType: { equals: 'text/vtt' } },
      admin: { condition: isKind('video'), description: 'A WebVTT file. Without captions the video cannot be published.' },
    },
    {
      name: 'poster',
      type: 'upload',
      relationTo: 'media',
      filterOptions: { mimeType: { contains: 'image' } },
      admin: { condition: isKind('video'), description: 'The picture shown before it plays.' },
    },
    {
      name: 'transcript',
      type: 'textarea',
      admin: {
        condition: isKind('video'),
        description: 'What is said and shown, in words. An empty line starts a new paragraph. Without it the video cannot be published.',
      },
    },
    {
      name: 'shown',
      type: 'checkbox',
      defaultValue: false,
      index: true,
      label: 'On the public site',
      access: { create: fieldNobody, update: fieldNobody },
      admin: { position: 'sidebar', readOnly: true, description: 'A published page shows it now.' },
    },
  ],
}
