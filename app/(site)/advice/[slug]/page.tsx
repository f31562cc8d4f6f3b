import { sectionBySlug } from '../../../../collections/AdviceSections.queries.ts'
import { pictureIn, playersIn } from '../../../../components/blocks/embeds.ts'
import { NotHere, notHere } from '../../../../components/NotHere.tsx'
import { Frame } from '../../../../components/frame/Frame.tsx'
import { head } from '../../../../components/frame/head.ts'
import { SectionStory } from '../../../../components/SectionStory.tsx'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props) {
  const { slug } = await params
  const section = await sectionBySlug(slug)
  if (!section) return head(notHere)
  const { title, summary, sensitive, body } = section
  return head({ title, description: summary, path: `/advice/${slug}`, sensitive, image: pictureIn(body), frames: playersIn(body) })
}

export default async function AdvicePage({ params }: Props) {
  const { slug } = await params
  const section = await sectionBySlug(slug)
  if (!section) return <NotHere />
  return (
    <Frame
      path={`/advice/${slug}`}
      crumbs={[
        { label: 'Home', link: '/' },
        { label: 'Advice', link: '/advice' },
      ]}
    >
      <SectionStory section={section} />
    </Frame>
  )
}
