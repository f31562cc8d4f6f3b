import type { Block } from 'payload'

export const ContactChannelsBlock: Block = {
  slug: 'contactChannels',
  interfaceName: 'ContactChannelsBlock',
  labels: { singular: 'Contact channels', plural: 'Contact channels' },
  fields: [
    { name: 'title', type: 'text', maxLength: 100, defaultValue: 'Report it', admin: { description: 'The heading above the channels.' } },
    {
      name: 'channels',
      type: 'relationship',
      relationTo: 'contact-channels',
      hasMany: true,
      required: true,
      admin: {
        description: 'In the order in which they should be offered. Never type a number into the text: one kept here stays right everywhere.',
      },
    },
  ],
}
