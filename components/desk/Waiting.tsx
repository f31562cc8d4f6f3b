import type { Waiting as Waits } from '../../collections/waiting.queries.ts'
import { Sheet, SheetList } from './Sheet.tsx'
import { urgent, WaitingOne } from './WaitingOne.tsx'
import type { Me } from './who.ts'

const shown = 12

/** What somebody must do next, and below it what they wait for themselves. */
export function Waiting({ waiting, me }: { waiting: Waits[]; me: Me }) {
  const mine = waiting.filter(({ why }) => why !== 'with others')
  const others = waiting.filter(({ why }) => why === 'with others')
  const late = mine.some(({ why }) => urgent.includes(why))
  return (
    <Sheet id="waits" title="Waits for you" late={late}>
      {mine.length === 0 && <p className="kind">Nothing. Whatever needs you comes to the top of this list.</p>}
      <Ones waiting={mine.slice(0, shown)} me={me} />
      {mine.length > shown && (
        <details>
          <summary>Show the other {mine.length - shown}</summary>
          <Ones waiting={mine.slice(shown)} me={me} />
        </details>
      )}
      {others.length > 0 && (
        <>
          <h3>You wait for others</h3>
          <Ones waiting={others.slice(0, shown)} me={me} />
        </>
      )}
    </Sheet>
  )
}

function Ones({ waiting, me }: { waiting: Waits[]; me: Me }) {
  if (waiting.length === 0) return null
  return (
    <SheetList>
      {waiting.map((one) => (
        <WaitingOne key={`${one.why} ${one.schedule ?? one.id}`} one={one} me={me} />
      ))}
    </SheetList>
  )
}
