import { pageBySlug } from '../../../collections/Pages.queries.ts'
import { pictureIn, playersIn } from '../../../components/blocks/embeds.ts'
import { NotHere, notHere } from '../../../components/NotHere.tsx'
import { Frame } from '../../../components/frame/Frame.tsx'
import { head } from '../../../components/frame/head.ts'
import { Story } from '../../../components/Story.tsx'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props) {
  const { slug } = await params
  const page = await pageBySlug(slug)
  if (!page) return head(notHere)
  const { title, summary, body } = page
  return head({ title, description: summary, path: `/${slug}`, image: pictureIn(body), frames: playersIn(body) })
}

export default async function StandingPage({ params }: Props) {
  const { slug } = await params
  const page = await pageBySlug(slug)
  if (!page) return <NotHere />
  return (
    <Frame path={`/${slug}`} crumbs={[{ label: 'Home', link: '/' }]}>
      <Story title={page.title} summary={page.summary} body={page.body ?? []} />
    </Frame>
  )
}
