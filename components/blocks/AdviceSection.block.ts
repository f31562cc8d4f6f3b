import type { Block } from 'payload'

export const AdviceSectionBlock: Block = {
  slug: 'adviceSection',
  interfaceName: 'AdviceSectionBlock',
  labels: { singular: 'Advice section', plural: 'Advice sections' },
  fields: [
    {
      name: 'section',
      type: 'relationship',
      relationTo: 'advice-sections',
      required: true,
      admin: { description: 'The whole section is shown here. It is written once: a change to it shows on every page that has it.' },
    },
  ],
}
