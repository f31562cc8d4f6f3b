import type { CollectionConfig, Field } from 'payload'
import { nobody, staff } from './access.ts'
import { closed } from './guard.ts'
import { revokeEndpoint } from './PreviewLinks.endpoints.ts'

const moment = (name: string, label: string): Field => ({
  name,
  label,
  type: 'date',
  admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'HH:mm dd/MM/yyyy' } },
})

/** Links that show one version of one document to somebody without an account, until they end: docs/decisions/0013. */
export const PreviewLinks: CollectionConfig<'preview-links'> = {
  slug: 'preview-links',
  labels: { singular: 'Preview link', plural: 'Preview links' },
  admin: {
    group: 'Publish',
    useAsTitle: 'note',
    description: 'Who was sent a draft to read. A link is made, and revoked, beside the document that it shows.',
    defaultColumns: ['note', 'title', 'madeBy', 'endsAt', 'revokedAt', 'opened'],
    listSearchableFields: ['note', 'title', 'madeBy'],
  },
  defaultSort: '-createdAt',
  access: { read: staff, create: nobody, update: nobody, delete: nobody },
  hooks: closed,
  endpoints: [revokeEndpoint],
  fields: [
    { name: 'note', type: 'text', label: 'For whom' },
    { name: 'title', type: 'text', label: 'Title of the document' },
    { name: 'madeBy', type: 'text', label: 'Made by' },
    // What the link shows, it shows with this person's eyes: it ends when they leave.
    { name: 'maker', type: 'relationship', relationTo: 'users', admin: { hidden: true } },
    { name: 'kind', type: 'text', label: 'Kind of document' },
    { name: 'document', type: 'text', label: 'Document', index: true },
    { name: 'version', type: 'text', label: 'Version' },
    moment('wordsAt', 'Words as they were at'),
    moment('endsAt', 'Ends at'),
    moment('revokedAt', 'Revoked at'),
    { name: 'revokedBy', type: 'text', label: 'Revoked by' },
    { name: 'opened', type: 'number', label: 'Times opened', defaultValue: 0 },
    moment('lastOpenedAt', 'Last opened at'),
  ],
}
