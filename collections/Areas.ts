import type { CollectionConfig } from 'payload'
import { admins, editors, everyone } from './access.ts'
import { slug } from './fields.ts'
import { closed } from './guard.ts'

export const Areas: CollectionConfig<'areas'> = {
  slug: 'areas',
  labels: { singular: 'Area', plural: 'Areas' },
  admin: { group: 'Settings', useAsTitle: 'name', defaultColumns: ['name', 'slug'], description: 'The places that readers filter the news by.' },
  defaultSort: 'name',
  access: { read: everyone, create: editors, update: editors, delete: admins },
  hooks: closed,
  fields: [{ name: 'name', type: 'text', required: true, maxLength: 60 }, slug],
}
