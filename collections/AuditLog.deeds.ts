/** What somebody may have done, as the record names it. */
export const deeds = [
  { value: 'create', label: 'Created' },
  { value: 'draft', label: 'Draft saved' },
  { value: 'publish', label: 'Published' },
  { value: 'publish without review', label: 'Published without review' },
  { value: 'unpublish', label: 'Taken down' },
  { value: 'submit', label: 'Sent for review' },
  { value: 'ask', label: 'Changes asked for' },
  { value: 'approve', label: 'Approved' },
  { value: 'confirm', label: 'Approved afterwards' },
  { value: 'take-back', label: 'Approval taken back' },
  { value: 'schedule', label: 'Scheduled' },
  { value: 'unschedule', label: 'Schedule cancelled' },
  { value: 'schedule failed', label: 'Schedule failed' },
  { value: 'put away', label: 'Failed schedule put away' },
  { value: 'end', label: 'Ended' },
  { value: 'update', label: 'Changed' },
  { value: 'restore', label: 'Older version restored' },
  { value: 'delete', label: 'Deleted' },
  { value: 'upload', label: 'File uploaded' },
  { value: 'mark', label: 'Feedback marked' },
  { value: 'person added', label: 'Person added' },
  { value: 'role', label: 'Role changed' },
  { value: 'password', label: 'Password changed' },
  { value: 'password link', label: 'Link to a new password asked for' },
  { value: 'password link refused', label: 'Link to a new password refused' },
  { value: 'unlock', label: 'Let in again' },
  { value: 'sign in', label: 'Signed in' },
  { value: 'sign in refused', label: 'Sign-in refused' },
  { value: 'sign out', label: 'Signed out' },
  { value: 'sign out everywhere', label: 'Signed out everywhere' },
  { value: 'preview link', label: 'Preview link made' },
  { value: 'preview link revoked', label: 'Preview link revoked' },
  { value: 'export', label: 'Exported' },
  { value: 'second factor on', label: 'Second factor set up' },
  { value: 'second factor off', label: 'Second factor switched off' },
  { value: 'second factor taken away', label: 'Second factor taken away' },
  { value: 'recovery codes', label: 'New recovery codes made' },
  { value: 'recovery code used', label: 'Recovery code used' },
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
