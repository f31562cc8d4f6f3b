import type { Block } from 'payload'
import { sentences } from './editor.ts'

export const StepsBlock: Block = {
  slug: 'steps',
  interfaceName: 'StepsBlock',
  labels: { singular: 'Steps', plural: 'Steps' },
  fields: [
    {
      name: 'title',
      type: 'text',
      maxLength: 100,
      defaultValue: 'What to do',
      admin: { description: 'The heading above the steps. “What to do” is also where a button at the top of the page can lead.' },
    },
    {
      name: 'steps',
      type: 'array',
      required: true,
      minRows: 1,
      labels: { singular: 'Step', plural: 'Steps' },
      fields: [
        { name: 'heading', type: 'text', required: true, maxLength: 100, admin: { description: 'What to do, as an order: “Do not pay”.' } },
        { name: 'text', type: 'richText', editor: sentences },
      ],
    },
  ],
}
