import type { Alert } from '../payload-types.ts'
import { KindAndPlace } from './KindAndPlace.tsx'
import { isThere } from './related.ts'
import { Story } from './Story.tsx'
import { Topics } from './Topics.tsx'
import { PlainTime, Time } from './Time.tsx'
import { lastUpdate, newestFirst } from './updates.ts'

export function AlertStory({ alert }: { alert: Alert }) {
  const updated = lastUpdate(alert.updates)
  const related = (alert.relatedAdvice ?? []).filter((section) => isThere(section))
  return (
    <>
      <Story
        title={alert.title}
        summary={alert.summary}
        body={alert.body ?? []}
        over={<KindAndPlace kind={alert.kind} areas={alert.areas} />}
        stamp={
          <>
            {alert.publishedAt && <Time at={alert.publishedAt} />}{' '}
            {alert.endedAt && (
              <span>
                Ended <PlainTime at={alert.endedAt} />
              </span>
            )}
            {updated && (
              <a href="#updates">
                Updated <PlainTime at={updated} />
              </a>
            )}
          </>
        }
        rail={updated && <Updates updates={alert.updates} />}
      />
      {related.length > 0 && (
        <section aria-labelledby="related">
          <h2 id="related">Related advice</h2>
          <Topics sections={related} />
        </section>
      )}
    </>
  )
}

function Updates({ updates }: Pick<Alert, 'updates'>) {
  return (
    <section aria-labelledby="updates">
      <h2 id="updates">Updates</h2>
      <ol role="list">
        {newestFirst(updates).map(({ id, time, kind, note }) => (
          <li key={id}>
            <Time at={time} />
            <p>
              <b>{kind === 'correction' ? 'Correction.' : 'Update.'}</b> {note}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
