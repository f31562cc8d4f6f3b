import { noPage } from '../../collections/BetaFeedback.filters.ts'
import type { PageCount } from '../../collections/BetaFeedback.queries.ts'
import { inboxAddress } from './inboxAddress.ts'
import { counted } from './moments.ts'

const first = 6

/** What readers write about: each page leads to its messages. `more`: how many pages are not listed. */
export function PageCounts({ pages, more }: { pages: PageCount[]; more: number }) {
  if (pages.length === 0) return <p>No messages yet.</p>
  return (
    <>
      <Counts pages={pages.slice(0, first)} />
      {pages.length > first && (
        <details>
          <summary>{pages.length - first} more</summary>
          <Counts pages={pages.slice(first)} />
          {more > 0 && <p className="quiet">And {counted(more, 'page')} more, with the fewest unread. Their messages are in the list.</p>}
        </details>
      )}
    </>
  )
}

const Counts = ({ pages }: { pages: PageCount[] }) => (
  <ul>
    {pages.map(({ path, title, unread, all }) => (
      <li key={path}>
        <a href={inboxAddress({ state: unread > 0 ? 'new' : 'all', from: path ?? noPage })}>{title ?? path ?? 'No page'}</a>
        <p className="quiet">
          {title && path !== '/' && <span className="path">{path}</span>} {unread > 0 && <b>{unread} unread</b>}
          {unread > 0 && ' of '}
          <a href={inboxAddress({ state: 'all', from: path ?? noPage })}>
            {all === 1 ? '1 message' : `${all} messages`}
            <span className="unseen"> about {title ?? path ?? 'no page'}</span>
          </a>
        </p>
      </li>
    ))}
  </ul>
)
