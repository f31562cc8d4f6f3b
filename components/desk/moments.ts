import { formatDistanceStrict } from 'date-fns'

/** @returns `40 minutes` */
export const long = (since: string, now = Date.now()) => formatDistanceStrict(new Date(since), now)

/** @returns `40 minutes ago` */
export const ago = (at: string, now?: number) => `${long(at, now)} ago`

/** @returns `12 minutes left`, `less than a minute left` or `3 minutes over` */
export function left(until: number, now = Date.now()): string {
  const minutes = Math.floor((until - now) / 60_000)
  if (minutes === 0) return 'less than a minute left'
  return minutes > 0 ? `${counted(minutes, 'minute')} left` : `${counted(-minutes, 'minute')} over`
}

/** @returns `1 day`, `21 days` */
export const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
