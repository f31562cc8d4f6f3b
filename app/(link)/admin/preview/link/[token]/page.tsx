import { countOpening, linkAt, throughLink } from '../../../../../../collections/PreviewLinks.queries.ts'
import { plainSite, site } from '../../../../../../collections/Site.queries.ts'
import { playersIn } from '../../../../../../components/blocks/embeds.ts'
import { DraftNotice } from '../../../../../../components/DraftNotice.tsx'
import { DraftStory } from '../../../../../../components/DraftStory.tsx'
import { FrameOf } from '../../../../../../components/frame/Frame.tsx'
import { head } from '../../../../../../components/frame/head.ts'
import { linkEnded, LinkEnded } from '../../../../../../components/LinkEnded.tsx'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata({ params }: Props) {
  const linked = await linkAt((await params).token)
  if (!linked) return linkEnded
  const { title, body } = linked.doc
  return head({ title: `Draft: ${title}`, description: '', path: '/', index: false, frames: playersIn(body) })
}

export default async function Linked({ params }: Props) {
  const { token } = await params
  const linked = await linkAt(token)
  if (!linked)
    return (
      <FrameOf path="/" site={plainSite}>
        <LinkEnded />
      </FrameOf>
    )
  await countOpening(linked.link)
  throughLink(linked, `/admin/preview/link/${token}/file`)
  return (
    <FrameOf path="/" site={await site()} notice={<DraftNotice {...linked.link} />}>
      <DraftStory {...linked} />
    </FrameOf>
  )
}
