/** What is known of a document when somebody wants to do something with it. */
export type Facts = {
  /** The public reads it now. */
  live: boolean
  /** Words were saved that differ from the live ones. */
  newer: boolean
  /** Where the newest words stand. */
  review: 'draft' | 'in review' | 'changes asked' | 'approved' | 'withdrawn'
  /** Its approved version goes out by itself. */
  scheduled: boolean
  /** The live words went out before anybody else had read them. */
  unreviewed: boolean
  /** Number of whoever last changed the newest words; none when the system wrote them. */
  author?: string | null
  /** Number of whoever wrote the rest, when somebody else sent the newest words on with a note for readers. */
  coauthor?: string | null
  /** Numbers of whoever wrote or published the live words that nobody else has read. */
  publishers?: (string | null)[]
}

/** What an officer sees. */
export type State = 'draft' | 'in review' | 'changes asked' | 'approved' | 'scheduled' | 'live' | 'live with a newer draft' | 'withdrawn'

export function stateOf({ live, newer, scheduled, review }: Facts): State {
  if (live) return newer ? 'live with a newer draft' : 'live'
  return scheduled ? 'scheduled' : review
}

export type Person = { id: string; role: 'officer' | 'editor' | 'admin' }

export const actions = [
  'submit',
  'ask',
  'approve',
  'take-back',
  'publish',
  'publish-unreviewed',
  'confirm',
  'schedule',
  'unschedule',
  'withdraw',
  'end',
] as const
export type Action = (typeof actions)[number]

type Rule = {
  /** Whether the role of an officer is enough. */
  officers?: boolean
  /** @returns why not, in words for the person; undefined when it may be done */
  unless: (facts: Facts, person: Person) => string | undefined
}

const hasNewWords = ({ live, newer }: Facts) => !live || newer
const nothingNew = 'The newest words are on the public site already.'
const isOwn = ({ author, coauthor }: Facts, { id }: Person) => author === id || coauthor === id
const ownWords = 'You changed these words last, so somebody else must approve them.'

/** The one place that says what leads where and who may. What is written follows the same rules: `obeyStates.ts`. */
const rules: Record<Action, Rule> = {
  submit: {
    officers: true,
    unless: (facts) => {
      if (!hasNewWords(facts)) return nothingNew
      if (facts.review === 'in review') return 'It is in review already.'
      return facts.review === 'approved' ? 'It is approved already.' : undefined
    },
  },
  ask: {
    unless: (facts) =>
      ['in review', 'approved'].includes(facts.review) && hasNewWords(facts) ? undefined : 'Changes can be asked for while it is in review.',
  },
  approve: {
    unless: (facts, person) => {
      if (!hasNewWords(facts)) return nothingNew
      if (facts.review === 'approved') return 'It is approved already.'
      return isOwn(facts, person) ? ownWords : undefined
    },
  },
  'take-back': {
    unless: ({ review, scheduled }) => (review === 'approved' || scheduled ? undefined : 'It is not approved.'),
  },
  publish: {
    unless: (facts, person) => {
      if (!hasNewWords(facts)) return nothingNew
      return facts.review !== 'approved' && isOwn(facts, person) ? `${ownWords} If it cannot wait, publish it without review.` : undefined
    },
  },
  'publish-unreviewed': { unless: (facts) => (hasNewWords(facts) ? undefined : nothingNew) },
  confirm: {
    unless: ({ unreviewed, publishers = [] }, { id }) => {
      if (!unreviewed) return 'The words on the public site have been read by somebody else already.'
      return publishers.includes(id) ? 'You wrote or published these words, so somebody else must approve them.' : undefined
    },
  },
  schedule: {
    unless: (facts, person) => {
      if (facts.scheduled) return 'It has a time already. Cancel that one first.'
      if (!hasNewWords(facts)) return nothingNew
      return facts.review !== 'approved' && isOwn(facts, person) ? ownWords : undefined
    },
  },
  unschedule: { unless: ({ scheduled }) => (scheduled ? undefined : 'It has no time to go out.') },
  withdraw: { unless: ({ live }) => (live ? undefined : 'It is not on the public site.') },
  end: { unless: ({ live }) => (live ? undefined : 'Only what is on the public site can end.') },
}

/** @returns why this person may not do this now, in words for them; `status` 403 for their role, 409 for where the document stands */
export function refusal(action: Action, facts: Facts, person: Person): { status: 403 | 409; words: string } | undefined {
  const { officers, unless } = rules[action]
  if (person.role === 'officer' && !officers)
    return { status: 403, words: 'Only an editor can do this. Send it for review, and one of them will see it.' }
  const words = unless(facts, person)
  return words ? { status: 409, words } : undefined
}

/** What somebody may do now, in the order of the list. */
export const possible = (facts: Facts, person: Person): Action[] => actions.filter((action) => refusal(action, facts, person) === undefined)

/** Where the newest words stand after they were changed: an approval was for other words. */
export const afterChange = (review: Facts['review']): Facts['review'] => (review === 'approved' || review === 'withdrawn' ? 'draft' : review)
