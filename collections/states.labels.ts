import type { State } from './states.ts'

/** What an officer sees of a state. */
export const stateLabels: Record<State, string> = {
  draft: 'Draft',
  'in review': 'In review',
  'changes asked': 'Changes asked for',
  approved: 'Approved',
  scheduled: 'Scheduled',
  live: 'Live',
  'live with a newer draft': 'Live, with a newer draft',
  withdrawn: 'Withdrawn',
}

/** How long words may be on the public site before somebody else has read them, in minutes; the same in milliseconds. */
export const minutesToReview = 30
export const approvedWithin = minutesToReview * 60 * 1000
