import type { Block } from 'payload'
import { prose } from './editor.ts'

export const ProseBlock: Block = {
  slug: 'prose',
  interfaceName: 'ProseBlock',
  labels: { singular: 'Text', plural: 'Texts' },
  fields: [{ name: 'text', type: 'richText', required: true, editor: prose }],
}
