import type { CollectionConfig } from 'payload'
import { alertBody } from '../components/blocks/blocks.ts'
import { admins, officersDraftEditorsPublish, outOrStaff, staff } from './access.ts'
import { actionsOf } from './actions.ts'
import { authorship } from './authorship.ts'
import { kinds } from './Alerts.kinds.ts'
import { ended, stampEnding } from './ending.ts'
import { preview, viewOnSite } from './addresses.ts'
import { londonTime, publishedAt, reviewBy, sensitive, slug, stampPublication, summary, title, withdrawAt } from './fields.ts'
import { checklist } from './checks.field.ts'
import { checksEndpoint } from './checks.endpoint.ts'
import { guarded } from './guard.ts'
import { previewLinkEndpoints } from './PreviewLinks.endpoints.ts'
import { previewLinks } from './previewLinks.field.ts'
import { hideFiles, showFiles } from './shownFiles.ts'
import { aboveForm, editView, reviewPanel } from './reviewPanel.ts'
import { statusColumn } from './statusColumn.ts'

export const Alerts: CollectionConfig<'alerts'> = {
  slug: 'alerts',
  labels: { singular: 'Alert', plural: 'Alerts' },
  admin: {
    group: 'Publish',
    components: editView,
    useAsTitle: 'title',
    description: 'News with a time: a scam warning, an appeal, an incident, a road closed, a result at court.',
    defaultColumns: ['title', 'kind', 'areas', '_status', 'publishedAt', 'updatedAt'],
    listSearchableFields: ['title', 'summary', 'slug'],
    livePreview: { url: preview },
    preview: viewOnSite('/news'),
  },
  defaultSort: '-updatedAt',
  access: { read: outOrStaff, create: officersDraftEditorsPublish, update: officersDraftEditorsPublish, delete: admins, readVersions: staff },
  endpoints: [checksEndpoint('alerts'), ...actionsOf('alerts'), ...previewLinkEndpoints('alerts')],
  versions: { drafts: { autosave: { interval: 1000, showSaveDraftButton: true } }, maxPerDoc: 200 },
  hooks: {
    ...guarded,
    beforeChange: [stampEnding, ...guarded.beforeChange, stampPublication],
    afterChange: [...guarded.afterChange, showFiles],
    afterDelete: [...guarded.afterDelete, hideFiles],
  },
  fields: [
    ...aboveForm,
    reviewPanel,
    checklist,
    title,
    summary,
    alertBody,
    {
      name: 'updates',
      type: 'array',
      labels: { singular: 'Update', plural: 'Updates' },
      admin: { description: 'What has changed since it was published. Readers see each of these, newest first.', initCollapsed: false },
      fields: [
        {
          type: 'row',
          fields: [
            { ...londonTime, name: 'time', required: true, defaultValue: () => new Date().toISOString() },
            {
              name: 'kind',
              type: 'select',
              required: true,
              defaultValue: 'update',
              options: [
                { label: 'Update: something new', value: 'update' },
                { label: 'Correction: we had something wrong', value: 'correction' },
              ],
            },
          ],
        },
        {
          name: 'note',
          type: 'textarea',
          required: true,
          maxLength: 400,
          admin: { description: 'What the public reads: what is new, or what was wrong and what is right.' },
        },
      ],
    },
    {
      name: 'relatedAdvice',
      type: 'relationship',
      relationTo: 'advice-sections',
      hasMany: true,
      admin: { description: 'Shown below the text as further reading.' },
    },
    slug,
    {
      name: 'kind',
      type: 'select',
      required: true,
      index: true,
      options: kinds.map(({ value, label }) => ({ value, label })),
      admin: { position: 'sidebar', description: 'Readers filter the news by it.' },
    },
    {
      name: 'areas',
      type: 'relationship',
      relationTo: 'areas',
      hasMany: true,
      admin: { position: 'sidebar', description: 'Where it matters. Leave it empty for the whole force area.' },
    },
    sensitive,
    publishedAt,
    withdrawAt,
    reviewBy,
    previewLinks,
    ...ended,
    ...authorship,
    statusColumn,
  ],
}
