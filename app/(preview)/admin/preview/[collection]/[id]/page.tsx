import { headers } from 'next/headers'
import { draftFor } from '../../../../../../collections/draft.ts'
import { site } from '../../../../../../collections/Site.queries.ts'
import { AlertStory } from '../../../../../../components/AlertStory.tsx'
import { playersIn } from '../../../../../../components/blocks/embeds.ts'
import { FrameOf } from '../../../../../../components/frame/Frame.tsx'
import { head } from '../../../../../../components/frame/head.ts'
import { notHere } from '../../../../../../components/NotHere.tsx'
import { SectionStory } from '../../../../../../components/SectionStory.tsx'
import { Story } from '../../../../../../components/Story.tsx'

type Props = { params: Promise<{ collection: string; id: string }> }

async function found({ params }: Props) {
  const { collection, id } = await params
  return draftFor(collection, id, await headers())
}

export async function generateMetadata(props: Props) {
  const draft = await found(props)
  if (!draft) return head(notHere)
  return head({ title: draft.doc.title, description: '', path: '/', index: false, frames: playersIn(draft.doc.body) })
}

export default async function Preview(props: Props) {
  const draft = await found(props)
  return (
    <FrameOf path="/" site={await site()} exit={false}>
      {draft ? <Draft {...draft} /> : <p className="lead">Sign in to the desk to see this draft.</p>}
    </FrameOf>
  )
}

function Draft(draft: NonNullable<Awaited<ReturnType<typeof draftFor>>>) {
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
