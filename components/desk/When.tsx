import { TZDate } from '@date-fns/tz'
import { format } from 'date-fns'
import type { DefaultServerCellComponentProps } from 'payload'

/** A moment to the second, in London whatever clock the machine has. */
export function When({ cellData }: Pick<DefaultServerCellComponentProps, 'cellData'>) {
  if (typeof cellData !== 'string') return null
  return <time dateTime={cellData}>{format(new TZDate(cellData, 'Europe/London'), 'HH:mm:ss dd/MM/yyyy')}</time>
}
