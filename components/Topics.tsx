import type { SectionInList } from '../collections/AdviceSections.queries.ts'
import { Day } from './Time.tsx'

type TopicsProps = { sections: Omit<SectionInList, 'audience'>[]; look?: 'list' | 'list topics'; reviewed?: boolean }

export function Topics({ sections, look = 'list topics', reviewed = false }: TopicsProps) {
  return (
    <ul className={look} role="list">
      {sections.map(({ id, slug, title, summary, reviewedAt }) => (
        <li key={id} data-of={`/advice/${slug}`}>
          <h3>
            <a href={`/advice/${slug}`}>{title}</a>
          </h3>
          <p>{summary}</p>
          {reviewed && reviewedAt && (
            <p className="kind">
              Reviewed <Day at={reviewedAt} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
