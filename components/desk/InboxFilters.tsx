import { noPage, queryOf, shown, type Filters } from '../../collections/BetaFeedback.filters.ts'
import type { PageCount, WeekCount } from '../../collections/BetaFeedback.queries.ts'
import { weekName } from './weekName.ts'

type InboxFiltersProps = { filters: Filters; pages: PageCount[]; weeks: WeekCount[] }

export function InboxFilters({ filters, pages, weeks }: InboxFiltersProps) {
  const paths = pages.map(({ path, title }) => ({ value: path ?? noPage, label: short(title ? `${title} (${path})` : (path ?? 'No page')) }))
  const chosen =
    filters.from !== undefined && !paths.some(({ value }) => value === filters.from) ? [{ value: filters.from, label: short(filters.from) }] : []
  return (
    <form className="inbox-filters" method="get" action="/admin/collections/beta-feedback" aria-label="Choose which messages to show">
      <p>
        <label htmlFor="state">State</label>
        <select id="state" name="state" defaultValue={filters.state}>
          {shown.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label htmlFor="from">Page</label>
        <select id="from" name="from" defaultValue={filters.from ?? ''}>
          <option value="">All pages</option>
          {[...chosen, ...paths].map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label htmlFor="week">Week of</label>
        <select id="week" name="week" defaultValue={filters.week ?? ''}>
          <option value="">All weeks</option>
          {weeks.toReversed().map(({ week, count }) => (
            <option key={week} value={week}>
              {weekName(week)} ({count})
            </option>
          ))}
        </select>
      </p>
      <p>
        <label htmlFor="words">With the words</label>
        <input id="words" name="words" type="search" defaultValue={filters.words} />
      </p>
      <p>
        <button className="button" type="submit">
          Show messages
        </button>{' '}
        <a href={`/api/beta-feedback/csv?${queryOf(filters)}`} download>
          Download these as CSV
        </a>
      </p>
    </form>
  )
}

const longest = 120
/** A list that opens is as wide as its longest line. */
const short = (label: string) => (label.length > longest ? `${label.slice(0, longest)} …` : label)
