import type { AdviceSectionBlock } from '../../payload-types.ts'
import { isThere } from '../related.ts'
import { Blocks, type BlockProps } from './Blocks.tsx'
import { HeadingAt } from './Words.tsx'

/** The section as it is today. One that is a draft, or was taken down, leaves no trace. */
export function AdviceSection({ section, id, idOf, level }: AdviceSectionBlock & BlockProps) {
  if (!isThere(section)) return null
  return (
    <div className="prose" data-of={`/advice/${section.slug}`}>
      <HeadingAt level={level} id={id}>
        {section.title}
      </HeadingAt>
      <p>{section.summary}</p>
      <Blocks body={section.body ?? []} idOf={idOf} level={level + 1} />
      <p>
        <a href={`/advice/${section.slug}`}>This advice on a page of its own</a>
      </p>
    </div>
  )
}
