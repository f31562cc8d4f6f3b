import type { Action } from '../../../collections/states.ts'

/** What is said when it is done. */
export const past: Partial<Record<Action, string>> = {
  submit: 'Sent for review.',
  confirm: 'Approved.',
  approve: 'Approved.',
  ask: 'Asked for.',
  schedule: 'It has a time.',
  unschedule: 'Its time is cancelled.',
  'take-back': 'The approval is taken back.',
  publish: 'Published.',
  'publish-unreviewed': 'Published without review.',
  end: 'It has ended.',
  withdraw: 'It is down.',
}

const key = 'desk-said'

/** The form has other words now: it is loaded again, and says then what was done. */
export function reloadAndSay(words: string) {
  sessionStorage.setItem(key, words)
  window.location.reload()
}

/** @returns what the page before this one had to say, once */
export function saidBefore(): string {
  const words = sessionStorage.getItem(key) ?? ''
  sessionStorage.removeItem(key)
  return words
}
