import { Frame } from '../../../components/frame/Frame.tsx'
import { head } from '../../../components/frame/head.ts'
import { WhereInstead } from '../../../components/WhereInstead.tsx'

export const generateMetadata = () =>
  head({ title: 'This page has been taken down', description: 'The page that was here has been removed.', path: '/', index: false })

/** What the edge shows where a page was, with a 410 of its own. */
export default function TakenDown() {
  return (
    <Frame path="/taken-down" crumbs={[{ label: 'Home', link: '/' }]}>
      <div className="intro">
        <h1>This page has been taken down</h1>
        <p className="lead">It was here, and we have removed it. That happens when something is over, or when it should no longer be public.</p>
      </div>
      <WhereInstead />
    </Frame>
  )
}
