import type { Block, TextFieldSingleValidation } from 'payload'
import { sentences } from './editor.ts'
import { isWebAddress } from './webAddress.ts'

const validTarget: TextFieldSingleValidation = (value) =>
  !value ||
  value.startsWith('#') ||
  value.startsWith('/') ||
  value.startsWith('tel:') ||
  isWebAddress(value) ||
  'Start with # for a place on this page (#what-to-do), with / for a page of this site, or with https:// for another site.'

export const CalloutBlock: Block = {
  slug: 'callout',
  interfaceName: 'CalloutBlock',
  labels: { singular: 'Callout', plural: 'Callouts' },
  fields: [
    {
      name: 'level',
      type: 'select',
      required: true,
      defaultValue: 'note',
      options: [
        { label: 'Note: good to know', value: 'note' },
        { label: 'Care: some readers must know this', value: 'care' },
        { label: 'Act: do something now (one on a page, best placed first)', value: 'act' },
      ],
    },
    { name: 'heading', type: 'text', required: true, maxLength: 100 },
    { name: 'text', type: 'richText', editor: sentences },
    {
      type: 'row',
      fields: [
        { name: 'buttonLabel', type: 'text', maxLength: 40, admin: { description: 'Words on the button, if there is one.' } },
        { name: 'buttonTarget', type: 'text', validate: validTarget, admin: { description: 'Where it leads, such as #what-to-do.' } },
      ],
    },
  ],
}
