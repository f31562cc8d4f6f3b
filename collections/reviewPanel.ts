import type { CollectionConfig, Field } from 'payload'
import { versionViews } from './versionViews.ts'

/** Above the form: what somebody else has saved since it was opened. */
export const conflict: Field = { name: 'conflict', type: 'ui', admin: { components: { Field: '/components/desk/review/Conflict.tsx#Conflict' } } }

/** Where a document stands and what one may do about it, beside its form. */
export const reviewPanel: Field = {
  name: 'reviewPanel',
  type: 'ui',
  admin: { position: 'sidebar', components: { Field: '/components/desk/review/ReviewPanel.tsx#ReviewPanel' } },
}

/** "Publish changes" asks first when nobody else has read the words; versions are compared in a view of ours. */
export const editView: NonNullable<NonNullable<CollectionConfig['admin']>['components']> = {
  ...versionViews,
  edit: { PublishButton: '/components/desk/review/PublishChanges.tsx#PublishChanges' },
}
