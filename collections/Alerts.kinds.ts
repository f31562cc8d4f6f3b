/** The kinds of alert: the value in the database and in `/news?kind=`, the word for one, the word for many. */
export const kinds = [
  { value: 'scam', label: 'Scam warning', plural: 'Scam warnings' },
  { value: 'appeal', label: 'Appeal', plural: 'Appeals' },
  { value: 'incident', label: 'Incident', plural: 'Incidents' },
  { value: 'road', label: 'Road', plural: 'Roads' },
  { value: 'court', label: 'Court result', plural: 'Court results' },
  { value: 'announcement', label: 'Announcement', plural: 'Announcements' },
] as const

export type Kind = (typeof kinds)[number]['value']

export const isKind = (value: unknown): value is Kind => kinds.some((kind) => kind.value === value)
export const kindLabel = (value: Kind) => kinds.find((kind) => kind.value === value)?.label ?? value
