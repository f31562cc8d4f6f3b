import type { Item, Receipt } from '../../collections/receipts.ts'
import { PlainTime } from '../Time.tsx'
import { When } from './When.tsx'

/** One receipt, as it may be printed and put on file. On a narrow screen each cell says what it is of. */
export function ReceiptTable({ receipt }: { receipt: Receipt }) {
  const { action, title, madeAt, by, items } = receipt
  return (
    <>
      <p>
        “{title}” {action === 'end' ? 'was ended' : 'was taken down'} at <PlainTime at={madeAt} />
        {by && ` by ${by}`}.
      </p>
      <Verdict receipt={receipt} />
      <table className="receipt-table">
        <thead>
          <tr>
            {['What', 'Where', 'Removed at', 'Checked at', 'The public site answers'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <Row key={index} item={item} removedAt={madeAt} />
          ))}
        </tbody>
      </table>
    </>
  )
}

/** What the public site answered, in a sentence. */
export function verdictOf({ items, allWell }: Receipt): string {
  const amiss = items.filter(({ answer }) => answer?.well === false).length
  if (allWell) return 'All of it is gone from the public site.'
  return amiss === 1
    ? 'One place is not as it should be: see the line marked “Look at this”.'
    : `${amiss} places are not as they should be: see the lines marked “Look at this”.`
}

function Verdict({ receipt }: { receipt: Receipt }) {
  if (!receipt.checkedAt) return <p className="receipt-verdict">The public site has not been asked yet. That takes a few seconds.</p>
  return (
    <p className={receipt.allWell ? 'receipt-verdict' : 'receipt-verdict amiss'}>
      <b>{verdictOf(receipt)}</b>
    </p>
  )
}

function Row({ item: { what, where, answer }, removedAt }: { item: Item; removedAt: string }) {
  return (
    <tr className={answer?.well === false ? 'amiss' : undefined}>
      <td data-label="What">{what}</td>
      <td data-label="Where" className="receipt-where">
        {where}
      </td>
      <td data-label="Removed at">
        <When cellData={removedAt} />
      </td>
      <td data-label="Checked at">{answer ? <When cellData={answer.at} /> : 'Not yet'}</td>
      <td data-label="The public site answers">
        {answer?.well === false && <b>Look at this. </b>}
        {answer?.words ?? 'Not asked yet'}
      </td>
    </tr>
  )
}
