import type { Comparison } from './differences.ts'
import { Pieces } from './Pieces.tsx'

/** What differs, field by field; what does not is only named. */
export function Changes({ comparison: { different, same, moved } }: { comparison: Comparison }) {
  return (
    <div className="changes">
      <p>
        {different.length === 0 ? 'The words are the same.' : <Key count={different.length} />} {moved && 'Some parts stand in another order. '}
        Bold and italics are not compared.
      </p>
      {different.map(({ path, label, is, pieces }) => (
        <section key={path}>
          <h3>
            {label} {is !== 'changed' && <span className="is">({is})</span>}
          </h3>
          <p className="pieces">
            <Pieces pieces={pieces} />
          </p>
        </section>
      ))}
      {same.length > 0 && (
        <details>
          <summary>{same.length === 1 ? 'One field says the same' : `${same.length} fields say the same`}</summary>
          <ul>
            {same.map((label, index) => (
              <li key={index}>{label}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Key({ count }: { count: number }) {
  return (
    <>
      {count === 1 ? 'One field differs.' : `${count} fields differ.`} <del>Struck through</del> is only in “From”, <ins>underlined</ins> only in
      “To”.
    </>
  )
}
