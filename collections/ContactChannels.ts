import type { CollectionConfig, TextField } from 'payload'
import { isWebAddress } from '../components/blocks/webAddress.ts'
import { admins, officersDraftEditorsPublish, publishedOrStaff, staff } from './access.ts'
import { actionsOf } from './actions.ts'
import { authorship } from './authorship.ts'
import { reviewBy, reviewDate } from './fields.ts'
import { checksEndpoint } from './checks.endpoint.ts'
import { checklist } from './checks.field.ts'
import { guarded } from './guard.ts'
import { asE164, validNumber } from './phone.ts'
import { aboveForm, editView, reviewPanel } from './reviewPanel.ts'
import { statusColumn } from './statusColumn.ts'

const number = (name: string, label: string, description: string): TextField => ({
  name,
  label,
  type: 'text',
  validate: validNumber,
  hooks: { beforeValidate: [({ value }) => asE164(value)] },
  admin: { description },
})

export const ContactChannels: CollectionConfig<'contact-channels'> = {
  slug: 'contact-channels',
  labels: { singular: 'Contact channel', plural: 'Contact channels' },
  admin: {
    group: 'Publish',
    components: editView,
    useAsTitle: 'name',
    description: 'Each way to reach help, kept once. A change shows on every page that offers it.',
    defaultColumns: ['name', 'kind', 'phone', 'order', '_status', 'verifiedAt'],
    listSearchableFields: ['name', 'phone', 'link'],
  },
  defaultSort: 'order',
  access: { read: publishedOrStaff, create: officersDraftEditorsPublish, update: officersDraftEditorsPublish, delete: admins, readVersions: staff },
  endpoints: [checksEndpoint('contact-channels'), ...actionsOf('contact-channels')],
  // Drafts are checked too: a wrong number must not wait in the desk until somebody publishes it in a hurry.
  versions: { drafts: { autosave: { interval: 1000, showSaveDraftButton: true }, validate: true }, maxPerDoc: 200 },
  hooks: guarded,
  fields: [
    ...aboveForm,
    reviewPanel,
    checklist,
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 80,
      admin: { description: 'What it is to the reader: “Crimestoppers, without your name”.' },
    },
    { name: 'purpose', type: 'textarea', maxLength: 300, admin: { description: 'When to use it, and what happens then. Two sentences.' } },
    number(
      'phone',
      'Phone',
      'Type it as you know it; it is kept as an international number and shown in groups. Short numbers such as 999 and 101 stay as they are.',
    ),
    number('textNumber', 'Text relay or SMS number', 'For people who cannot hear or speak.'),
    {
      name: 'link',
      type: 'text',
      validate: (value: string | null | undefined) =>
        !value ||
        value.startsWith('/') ||
        isWebAddress(value) ||
        'Give the whole address, starting with https://, or a page of this site, starting with /',
      admin: { description: 'A form, a chat or a site.' },
    },
    {
      name: 'linkLabel',
      type: 'text',
      maxLength: 40,
      admin: { description: 'The words to press: “Start a report”. They lead the entry when there is no phone number.' },
    },
    {
      type: 'row',
      fields: [
        { name: 'hours', type: 'text', label: 'Opening hours', maxLength: 80, defaultValue: 'Always open' },
        { name: 'cost', type: 'text', maxLength: 80, admin: { placeholder: 'Free from most phones' } },
      ],
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: [
        { label: 'Emergency', value: 'emergency' },
        { label: 'Police', value: 'police' },
        { label: 'Online', value: 'online' },
        { label: 'Anonymous', value: 'anonymous' },
        { label: 'Charity', value: 'charity' },
        { label: 'Other', value: 'other' },
      ],
      admin: { position: 'sidebar' },
    },
    { name: 'anonymous', type: 'checkbox', defaultValue: false, label: 'The caller stays anonymous', admin: { position: 'sidebar' } },
    {
      name: 'showsOnBill',
      type: 'checkbox',
      defaultValue: false,
      label: 'It may show on a bill',
      admin: { position: 'sidebar', description: 'Somebody who shares a bill with the reader could find it.' },
    },
    { name: 'order', type: 'number', defaultValue: 100, index: true, admin: { position: 'sidebar', description: 'Smaller comes first.' } },
    reviewDate('verifiedAt', 'Last verified on', 'The day somebody last rang it or opened it.'),
    reviewBy,
    ...authorship,
    statusColumn,
  ],
}
