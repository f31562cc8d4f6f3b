import type { Piece } from './differences.ts'

/** What was taken away struck through, what is new underlined; screen readers hear it from the style sheet. */
export function Pieces({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ words, is }, index) => {
    if (is === 'removed') return <del key={index}>{words}</del>
    if (is === 'added') return <ins key={index}>{words}</ins>
    return <span key={index}>{words}</span>
  })
}
