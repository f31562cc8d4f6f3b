import { approvedWithin } from '../../collections/states.labels.ts'
import type { Waiting } from '../../collections/waiting.queries.ts'
import { PlainTime } from '../Time.tsx'
import { hour } from '../time.ts'
import { ago, counted, left, long } from './moments.ts'
import { Seen } from './Seen.tsx'
import { documentAddress } from './Sheet.tsx'
import { who, type Me } from './who.ts'

/** What cannot wait stands in the colour of danger, and says so in words. */
export const urgent: Waiting['why'][] = ['unreviewed', 'failed', 'still public']

type Given = { one: Waiting; me: Me }

export function WaitingOne({ one, me }: Given) {
  const { why, gone, title } = one
  return (
    <li className={urgent.includes(why) ? 'urgent' : undefined}>
      {gone ? <b className="gone">{title}</b> : <a href={documentAddress(one)}>{title}</a>}
      <p className="kind">
        <Reason one={one} me={me} />
      </p>
      {one.schedule && <Seen schedule={one.schedule} title={title} />}
    </li>
  )
}

function Reason({ one, me }: Given) {
  const { at, by, gone, live, notes, own, review, sent, trouble, why } = one
  const changes = notes.length === 1 ? 'a change' : counted(notes.length, 'change')
  switch (why) {
    case 'unreviewed':
      return <Unreviewed at={at} by={by} own={own} me={me} />
    case 'failed':
      return (
        <>
          <b>{gone ? 'It was deleted' : 'It did not happen'}</b>, though planned for <PlainTime at={at} /> by {who(by, me)}. {trouble}
        </>
      )
    case 'still public':
      return (
        <>
          <b>Not gone everywhere</b> {ago(at)}, when {who(by, me)} removed it: {trouble}. Open it and check again
        </>
      )
    case 'changes asked':
      return (
        <>
          {sentence(who(by, me))} asked for {changes}, {ago(at)}
          {notes[0] && <>: {notes[0].words}</>}
        </>
      )
    case 'in review':
      return (
        <>
          {live ? 'A change of a live page, ' : ''}
          {sentenceIf(!live, sent ? 'sent for review' : 'put back into review')} by {who(by, me)}, {ago(at)}
        </>
      )
    case 'approved':
      return (
        <>
          Approved by {who(by, me)}, {ago(at)}. {live ? 'The change is not out yet' : 'It is not out, and has no time to go out'}
        </>
      )
    case 'lost':
      return (
        <>
          Approved, and then changed by {who(by, me)}, {ago(at)}. {own ? 'Send it for review again' : 'The new words need an approval of their own'}
        </>
      )
    case 'unanswered':
      return (
        <>
          {sentence(who(by, me))} asked for {changes}, {ago(at)}. It has not been sent again since
        </>
      )
    case 'with others':
      return review === 'approved' ? (
        <>
          Approved by {who(by, me)}, {ago(at)}. An editor publishes it
        </>
      ) : (
        <>In review for {long(at)}</>
      )
    default:
      return why satisfies never
  }
}

/** The public reads it, and only its writer has: the time that is left is the whole point. */
function Unreviewed({ at, by, own, me }: Pick<Waiting, 'at' | 'by' | 'own'> & { me: Me }) {
  const until = new Date(at).getTime() + approvedWithin
  const isOver = until < Date.now()
  return (
    <>
      <b>Published without review</b> by {who(by, me)} at <PlainTime at={at} />.{' '}
      {own ? 'Ask somebody else to read and approve it' : 'It needs a second pair of eyes: read it and approve it'} before{' '}
      {hour(new Date(until).toISOString())}. <b>{isOver ? `It is late: ${left(until)}.` : `${sentence(left(until))}.`}</b>
    </>
  )
}

const sentenceIf = (isOne: boolean, words: string) => (isOne ? sentence(words) : words)
const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
