import type { AdviceSection, Alert, Page } from '../payload-types.ts'
import { AlertStory } from './AlertStory.tsx'
import { SectionStory } from './SectionStory.tsx'
import { Story } from './Story.tsx'

type Props = { collection: 'alerts'; doc: Alert } | { collection: 'advice-sections'; doc: AdviceSection } | { collection: 'pages'; doc: Page }

/** A document as its page will show it. */
export function DraftStory(draft: Props) {
  switch (draft.collection) {
    case 'alerts':
      return <AlertStory alert={draft.doc} />
    case 'advice-sections':
      return <SectionStory section={draft.doc} />
    case 'pages':
      return <Story title={draft.doc.title} summary={draft.doc.summary} body={draft.doc.body ?? []} />
    default:
      return draft satisfies never
  }
}
