import type { GlobalConfig } from 'payload'
import { admins, everyone, staff } from './access.ts'
import { askBeforeRequiring, askBeforeRestoring } from './askAgain.ts'
import { houseWords } from './Site.words.ts'
import { signedInOverRest } from './globalGuard.ts'
import { isOwnPage } from './ownPage.ts'
import { destinations, defaultDestination } from './Site.destinations.ts'

export const Site: GlobalConfig<'site'> = {
  slug: 'site',
  label: 'Site',
  admin: { group: 'Settings', description: 'What stands on every page. A change is public at once.' },
  access: { read: everyone, update: admins, readVersions: staff },
  versions: { max: 100 },
  hooks: { beforeOperation: [signedInOverRest, askBeforeRestoring('bring old settings back')], beforeChange: [askBeforeRequiring] },
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
      name: 'signIn',
      type: 'group',
      label: 'Signing in',
      fields: [
        {
          name: 'secondFactor',
          type: 'select',
          defaultValue: 'nobody',
          label: 'Second factor required of',
          options: [
            { label: 'Nobody', value: 'nobody' },
            { label: 'Editors and admins', value: 'editors' },
          ],
          admin: { description: 'A code from an authenticator besides the password. Who has none can then do nothing in the desk but set one up.' },
        },
      ],
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
    houseWords,
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
          validate: isOwnPage,
        },
      ],
    },
  ]
}
