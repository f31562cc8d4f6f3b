import type { CollectionConfig, Field } from 'payload'
import { admins, fieldNobody, nobody, staff } from './access.ts'
import { closed } from './guard.ts'

/** A reader's own words, and what was on the page they saw: nobody edits these. */
const asSent = (field: Field): Field => Object.assign(field, { access: { create: fieldNobody, update: fieldNobody } })

export const BetaFeedback: CollectionConfig<'beta-feedback'> = {
  slug: 'beta-feedback',
  labels: { singular: 'Feedback', plural: 'Feedback' },
  admin: {
    group: 'Listen',
    useAsTitle: 'page',
    defaultColumns: ['createdAt', 'page', 'better', 'doing', 'state'],
    listSearchableFields: ['doing', 'better', 'page', 'note'],
    description: 'What readers said through the banner. It is deleted after 90 days. Nothing is known of who wrote it, so nobody can be answered.',
    hideAPIURL: true,
  },
  defaultSort: '-createdAt',
  access: { read: staff, create: nobody, update: staff, delete: admins },
  hooks: closed,
  fields: [
    asSent({ name: 'doing', type: 'textarea', label: 'What were you doing?', admin: { readOnly: true } }),
    asSent({ name: 'better', type: 'textarea', label: 'What could be better?', admin: { readOnly: true } }),
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'new',
      index: true,
      options: [
        { label: 'New', value: 'new' },
        { label: 'Read', value: 'read' },
        { label: 'Closed', value: 'closed' },
        { label: 'Spam', value: 'spam' },
      ],
      admin: { position: 'sidebar' },
    },
    {
      name: 'note',
      type: 'textarea',
      maxLength: 1000,
      label: 'Our note',
      admin: { position: 'sidebar', description: 'What was done about it, for the team.' },
    },
    asSent({
      name: 'page',
      type: 'text',
      label: 'Page',
      admin: { readOnly: true, position: 'sidebar', description: 'The page the reader came from.' },
    }),
    asSent({
      name: 'pageVersion',
      type: 'text',
      label: 'Version of the page',
      admin: { readOnly: true, position: 'sidebar', description: 'When the words that the reader saw were last changed.' },
    }),
  ],
}
