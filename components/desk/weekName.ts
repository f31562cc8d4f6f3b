import { format } from 'date-fns'
import { mondayOf, type Week } from '../../collections/weeks.ts'

/** @returns `9 May`, or `9` for the chart where the month is known */
export function weekName(week: Week, pattern: 'd MMM' | 'd' = 'd MMM'): string {
  const monday = mondayOf(week)
  return monday ? format(monday, pattern) : week
}
