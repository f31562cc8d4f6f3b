import type { AlertInList } from '../collections/Alerts.queries.ts'
import { KindAndPlace } from './KindAndPlace.tsx'
import { lastUpdate } from './updates.ts'
import { PlainTime, Time } from './Time.tsx'

export function AlertList({ alerts, headline = false }: { alerts: AlertInList[]; headline?: boolean }) {
  return (
    <ol className="list alerts" role="list">
      {alerts.map((alert, index) => (
        <li key={alert.id} data-of={`/news/${alert.slug}`} className={headline && index === 0 ? 'first' : undefined}>
          <AlertItem alert={alert} />
        </li>
      ))}
    </ol>
  )
}

function AlertItem({ alert }: { alert: AlertInList }) {
  const updated = lastUpdate(alert.updates)
  return (
    <article className="alert">
      {alert.publishedAt && <Time at={alert.publishedAt} />}
      <h3>
        <a href={`/news/${alert.slug}`}>{alert.title}</a>
      </h3>
      <p>{alert.summary}</p>
      <p className="kind">
        <KindAndPlace kind={alert.kind} areas={alert.areas} />
        {updated && (
          <>
            . Updated <PlainTime at={updated} />
          </>
        )}
      </p>
    </article>
  )
}
