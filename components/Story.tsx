import type { ReactNode } from 'react'
import { Blocks } from './blocks/Blocks.tsx'
import { Callout } from './blocks/Callout.tsx'
import { outline, type Body, type Heading } from './blocks/outline.ts'
import { withoutRepeat } from './blocks/withoutRepeat.ts'

type StoryProps = {
  title: string
  summary: string
  body: Body
  /** Above the title: the kind of alert. */
  over?: ReactNode
  /** Below the title: the time, or the day of review. */
  stamp?: ReactNode
  /** Beside the text, before the contents; on a phone before the text. */
  rail?: ReactNode
  /** Beside the text, after the contents. */
  railEnd?: ReactNode
  /** After the summary, when the body does not open with a callout to act. */
  act?: ReactNode
}

/** A page to be read: what to know and what to do first, then the whole of it. */
export function Story({ title, summary, body, over, stamp, rail, railEnd, act }: StoryProps) {
  const parts = withoutRepeat(body, summary)
  const [opening, ...others] = parts
  const acts = opening?.blockType === 'callout' && opening.level === 'act' ? opening : undefined
  const { contents, idOf } = outline(parts)
  return (
    <article>
      <header className="intro">
        {over && <p className="kind">{over}</p>}
        <h1>{title}</h1>
        {stamp && <p className="stamp">{stamp}</p>}
      </header>
      <div className="story">
        <div className="brief">
          <p className="lead">{summary}</p>
          {acts ? <Callout {...acts} headingLevel={2} /> : act}
        </div>
        <div className="rail">
          {rail}
          <Contents headings={contents} />
          {railEnd}
        </div>
        <div className="prose">
          <Blocks body={acts ? others : parts} idOf={idOf} />
        </div>
      </div>
    </article>
  )
}

function Contents({ headings }: { headings: Heading[] }) {
  if (headings.length < 2) return null
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents">On this page</h2>
      <ul role="list">
        {headings.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
