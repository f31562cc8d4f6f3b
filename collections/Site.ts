import type { GlobalConfig } from 'payload'
import { APIError } from 'payload'
import { admins, everyone, staff } from './access.ts'
import { destinations, defaultDestination } from './Site.destinations.ts'

export const Site: GlobalConfig<'site'> = {
  slug: 'site',
  label: 'Site',
  admin: { group: 'Settings', description: 'What stands on every page. A change is public at once.' },
  access: { read: everyone, update: admins, readVersions: staff },
  versions: { max: 100 },
  hooks: {
    beforeOperation: [
      ({ args, req }) => {
        if (req.payloadAPI === 'REST' && !req.user) throw new APIError('Sign in to the desk first.', 401, null, true)
        return args
      },
    ],
  },
  fields: [
    { name: 'name', type: 'text', required: true, defaultValue: 'Our Police', maxLength: 60, label: 'Name of the force' },
    {
      name: 'area',
      type: 'text',
      required: true,
      defaultValue: 'our area',
      maxLength: 60,
      label: 'Name of the whole area',
      admin: { description: 'As in “police news and advice for Northmoor”.' },
    },
    {
      name: 'beta',
      type: 'group',
      label: 'Beta banner',
      fields: [
        { name: 'shown', type: 'checkbox', defaultValue: true, label: 'Show it' },
        { name: 'words', type: 'text', required: true, maxLength: 200, defaultValue: 'This site is new and still growing.' },
        {
          name: 'invitation',
          type: 'text',
          required: true,
          maxLength: 80,
          defaultValue: 'Tell us what would make it better',
          admin: { description: 'The words that lead to the feedback form.' },
        },
      ],
    },
    {
      name: 'leaveTo',
      type: 'select',
      required: true,
      defaultValue: defaultDestination,
      label: 'Where leaving leads',
      options: destinations.map(({ value, label }) => ({ value, label })),
      admin: { description: 'An everyday page that shows nothing of its reader and opens no app.' },
    },
    {
      name: 'navigation',
      type: 'array',
      maxRows: 6,
      labels: { singular: 'Link', plural: 'Links' },
      defaultValue: [
        { label: 'News', link: '/news' },
        { label: 'Advice', link: '/advice' },
        { label: 'Contact', link: '/contact' },
      ],
      fields: linkFields(),
    },
    {
      name: 'footer',
      type: 'group',
      fields: [
        {
          name: 'links',
          type: 'array',
          maxRows: 12,
          defaultValue: [
            { label: 'Contact', link: '/contact' },
            { label: 'Feedback', link: '/feedback' },
            { label: 'Stay safe online', link: '/stay-safe' },
            { label: 'Privacy', link: '/privacy' },
            { label: 'Accessibility', link: '/accessibility' },
          ],
          fields: linkFields(),
        },
        {
          name: 'words',
          type: 'textarea',
          maxLength: 300,
          defaultValue: 'We keep no record of who reads this site. It sets no cookies, and it asks nothing of any other site until you choose to.',
        },
      ],
    },
  ],
}

function linkFields(): GlobalConfig['fields'] {
  return [
    {
      type: 'row',
      fields: [
        { name: 'label', type: 'text', required: true, maxLength: 40 },
        {
          name: 'link',
          type: 'text',
          required: true,
          validate: (value: string | null | undefined) =>
            (value?.startsWith('/') && !value.startsWith('//')) || 'Give a page of this site, starting with /',
        },
      ],
    },
  ]
}
