import type { ProseBlock } from '../../payload-types.ts'

export type RichText = ProseBlock['text']
export type RichNode = RichText['root']['children'][number]

/** @returns nothing for a text that nobody has typed yet */
export const childrenOf = (text: RichText | null | undefined): RichNode[] => text?.root.children ?? []

/** @returns the plain words of a node and everything below it */
export function textOf(node: object): string {
  if ('text' in node && typeof node.text === 'string') return node.text
  if (!('children' in node) || !Array.isArray(node.children)) return ''
  return node.children.map(textOf).join('')
}

export const isEmpty = (text: RichText | null | undefined) => !text || textOf(text.root).trim() === ''
