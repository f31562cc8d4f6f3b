import type { CollectionConfig } from 'payload'
import { alertBody } from '../components/blocks/blocks.ts'
import { editors, staff } from './access.ts'
import { kinds } from './Alerts.kinds.ts'
import { sensitive, summary, title } from './fields.ts'
import { closed } from './guard.ts'
import { beginAlert } from './Templates.use.ts'

/** How an alert of some kind begins: the words that are the same each time, with [places] for those that are not. */
export const Templates: CollectionConfig<'templates'> = {
  slug: 'templates',
  labels: { singular: 'Template', plural: 'Templates' },
  admin: {
    group: 'Publish',
    useAsTitle: 'name',
    description:
      'How alerts begin. Whoever uses a template gets a new draft with its words; the template stays as it is. Put what differs each time in square brackets, such as [place].',
    defaultColumns: ['name', 'kind', 'purpose', 'shownOnDashboard', 'order'],
    listSearchableFields: ['name', 'purpose', 'title'],
  },
  defaultSort: ['order', 'name'],
  access: { read: staff, create: editors, update: editors, delete: editors },
  hooks: closed,
  endpoints: [{ path: '/:id/use', method: 'post', handler: beginAlert }],
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 40,
      admin: { description: 'What stands on the button: “Missing person”.' },
    },
    { name: 'purpose', type: 'text', required: true, maxLength: 200, label: 'What it is for', admin: { description: 'One sentence.' } },
    {
      ...title,
      required: false,
      label: 'Title of the alert',
      admin: { description: 'How the title begins. Leave it empty when each is different.' },
    },
    { ...summary, required: false, label: 'Summary of the alert', admin: { description: 'Up to 240 characters, with [places] to fill in.' } },
    alertBody,
    {
      name: 'relatedAdvice',
      type: 'relationship',
      relationTo: 'advice-sections',
      hasMany: true,
      admin: { description: 'Shown below the text as further reading.' },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: kinds.map(({ value, label }) => ({ value, label })),
      admin: { position: 'sidebar' },
    },
    sensitive,
    {
      name: 'hours',
      type: 'number',
      min: 1,
      max: 2160,
      label: 'Hours until it comes down',
      admin: { position: 'sidebar', description: 'Counted from when somebody begins the alert, who can change it. Leave it empty for no end.' },
    },
    {
      name: 'shownOnDashboard',
      type: 'checkbox',
      defaultValue: true,
      label: 'A button on the dashboard',
      admin: { position: 'sidebar' },
    },
    { name: 'order', type: 'number', defaultValue: 100, admin: { position: 'sidebar', description: 'Small numbers come first.' } },
  ],
}
