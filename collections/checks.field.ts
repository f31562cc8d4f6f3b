import type { Field } from 'payload'

/** Beside the form: what to mend and what to think about before publishing. */
export const checklist: Field = {
  name: 'checklist',
  type: 'ui',
  admin: { position: 'sidebar', disableListColumn: true, components: { Field: '/components/desk/Checklist.tsx#Checklist' } },
}
