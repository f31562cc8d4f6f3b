import { Frame } from './frame/Frame.tsx'
import type { HeadProps } from './frame/head.ts'
import { WhereInstead } from './WhereInstead.tsx'

export const notHere: HeadProps = {
  title: 'This page is not here',
  description: 'There is no page at this address.',
  path: '/',
  index: false,
  status: 404,
}

/** Shown as a page of its own, not through Next's `notFound`: that sends an empty page and fills it by script. */
export function NotHere() {
  return (
    <Frame path="/not-here">
      <div className="intro">
        <h1>This page is not here</h1>
        <p className="lead">The address may be mistyped, or the link that led here may be old. It is nothing that you did.</p>
      </div>
      <WhereInstead />
    </Frame>
  )
}
