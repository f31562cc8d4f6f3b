import type { Message } from '../../collections/BetaFeedback.queries.ts'
import { states } from '../../collections/BetaFeedback.states.ts'
import { fixedPages } from '../../collections/fixedPages.ts'
import { Time } from '../Time.tsx'
import { day, hour } from '../time.ts'
import { NoteForm } from './NoteForm.tsx'

type OneMessageProps = { message: Message; ticked: boolean; onTick: (on: boolean) => void }

export function OneMessage({ message, ticked, onTick }: OneMessageProps) {
  const { id, doing, better, page, pageVersion, title, seen, state, note, createdAt } = message
  const named = `the message of ${hour(createdAt)} ${day(createdAt)} about ${title ?? page ?? 'no page'}`
  return (
    <article className="message" aria-labelledby={`about-${id}`}>
      <div className="message-side">
        <label>
          <input type="checkbox" checked={ticked} aria-label={`Tick ${named}`} onChange={(event) => onTick(event.target.checked)} />
        </label>
        <div>
          <Time at={createdAt} />
          <p className="tag" data-state={state}>
            {states.find(({ value }) => value === state)?.label}
          </p>
          {ticked && <a href="#marking">To the marking</a>}
        </div>
      </div>
      <div className="message-words">
        <h3 id={`about-${id}`}>{page && title ? <a href={page}>{title}</a> : (page ?? 'No page')}</h3>
        <dl>
          <Answer question="What were you doing?" answer={doing} />
          <Answer question="What could be better?" answer={better} />
        </dl>
        <p className="message-links">
          {seen ? <a href={seen}>The page as they saw it</a> : <span className="quiet">{whyNot(page, pageVersion)}</span>}
          <a href={`/admin/collections/beta-feedback/${id}`}>
            Open<span className="unseen"> {named}</span>
          </a>
        </p>
        <NoteForm id={id} note={note ?? ''} />
      </div>
    </article>
  )
}

const Answer = ({ question, answer }: { question: string; answer?: string | null }) =>
  answer ? (
    <div>
      <dt>{question}</dt>
      <dd>{answer}</dd>
    </div>
  ) : null

function whyNot(page: Message['page'], version: Message['pageVersion']): string {
  if (!page) return 'It does not say which page they came from.'
  if (fixedPages.has(page)) return 'This page is one of the site’s own and has no versions.'
  return version ? 'The version they saw is not kept.' : 'It is not known which version they saw.'
}
