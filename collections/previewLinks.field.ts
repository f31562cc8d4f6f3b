import type { UIField } from 'payload'

/** Beside the form: make a link to a draft for somebody without an account, and revoke it. */
export const previewLinks: UIField = {
  name: 'previewLinks',
  type: 'ui',
  admin: { position: 'sidebar', disableListColumn: true, components: { Field: '/components/desk/PreviewLinks.tsx#PreviewLinks' } },
}
