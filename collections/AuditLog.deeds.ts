/** What somebody may have done, as the record names it. */
export const deeds = [
  { value: 'create', label: 'Created' },
  { value: 'draft', label: 'Draft saved' },
  { value: 'publish', label: 'Published' },
  { value: 'unpublish', label: 'Taken down' },
  { value: 'update', label: 'Changed' },
  { value: 'restore', label: 'Older version restored' },
  { value: 'delete', label: 'Deleted' },
  { value: 'upload', label: 'File uploaded' },
  { value: 'mark', label: 'Feedback marked' },
  { value: 'person added', label: 'Person added' },
  { value: 'role', label: 'Role changed' },
  { value: 'password', label: 'Password changed' },
  { value: 'unlock', label: 'Let in again' },
  { value: 'sign in', label: 'Signed in' },
  { value: 'sign in refused', label: 'Sign-in refused' },
  { value: 'sign out', label: 'Signed out' },
  { value: 'export', label: 'Record exported' },
] as const

/** By which way it was done. REST is a program with a token of its own; the desk's own calls are the desk. */
export const ways = [
  { value: 'desk', label: 'Desk' },
  { value: 'rest', label: 'REST' },
  { value: 'job', label: 'Job' },
  { value: 'command line', label: 'Command line' },
  { value: 'sign-in', label: 'Sign-in' },
] as const

export type Deed = (typeof deeds)[number]['value']
export type Way = (typeof ways)[number]['value']
