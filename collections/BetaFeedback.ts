import type { CollectionConfig, Field } from 'payload'
import { admins, fieldNobody, nobody, staff } from './access.ts'
import { exportFeedback } from './BetaFeedback.csv.ts'
import { markFeedback } from './BetaFeedback.mark.ts'
import { longestNote, writeNote } from './BetaFeedback.note.ts'
import { states } from './BetaFeedback.states.ts'
import { closed } from './guard.ts'

/** A reader's own words, and what was on the page they saw: nobody edits these. */
const asSent = (field: Field): Field => Object.assign(field, { access: { create: fieldNobody, update: fieldNobody } })

export const BetaFeedback: CollectionConfig<'beta-feedback'> = {
  slug: 'beta-feedback',
  labels: { singular: 'Feedback', plural: 'Feedback' },
  admin: {
    group: 'Listen',
    useAsTitle: 'page',
    description: 'What readers said through the banner. It is deleted after 90 days. Nothing is known of who wrote it, so nobody can be answered.',
    hideAPIURL: true,
    components: { views: { list: { Component: '/components/desk/Inbox.tsx#Inbox' } } },
  },
  defaultSort: '-createdAt',
  access: { read: staff, create: nobody, update: staff, delete: admins },
  hooks: closed,
  endpoints: [
    { path: '/csv', method: 'get', handler: exportFeedback },
    { path: '/mark', method: 'post', handler: markFeedback },
    { path: '/:id/note', method: 'post', handler: writeNote },
  ],
  fields: [
    asSent({ name: 'doing', type: 'textarea', label: 'What were you doing?', admin: { readOnly: true } }),
    asSent({ name: 'better', type: 'textarea', label: 'What could be better?', admin: { readOnly: true } }),
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'new',
      index: true,
      options: states.map(({ value, label }) => ({ value, label })),
      admin: { position: 'sidebar' },
    },
    {
      name: 'note',
      type: 'textarea',
      maxLength: longestNote,
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
