'use client'
import { Button } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Receipt as Written } from '../../collections/receipts.ts'
import { PlainTime } from '../Time.tsx'
import { ReceiptTable, verdictOf } from './ReceiptTable.tsx'

type Told = { receipts: Written[]; beyondUs: string[] }
type Props = { collection: string; id: string }

/** While nobody has looked yet, the worker's own check is a second or two away. In milliseconds. */
const soon = 1_500
/** While the desk does not answer. */
const inAWhile = 10_000

/** What was removed of a document and where, with what the public site answers now. Nothing, when nothing ever was. */
export function Receipt({ collection, id }: Props) {
  const [told, setTold] = useState<Told>()
  const [words, setWords] = useState('')
  /** A look that brought nothing: what stands here is from before, and it is tried again. */
  const [isLost, setLost] = useState(false)
  const at = `/api/${collection}/${id}/receipts`
  const [newest, ...earlier] = told?.receipts ?? []
  const waits = newest !== undefined && newest.checkedAt === null

  const look = useCallback(async () => {
    const found = await answerOf(at)
    if (found) setTold(found)
    setLost(!found)
  }, [at])
  useEffect(() => void look(), [look])
  useEffect(() => {
    const later = waits || isLost ? setInterval(() => void look(), isLost ? inAWhile : soon) : undefined
    return () => clearInterval(later)
  }, [waits, isLost, look])

  async function checkAgain() {
    setWords('Asking the public site…')
    const found = await answerOf(`${at}/check`, 'POST')
    if (found) setTold(found)
    const [again] = found?.receipts ?? []
    setWords(
      again ? `Checked just now. ${verdictOf(again)}` : 'It could not be checked. Try again in a minute; what stands above is from the last time.',
    )
  }

  if (isLost && !newest) return <p role="status">What was removed here could not be loaded. It is tried again.</p>
  if (!told || !newest) return null
  return (
    <section className="receipt" aria-labelledby="receipt">
      <h2 id="receipt">What was removed where</h2>
      <p role="status" className="unseen">
        {newest.checkedAt && verdictOf(newest)}
      </p>
      <ReceiptTable receipt={newest} />
      <div className="receipt-does">
        <Button buttonStyle="secondary" size="medium" onClick={() => void checkAgain()}>
          Check again
        </Button>
        <Button buttonStyle="secondary" size="medium" onClick={() => window.print()}>
          Print
        </Button>
        <p role="status">{words}</p>
      </div>
      <h3>What may still hold copies</h3>
      <p>Nothing on this site can call these back:</p>
      <ul>
        {told.beyondUs.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {earlier.map((receipt) => (
        <details key={receipt.id}>
          <summary>
            Earlier: <PlainTime at={receipt.madeAt} />
          </summary>
          <ReceiptTable receipt={receipt} />
        </details>
      ))}
    </section>
  )
}

async function answerOf(at: string, method = 'GET'): Promise<Told | undefined> {
  const answer = await fetch(at, { method }).catch(() => undefined)
  return answer?.ok ? await answer.json().catch(() => undefined) : undefined
}
