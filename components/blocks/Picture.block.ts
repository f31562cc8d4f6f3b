import type { Block } from 'payload'

export const PictureBlock: Block = {
  slug: 'picture',
  interfaceName: 'PictureBlock',
  labels: { singular: 'Picture', plural: 'Pictures' },
  fields: [
    { name: 'image', type: 'upload', relationTo: 'media', required: true, filterOptions: { mimeType: { contains: 'image' } } },
    {
      name: 'caption',
      type: 'text',
      maxLength: 200,
      admin: { description: 'Shown under the picture. The description for people who cannot see it is kept with the picture.' },
    },
    { name: 'credit', type: 'text', maxLength: 100 },
  ],
}
