import { headers } from 'next/headers'
import { draftFor } from '../../../../../../collections/draft.ts'
import { site } from '../../../../../../collections/Site.queries.ts'
import { playersIn } from '../../../../../../components/blocks/embeds.ts'
import { DraftStory } from '../../../../../../components/DraftStory.tsx'
import { FrameOf } from '../../../../../../components/frame/Frame.tsx'
import { head } from '../../../../../../components/frame/head.ts'
import { notHere } from '../../../../../../components/NotHere.tsx'

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
      {draft ? <DraftStory {...draft} /> : <p className="lead">Sign in to the desk to see this draft.</p>}
    </FrameOf>
  )
}
