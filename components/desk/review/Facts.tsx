import type { Told } from '../../../collections/actions.ts'
import { approvedWithin } from '../../../collections/states.labels.ts'
import { PlainTime } from '../../Time.tsx'

/** How it came to where it stands, and what comes next; a line each. */
export function Facts({ standing }: { standing: Told }) {
  const { state, review, submittedBy, submittedAt, reviewBy, reviewAt, publishAt, withdrawAt, unreviewedBy, unreviewedSince, authorName } = standing
  return (
    <ul className="review-facts">
      {unreviewedSince && (
        <li className="late-words">
          <b>Published without review</b> by {unreviewedBy ?? 'somebody'} at <PlainTime at={unreviewedSince} />. Somebody else must approve it before{' '}
          <PlainTime at={new Date(new Date(unreviewedSince).getTime() + approvedWithin).toISOString()} />.
        </li>
      )}
      {authorName && <li>Words by {authorName}</li>}
      {review === 'in review' && submittedAt && (
        <li>
          Sent for review by {submittedBy ?? 'somebody'} at <PlainTime at={submittedAt} />
        </li>
      )}
      {review === 'changes asked' && reviewAt && (
        <li>
          {reviewBy ?? 'Somebody'} asked for changes at <PlainTime at={reviewAt} />
        </li>
      )}
      {(review === 'approved' || state === 'scheduled') && reviewBy && review === 'approved' && reviewAt && (
        <li>
          Approved by {reviewBy} at <PlainTime at={reviewAt} />
        </li>
      )}
      {publishAt && (
        <li>
          Goes out at <PlainTime at={publishAt} />, as it was approved
        </li>
      )}
      {withdrawAt && (
        <li>
          Comes down at <PlainTime at={withdrawAt} />
        </li>
      )}
    </ul>
  )
}
