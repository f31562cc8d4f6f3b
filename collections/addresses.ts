import type { GeneratePreviewURL, LivePreviewConfig } from 'payload'

/** The real page, as a draft, for signed-in people only: beside the form in the desk. */
export const preview: LivePreviewConfig['url'] = ({ collectionConfig, data }) =>
  typeof data.id === 'string' && collectionConfig ? `/admin/preview/${collectionConfig.slug}/${data.id}` : undefined

/** "View on site": only once the public can see it too. */
export const viewOnSite =
  (folder: '/news' | '/advice' | ''): GeneratePreviewURL =>
  (doc) =>
    typeof doc.slug === 'string' && doc.publishedAt ? `${folder}/${doc.slug}` : null

/** One version as its page, read-only, for signed-in people only. */
export const versionAsPage = (collection: string, document: string, version: string) => `/admin/preview/${collection}/${document}/${version}`
