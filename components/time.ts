import { TZDate } from '@date-fns/tz'
import { format } from 'date-fns'

const london = (iso: string) => new TZDate(iso, 'Europe/London')

/** @returns `16:42` in London, whatever clock the machine has */
export const hour = (iso: string) => format(london(iso), 'HH:mm')

/** @returns `27/06/2022` in London */
export const day = (iso: string) => format(london(iso), 'dd/MM/yyyy')

/** @returns `2022-06-27T16:42:00+01:00`: the moment with London's offset on that day */
export const moment = (iso: string) => format(london(iso), "yyyy-MM-dd'T'HH:mm:ssxxx")

/** @returns `2022-06-27` in London */
export const date = (iso: string) => format(london(iso), 'yyyy-MM-dd')
