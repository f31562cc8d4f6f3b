/** What has become of a message. */
export const states = [
  { value: 'new', label: 'New' },
  { value: 'read', label: 'Read' },
  { value: 'closed', label: 'Closed' },
  { value: 'spam', label: 'Spam' },
] as const

export type State = (typeof states)[number]['value']
