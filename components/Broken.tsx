import { plainSite } from '../collections/Site.queries.ts'
import { FrameOf } from './frame/Frame.tsx'

/** What a reader meets when we cannot show a page: it is our doing, and help is still one call away. */
export function Broken({ title, lead }: { title: string; lead: string }) {
  return (
    <FrameOf path="/errors" site={plainSite}>
      <div className="intro">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </div>
      <div className="callout act">
        <h2>If you need help now</h2>
        <p>
          In danger, call <a href="tel:999">999</a>; if you cannot speak, call from a mobile and press 55 when asked. For everything else call{' '}
          <a href="tel:101">101</a>. Crimestoppers takes calls without your name on <a href="tel:+44800555111">0800 555 111</a>.
        </p>
      </div>
    </FrameOf>
  )
}
