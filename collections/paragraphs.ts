import { textOf } from '../components/blocks/richText.ts'

/**
 * What an officer wrote in a rich text, as plain paragraphs. Where a link leads is said, because a wrong address matters;
 * bold and italics are not.
 */
export const paragraphsOf = (text: unknown): string[] =>
  'root' in objectOf(text) ? childrenOf(Reflect.get(objectOf(text), 'root')).flatMap((node) => linesOf(node)) : []

function linesOf(node: unknown, mark = ''): string[] {
  const { type, listType } = partsOf(node)
  if (type === 'list') return childrenOf(node).flatMap((item, index) => linesOf(item, listType === 'number' ? `${index + 1}. ` : '• '))
  const nested = childrenOf(node).filter((child) => partsOf(child).type === 'list')
  const words = childrenOf(node)
    .filter((child) => !nested.includes(child))
    .map(inLine)
    .join('')
  const own = words.trim() ? [`${mark}${words}`] : []
  return [...own, ...nested.flatMap((list) => linesOf(list))]
}

function inLine(node: unknown): string {
  const { type } = partsOf(node)
  if (type === 'linebreak') return '\n'
  if (type === 'link' || type === 'autolink') return `${childrenOf(node).map(inLine).join('')} (${targetOf(node)})`
  return childrenOf(node).length > 0 ? childrenOf(node).map(inLine).join('') : textOf(objectOf(node))
}

/** A document is named by its address, or by its number while nobody has looked it up. */
function targetOf(node: unknown): string {
  const fields = objectOf(Reflect.get(objectOf(node), 'fields'))
  const doc = objectOf(Reflect.get(fields, 'doc'))
  const value: unknown = Reflect.get(doc, 'value')
  if (Reflect.get(fields, 'linkType') !== 'internal') return String(Reflect.get(fields, 'url') ?? '')
  return `${String(Reflect.get(doc, 'relationTo') ?? '')}/${String(Reflect.get(objectOf(value), 'slug') ?? value ?? '')}`
}

const objectOf = (found: unknown): object => (typeof found === 'object' && found !== null ? found : {})

const partsOf = (node: unknown) => ({ type: Reflect.get(objectOf(node), 'type'), listType: Reflect.get(objectOf(node), 'listType') })

function childrenOf(node: unknown): unknown[] {
  const children: unknown = Reflect.get(objectOf(node), 'children')
  return Array.isArray(children) ? children : []
}
