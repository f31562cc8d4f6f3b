import { feedbackByWeek, mostThisWeek, unreadFeedback } from '../../collections/BetaFeedback.queries.ts'
import { FeedbackChart } from './FeedbackChart.tsx'
import { inboxAddress } from './inboxAddress.ts'
import { counted } from './moments.ts'
import { Sheet } from './Sheet.tsx'

/** How much readers have said that nobody has read yet. */
export async function FeedbackSheet() {
  const [count, weeks, most] = await Promise.all([unreadFeedback(), feedbackByWeek(), mostThisWeek()])
  return (
    <Sheet id="feedback" title="Feedback">
      {count === 0 ? (
        <p className="kind">All of it has been read.</p>
      ) : (
        <p>
          <a href={inboxAddress({ state: 'new' })}>{counted(count, 'message')}</a> nobody has read yet
        </p>
      )}
      <FeedbackChart weeks={weeks} />
      {most && (
        <p className="kind">
          Most this week: {most.title ?? most.path} ({most.count})
        </p>
      )}
    </Sheet>
  )
}
