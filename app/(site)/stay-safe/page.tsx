import { pageBySlug } from '../../../collections/Pages.queries.ts'
import { playersIn } from '../../../components/blocks/embeds.ts'
import { Frame } from '../../../components/frame/Frame.tsx'
import { head } from '../../../components/frame/head.ts'
import { DangerNow, Discreet, shortStaySafe } from '../../../components/StaySafe.tsx'
import { Story } from '../../../components/Story.tsx'

export const generateMetadata = async () =>
  head({
    title: 'Stay safe online',
    description: 'What leaving this site hides, and what it does not.',
    path: '/stay-safe',
    frames: playersIn((await pageBySlug('stay-safe'))?.body),
  })

/** The words are a standing page's; without one, the shortest that are true. */
export default async function StaySafe() {
  const { title, summary, body } = (await pageBySlug('stay-safe')) ?? shortStaySafe
  return (
    <Frame path="/stay-safe" crumbs={[{ label: 'Home', link: '/' }]}>
      <Story
        title={title}
        summary={summary}
        body={body ?? []}
        act={
          <>
            <DangerNow />
            <Discreet />
          </>
        }
      />
    </Frame>
  )
}
