'use client'
import type { ReactNode } from 'react'
import type { FieldText } from '../../collections/words.ts'
import { compare, piecesOf, type Piece } from './differences.ts'

type Props = {
  mine: FieldText[]
  theirs: FieldText[]
  headings: { mine: string; theirs: string }
  /** Stands below a field: a choice between the two, for instance. */
  choice?: (path: string) => ReactNode
}

/** Two texts of one document beside each other, field by field, with what only one of them says marked in it. */
export function SideBySide({ mine, theirs, headings, choice }: Props) {
  const { different, moved } = compare(theirs, mine)
  if (different.length === 0)
    return <p className="side-by-side">{moved ? 'The words are the same. Only their order is different.' : 'Both say the same.'}</p>
  return (
    <div className="side-by-side">
      {different.map(({ path, label }) => {
        const pieces = piecesOf(wordsAt(theirs, path), wordsAt(mine, path))
        return (
          <section key={path} aria-label={label}>
            <h3>{label}</h3>
            <Words heading={headings.mine} pieces={pieces.filter(({ is }) => is !== 'removed')} />
            <Words heading={headings.theirs} pieces={pieces.filter(({ is }) => is !== 'added')} />
            {choice?.(path)}
          </section>
        )
      })}
    </div>
  )
}

function Words({ heading, pieces }: { heading: string; pieces: Piece[] }) {
  return (
    <div className="words">
      <h4>{heading}</h4>
      <p>
        {pieces.map(({ words, is }, index) => (is === 'same' ? <span key={index}>{words}</span> : <mark key={index}>{words}</mark>))}
        {pieces.every(({ words }) => words === '') && <i>Nothing</i>}
      </p>
    </div>
  )
}

const wordsAt = (texts: FieldText[], path: string) => texts.find((one) => one.path === path)?.words ?? ''
