import type { Problems } from '../collections/BetaFeedback.schema.ts'

const questions = { doing: 'What were you doing?', better: 'What could be better?' } as const

/** First in the page and first in focus: what to change, each line leading to its field. */
export function ErrorSummary({ problems }: { problems: Problems }) {
  const { doing, better } = problems
  const count = [doing, better].filter(Boolean).length
  return (
    <div className="errors" role="alert" tabIndex={-1} aria-labelledby="errors" data-focus>
      <h2 id="errors">{count === 1 ? 'One thing to change before you send it' : 'Two things to change before you send it'}</h2>
      <ul role="list">
        {doing && <Line to="doing">{doing}</Line>}
        {better && <Line to="better">{better}</Line>}
      </ul>
      <p>Your words are still here, just as you typed them.</p>
    </div>
  )
}

function Line({ to, children }: { to: keyof typeof questions; children: string }) {
  return (
    <li>
      <a href={`#${to}`}>
        {questions[to]} {children}
      </a>
    </li>
  )
}

/** The same place for what is not the writer's doing. */
export function NotSent({ title, children }: { title: string; children: string }) {
  return (
    <div className="errors" role="alert" tabIndex={-1} aria-labelledby="errors" data-focus>
      <h2 id="errors">{title}</h2>
      <p>{children}</p>
      <p>Your words are still here, just as you typed them.</p>
    </div>
  )
}
