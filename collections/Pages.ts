import type { CollectionConfig } from 'payload'
import { sectionBody } from '../components/blocks/blocks.ts'
import { admins, officersDraftEditorsPublish, publishedOrStaff, staff } from './access.ts'
import { preview, viewOnSite } from './addresses.ts'
import { firstPublishedAt, slug, stampPublication, summary, title } from './fields.ts'
import { guarded } from './guard.ts'
import { hideFiles, showFiles } from './shownFiles.ts'

export const Pages: CollectionConfig<'pages'> = {
  slug: 'pages',
  labels: { singular: 'Page', plural: 'Pages' },
  admin: {
    group: 'Publish',
    useAsTitle: 'title',
    description: 'Standing pages such as privacy, accessibility and the words of “Stay safe online”.',
    defaultColumns: ['title', 'slug', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'slug'],
    livePreview: { url: preview },
    preview: viewOnSite(''),
  },
  defaultSort: 'title',
  access: { read: publishedOrStaff, create: officersDraftEditorsPublish, update: officersDraftEditorsPublish, delete: admins, readVersions: staff },
  versions: { drafts: { autosave: { interval: 1000, showSaveDraftButton: true } }, maxPerDoc: 200 },
  hooks: { ...guarded, beforeChange: [...guarded.beforeChange, stampPublication], afterChange: [showFiles], afterDelete: [hideFiles] },
  fields: [title, summary, sectionBody, slug, firstPublishedAt],
}
