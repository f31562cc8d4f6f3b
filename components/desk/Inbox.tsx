import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { cursorFrom } from '../../collections/BetaFeedback.cursor.ts'
import { filtersFrom } from '../../collections/BetaFeedback.filters.ts'
import { feedbackByPage, feedbackByWeek, messages } from '../../collections/BetaFeedback.queries.ts'
import { FeedbackChart } from './FeedbackChart.tsx'
import { InboxFilters } from './InboxFilters.tsx'
import { inboxAddress } from './inboxAddress.ts'
import { Messages } from './Messages.tsx'
import { PageCounts } from './PageCounts.tsx'

/** Readers' words are kept for 90 days, which touch 14 weeks. */
const weeksKept = 14
const weeksDrawn = 8

/** What readers said, in place of Payload's list. */
export async function Inbox({ searchParams, user }: ServerProps) {
  const filters = filtersFrom(searchParams ?? {}, 'new')
  const before = cursorFrom(searchParams?.before)
  const [weeks, { pages, more }, found] = await Promise.all([feedbackByWeek(weeksKept), feedbackByPage(), messages(filters, before, user ?? null)])
  return (
    <Gutter className="inbox">
      <SetStepNav nav={[{ label: 'Feedback' }]} />
      <h1>Feedback</h1>
      <p className="quiet">
        What readers said through the banner. It is deleted after 90 days. Nothing is known of who wrote it, so nobody can be answered.
      </p>
      <div className="inbox-columns">
        <section aria-labelledby="messages">
          <h2 id="messages">{found.total === 1 ? '1 message' : `${found.total.toLocaleString('en-GB')} messages`}</h2>
          <InboxFilters filters={filters} pages={pages} weeks={weeks} />
          <Messages key={inboxAddress(filters, before)} filters={filters} messages={found.messages} older={found.older} isFirst={!before} />
        </section>
        <aside aria-label="Feedback in numbers">
          <section className="sheet" aria-labelledby="by-week">
            <h2 id="by-week">By week</h2>
            <FeedbackChart weeks={weeks.slice(-weeksDrawn)} />
          </section>
          <section className="sheet" aria-labelledby="by-page">
            <h2 id="by-page">By page</h2>
            <PageCounts pages={pages} more={more} />
          </section>
        </aside>
      </div>
    </Gutter>
  )
}
