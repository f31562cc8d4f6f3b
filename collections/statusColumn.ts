import type { SelectField } from 'payload'

/** Payload's own column of lists says draft or published; ours says where a document stands (`components/desk/State.tsx`). */
export const statusColumn: SelectField = {
  name: '_status',
  label: 'State',
  type: 'select',
  // Payload adds its own two to these.
  options: [],
  admin: { components: { Cell: '/components/desk/State.tsx#State' } },
}
