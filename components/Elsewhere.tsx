import { permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { fateOf } from '../collections/moved.ts'
import { Frame } from './frame/Frame.tsx'
import { head } from './frame/head.ts'
import { NotHere, notHere } from './NotHere.tsx'
import { WhereInstead } from './WhereInstead.tsx'

type Collection = Parameters<typeof fateOf>[0]

const fate = cache(fateOf)

/** What stands at an address that has no page now: a way to the page's new one, a word that it was taken down, or nothing. */
export async function Elsewhere({ collection, slug, folder }: { collection: Collection; slug: string; folder: string }) {
  const what = await fate(collection, slug)
  if (what === 'unknown') return <NotHere />
  if (what !== 'gone') permanentRedirect(`${folder}/${what.movedTo}`)
  return (
    <Frame path={`${folder}/${slug}`} crumbs={[{ label: 'Home', link: '/' }]}>
      <div className="intro">
        <h1>This page has been taken down</h1>
        <p className="lead">It was here, and we have removed it. That happens when something is over, or when it should no longer be public.</p>
      </div>
      <WhereInstead />
    </Frame>
  )
}

export async function headElsewhere(collection: Collection, slug: string) {
  if ((await fate(collection, slug)) !== 'gone') return head(notHere)
  return head({
    title: 'This page has been taken down',
    description: 'The page that was here has been removed.',
    path: '/',
    index: false,
    status: 410,
  })
}
