import { diffWordsWithSpace } from 'diff'
import type { FieldText } from '../../collections/words.ts'

/** A run of words that both have, or only the older (`removed`) or the newer (`added`) one. */
export type Piece = { words: string; is: 'same' | 'removed' | 'added' }
export type Difference = FieldText & { is: 'changed' | 'removed' | 'added'; pieces: Piece[] }
/** `same`: labels of the fields that say the same in both. `moved`: parts or rows stand in another order. */
export type Comparison = { different: Difference[]; same: string[]; moved: boolean }

/** Compares two versions field by field, in the order of the newer; what it no longer has stands where it was. */
export function compare(older: FieldText[], newer: FieldText[]): Comparison {
  const before = new Map(older.map((one) => [one.path, one]))
  const after = new Map(newer.map((one) => [one.path, one]))
  const same: string[] = []
  const different: Difference[] = []
  for (const path of inOneOrder(older, newer)) {
    const [was, is] = [before.get(path), after.get(path)]
    const shown = is ?? was
    if (!shown) continue
    if ((was?.words ?? '') === (is?.words ?? '')) {
      if (shown.words) same.push(shown.label)
      continue
    }
    different.push({ ...shown, is: !was ? 'added' : !is ? 'removed' : 'changed', pieces: piecesOf(was?.words ?? '', is?.words ?? '') })
  }
  const kept = ({ path }: FieldText) => before.has(path) && after.has(path)
  const orderOf = (texts: FieldText[]) =>
    texts
      .filter(kept)
      .map(({ path }) => path)
      .join('\n')
  return { different, same, moved: orderOf(older) !== orderOf(newer) }
}

/** @returns the words of both, each marked with who has it: whole paragraphs that have nothing in common stay whole */
export function piecesOf(older: string, newer: string): Piece[] {
  const pieces = diffWordsWithSpace(older, newer).map(({ value, added, removed }): Piece => ({
    words: value,
    is: added ? 'added' : removed ? 'removed' : 'same',
  }))
  const kept = pieces.filter(({ is }) => is === 'same').reduce((length, { words }) => length + words.trim().length, 0)
  const isAnother = older && newer && kept * 5 < Math.min(older.length, newer.length)
  return isAnother
    ? [
        { words: older, is: 'removed' },
        { words: newer, is: 'added' },
      ]
    : pieces
}

function inOneOrder(older: FieldText[], newer: FieldText[]): string[] {
  const order = newer.map(({ path }) => path)
  older.forEach(({ path }, index) => {
    if (order.includes(path)) return
    const before = older[index - 1]
    order.splice(before ? order.indexOf(before.path) + 1 : 0, 0, path)
  })
  return order
}
