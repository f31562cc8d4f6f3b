import type { CollectionConfig } from 'payload'
import { sectionBody } from '../components/blocks/blocks.ts'
import { isWebAddress } from '../components/blocks/webAddress.ts'
import { admins, officersDraftEditorsPublish, publishedOrStaff, staff } from './access.ts'
import { actionsOf } from './actions.ts'
import { authorship } from './authorship.ts'
import { preview, viewOnSite } from './addresses.ts'
import { firstPublishedAt, reviewBy, reviewDate, sensitive, slug, stampPublication, summary, title } from './fields.ts'
import { checklist } from './checks.field.ts'
import { checksEndpoint } from './checks.endpoint.ts'
import { guarded } from './guard.ts'
import { previewLinkEndpoints } from './PreviewLinks.endpoints.ts'
import { previewLinks } from './previewLinks.field.ts'
import { hideFiles, showFiles } from './shownFiles.ts'
import { aboveForm, editView, reviewPanel } from './reviewPanel.ts'
import { statusColumn } from './statusColumn.ts'

/** The groups of `/advice`, in its order. */
export const audiences = [
  { value: 'harm', label: 'Somebody is hurting or frightening you' },
  { value: 'money', label: 'Money and things' },
  { value: 'others', label: 'You are worried about somebody' },
  { value: 'everyone', label: 'Good to know' },
] as const

export const AdviceSections: CollectionConfig<'advice-sections'> = {
  slug: 'advice-sections',
  labels: { singular: 'Advice section', plural: 'Advice sections' },
  admin: {
    group: 'Publish',
    components: editView,
    useAsTitle: 'title',
    description: 'Lasting advice on one subject. Alerts show a section by reference, so it is written and mended once.',
    defaultColumns: ['title', 'audience', '_status', 'reviewedAt', 'reviewBy'],
    listSearchableFields: ['title', 'summary', 'slug'],
    livePreview: { url: preview },
    preview: viewOnSite('/advice'),
  },
  defaultSort: 'title',
  access: { read: publishedOrStaff, create: officersDraftEditorsPublish, update: officersDraftEditorsPublish, delete: admins, readVersions: staff },
  endpoints: [checksEndpoint('advice-sections'), ...actionsOf('advice-sections'), ...previewLinkEndpoints('advice-sections')],
  versions: { drafts: { autosave: { interval: 1000, showSaveDraftButton: true } }, maxPerDoc: 200 },
  hooks: {
    ...guarded,
    beforeChange: [...guarded.beforeChange, stampPublication],
    afterChange: [...guarded.afterChange, showFiles],
    afterDelete: [...guarded.afterDelete, hideFiles],
  },
  fields: [
    ...aboveForm,
    reviewPanel,
    checklist,
    title,
    summary,
    sectionBody,
    {
      name: 'sources',
      type: 'array',
      labels: { singular: 'Source', plural: 'Sources' },
      admin: { description: 'Where this advice comes from, for readers who want more.' },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'title', type: 'text', required: true, maxLength: 150 },
            {
              name: 'link',
              type: 'text',
              required: true,
              validate: (value: string | null | undefined) => isWebAddress(value) || 'Give the whole address, starting with https://',
            },
          ],
        },
      ],
    },
    slug,
    {
      name: 'audience',
      type: 'select',
      required: true,
      defaultValue: 'everyone',
      options: audiences.map(({ value, label }) => ({ value, label })),
      admin: { position: 'sidebar', description: 'The group of the advice page that it stands in.' },
    },
    sensitive,
    reviewDate('reviewedAt', 'Reviewed on', 'The day somebody who knows last read it through. Readers see it.'),
    reviewBy,
    previewLinks,
    firstPublishedAt,
    ...authorship,
    statusColumn,
  ],
}
