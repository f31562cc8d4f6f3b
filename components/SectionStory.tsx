import type { AdviceSection } from '../payload-types.ts'
import { Story } from './Story.tsx'
import { Day } from './Time.tsx'

export function SectionStory({ section }: { section: AdviceSection }) {
  return (
    <Story
      title={section.title}
      summary={section.summary}
      body={section.body ?? []}
      over={<b>Advice</b>}
      stamp={
        section.reviewedAt && (
          <>
            Reviewed <Day at={section.reviewedAt} />
          </>
        )
      }
      railEnd={<Sources sources={section.sources} />}
    />
  )
}

function Sources({ sources }: Pick<AdviceSection, 'sources'>) {
  if (!sources?.length) return null
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">Where this comes from</h2>
      <ul role="list">
        {sources.map(({ id, title, link }) => (
          <li key={id}>
            <a href={link} rel="noreferrer">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
