import { TZDate } from '@date-fns/tz'

const words = ['Nothing', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/** @returns `Good morning. Three things wait for you`, by London's clock */
export function greeting(count: number, now = new Date()): string {
  const things = [words[count] ?? count, ...(count === 0 ? [] : [count === 1 ? 'thing' : 'things'])].join(' ')
  return `Good ${partOfDay(now)}. ${things} ${count < 2 ? 'waits' : 'wait'} for you`
}

function partOfDay(now: Date) {
  const hour = new TZDate(now, 'Europe/London').getHours()
  if (hour < 12) return 'morning'
  return hour < 18 ? 'afternoon' : 'evening'
}
