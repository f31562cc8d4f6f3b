import { headers } from 'next/headers'
import { site } from '../../../../../../../collections/Site.queries.ts'
import { versionFor } from '../../../../../../../collections/version.ts'
import { playersIn } from '../../../../../../../components/blocks/embeds.ts'
import { DraftStory } from '../../../../../../../components/DraftStory.tsx'
import { FrameOf } from '../../../../../../../components/frame/Frame.tsx'
import { head } from '../../../../../../../components/frame/head.ts'
import { notHere } from '../../../../../../../components/NotHere.tsx'
import { VersionNotice } from '../../../../../../../components/VersionNotice.tsx'

type Props = { params: Promise<{ collection: string; id: string; version: string }> }

async function found({ params }: Props) {
  const { collection, id, version } = await params
  return versionFor(collection, id, version, await headers())
}

export async function generateMetadata(props: Props) {
  const kept = await found(props)
  if (!kept) return head(notHere)
  const { title, body } = kept.doc
  return head({ title: `Version: ${title}`, description: '', path: '/', index: false, frames: playersIn(body) })
}

export default async function Version(props: Props) {
  const kept = await found(props)
  if (!kept)
    return (
      <FrameOf path="/" site={await site()} exit={false}>
        <p className="lead">Sign in to the desk to see this version. If you are signed in, it is no longer kept.</p>
      </FrameOf>
    )
  const compared = `/admin/collections/${kept.collection}/${kept.document}/versions/${kept.version}`
  return (
    <FrameOf path="/" site={await site()} exit={false} notice={<VersionNotice {...kept} compared={compared} />}>
      <DraftStory {...kept} />
    </FrameOf>
  )
}
