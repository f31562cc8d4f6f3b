import type { CollectionConfig, TextField } from 'payload'
import { admins, nobody } from './access.ts'
import { exportRecord } from './AuditLog.csv.ts'
import { deeds, ways } from './AuditLog.deeds.ts'
import { closed } from './guard.ts'

const text = (name: string, label: string, { index, description }: { index?: boolean; description?: string } = {}): TextField => ({
  name,
  label,
  type: 'text',
  index,
  admin: { description, components: { Cell: '/components/desk/OrNothing.tsx#OrNothing' } },
})

/** Who did what when to which version. The database adds, links and refuses (docs/decisions/0010); here it is only read. */
export const AuditLog: CollectionConfig<'audit-log'> = {
  slug: 'audit-log',
  labels: { singular: 'Entry', plural: 'Record' },
  admin: {
    group: 'Settings',
    description: 'Who did what, when and by which way. Entries are added by themselves, and nobody can change or delete one.',
    defaultColumns: ['id', 'at', 'who', 'action', 'title', 'collection', 'detail', 'by'],
    listSearchableFields: ['who', 'title', 'document'],
    components: { beforeListTable: ['/components/desk/ExportRecord.tsx#ExportRecord'] },
  },
  defaultSort: '-id',
  timestamps: false,
  access: { read: admins, create: nobody, update: nobody, delete: nobody },
  hooks: closed,
  endpoints: [{ path: '/csv', method: 'get', handler: exportRecord }],
  fields: [
    { name: 'id', type: 'number', label: 'Entry' },
    {
      name: 'at',
      type: 'date',
      label: 'When',
      index: true,
      admin: {
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'HH:mm:ss dd/MM/yyyy' },
        components: { Cell: '/components/desk/When.tsx#When' },
      },
    },
    text('who', 'Who', { index: true, description: 'The address they sign in with; with a refused sign-in, the one that was tried.' }),
    text('role', 'Their role then'),
    { name: 'action', type: 'select', label: 'What was done', index: true, options: deeds.map(({ value, label }) => ({ value, label })) },
    text('title', 'To what'),
    text('detail', 'More'),
    { name: 'by', type: 'select', label: 'By which way', options: ways.map(({ value, label }) => ({ value, label })) },
    text('collection', 'Kind'),
    text('document', 'Document', { index: true }),
    text('version', 'Version', { description: 'The version this led to. Old versions are forgotten one day, the record is not.' }),
    text('actor', 'Number of the person'),
    text('previous', 'Hash of the entry before'),
    text('hash', 'Hash'),
  ],
}
