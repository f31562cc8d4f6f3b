import type { CollectionConfig } from 'payload'

/** The desk's own list of versions and comparison of two, for every collection with drafts. */
export const versionViews: NonNullable<NonNullable<CollectionConfig['admin']>['components']> = {
  views: {
    edit: {
      versions: { Component: '/components/desk/Versions.tsx#Versions' },
      version: { Component: '/components/desk/Version.tsx#Version' },
    },
  },
}
