import { alertBySlug } from '../../../../collections/Alerts.queries.ts'
import { AlertStory } from '../../../../components/AlertStory.tsx'
import { pictureIn, playersIn } from '../../../../components/blocks/embeds.ts'
import { Frame } from '../../../../components/frame/Frame.tsx'
import { head } from '../../../../components/frame/head.ts'
import { NotHere, notHere } from '../../../../components/NotHere.tsx'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props) {
  const { slug } = await params
  const alert = await alertBySlug(slug)
  if (!alert) return head(notHere)
  const { title, summary, sensitive, ended, body } = alert
  const rest = { image: ended ? undefined : pictureIn(body), frames: playersIn(body), index: !ended }
  return head({ title, description: summary, path: `/news/${slug}`, sensitive: sensitive || Boolean(ended), ...rest })
}

export default async function AlertPage({ params }: Props) {
  const { slug } = await params
  const alert = await alertBySlug(slug)
  if (!alert) return <NotHere />
  return (
    <Frame
      path={`/news/${slug}`}
      crumbs={[
        { label: 'Home', link: '/' },
        { label: 'News', link: '/news' },
      ]}
    >
      <AlertStory alert={alert} />
    </Frame>
  )
}
