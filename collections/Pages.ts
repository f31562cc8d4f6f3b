import type { CollectionConfig } from 'payload'
import { sectionBody } from '../components/blocks/blocks.ts'
import { admins, officersDraftEditorsPublish, publishedOrStaff, staff } from './access.ts'
import { actionsOf } from './actions.ts'
import { authorship } from './authorship.ts'
import { preview, viewOnSite } from './addresses.ts'
import { firstPublishedAt, reviewBy, slug, stampPublication, summary, title } from './fields.ts'
import { checklist } from './checks.field.ts'
import { checksEndpoint } from './checks.endpoint.ts'
import { guarded } from './guard.ts'
import { previewLinkEndpoints } from './PreviewLinks.endpoints.ts'
import { previewLinks } from './previewLinks.field.ts'
import { hideFiles, showFiles } from './shownFiles.ts'
import { aboveForm, editView, reviewPanel } from './reviewPanel.ts'
import { statusColumn } from './statusColumn.ts'

export const Pages: CollectionConfig<'pages'> = {
  slug: 'pages',
  labels: { singular: 'Page', plural: 'Pages' },
  admin: {
    group: 'Publish',
    components: editView,
    useAsTitle: 'title',
    description: 'Standing pages such as privacy, accessibility and the words of “Stay safe online”.',
    defaultColumns: ['title', 'slug', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'slug'],
    livePreview: { url: preview },
    preview: viewOnSite(''),
  },
  defaultSort: 'title',
  access: { read: publishedOrStaff, create: officersDraftEditorsPublish, update: officersDraftEditorsPublish, delete: admins, readVersions: staff },
  endpoints: [checksEndpoint('pages'), ...actionsOf('pages'), ...previewLinkEndpoints('pages')],
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
    slug,
    previewLinks,
    reviewBy,
    firstPublishedAt,
    ...authorship,
    statusColumn,
  ],
}
