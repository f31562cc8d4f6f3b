import type { CollectionConfig, Field } from 'payload'
import { versionViews } from './versionViews.ts'

/** Above the form: what somebody else has saved since it was opened, and what could not be saved. */
export const aboveForm: Field[] = [
  { name: 'conflict', type: 'ui', admin: { components: { Field: '/components/desk/review/Conflict.tsx#Conflict' } } },
  { name: 'unsaved', type: 'ui', admin: { components: { Field: '/components/desk/review/Unsaved.tsx#Unsaved' } } },
]

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
