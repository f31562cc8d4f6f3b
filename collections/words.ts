// Over a hundred lines: one short case for each kind of field that a document may have.
import type { Field } from 'payload'
import { day, hour } from '../components/time.ts'
import { paragraphsOf } from './paragraphs.ts'

/** One field of a document as a reader of the desk would say it. `path` has the ids of rows, so that a row that moves stays itself. */
export type FieldText = { path: string; label: string; words: string }

type Place = { path: string; label: string }

/** @returns the document as plain texts with their labels, in the order of the form; what the form hides is left out */
export const fieldTexts = (fields: Field[], doc: unknown): FieldText[] => textsIn(fields, doc, { path: '', label: '' })

const textsIn = (fields: Field[], doc: unknown, place: Place): FieldText[] => fields.flatMap((field) => textsOf(field, doc, place))

function textsOf(field: Field, doc: unknown, place: Place): FieldText[] {
  if (isHidden(field)) return []
  switch (field.type) {
    case 'row':
    case 'collapsible':
      return textsIn(field.fields, doc, place)
    case 'tabs':
      return field.tabs.flatMap((tab) =>
        'name' in tab && tab.name ? textsIn(tab.fields, valueIn(doc, tab.name), below(place, tab.name)) : textsIn(tab.fields, doc, place),
      )
    case 'group':
      return 'name' in field && field.name
        ? textsIn(field.fields, valueIn(doc, field.name), below(place, field.name, labelOf(field)))
        : textsIn(field.fields, doc, place)
    case 'array':
      return rowsIn(doc, field.name).flatMap((row, index) =>
        textsIn(field.fields, row, rowOf(place, field.name, row, index, named(field.labels?.singular) ?? labelOf(field))),
      )
    case 'blocks':
      return rowsIn(doc, field.name).flatMap((row, index) => {
        const block = field.blocks.find(({ slug }) => slug === valueIn(row, 'blockType'))
        const part = rowOf(place, field.name, row, index, named(field.labels?.singular) ?? labelOf(field))
        return block ? textsIn(block.fields, row, { ...part, label: `${part.label}, ${named(block.labels?.singular) ?? block.slug}` }) : []
      })
    case 'ui':
    case 'join':
      return []
    default: {
      const words = wordsOf(field, valueIn(doc, field.name))
      const label = place.label ? `${place.label}: ${labelOf(field)}` : labelOf(field)
      return [{ path: `${place.path}${field.name}`, label, words }]
    }
  }
}

function wordsOf(field: Field, value: unknown): string {
  switch (field.type) {
    case 'checkbox':
      return value === true ? 'Yes' : 'No'
    case 'date':
      return typeof value === 'string' ? momentOf(value, field.admin?.date?.pickerAppearance === 'dayOnly') : ''
    case 'select':
    case 'radio':
      return listOf(value)
        .map((one) => chosen(field.options, one))
        .join('\n')
    case 'relationship':
    case 'upload':
      return listOf(value).map(nameOf).join('\n')
    case 'richText':
      return paragraphsOf(value).join('\n')
    default:
      return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '')
  }
}

const momentOf = (iso: string, dayOnly: boolean) => (Number.isNaN(Date.parse(iso)) ? iso : dayOnly ? day(iso) : `${hour(iso)} ${day(iso)}`)

function chosen(options: (string | { label: unknown; value: string })[], value: unknown): string {
  const option = options.find((one) => (typeof one === 'string' ? one : one.value) === value)
  return (typeof option === 'object' && named(option.label)) || String(value)
}

/** What people call a document that stands in for its number. */
export function nameOf(related: unknown): string {
  if (typeof related !== 'object' || related === null) return String(related)
  if ('relationTo' in related && 'value' in related) return nameOf(related.value)
  const found = ['title', 'name', 'description', 'filename', 'email', 'id'].map((name) => valueIn(related, name))
  return String(found.find((one) => typeof one === 'string' && one) ?? '')
}

const isHidden = (field: Field) =>
  ('hidden' in field && field.hidden === true) ||
  (field.admin && 'hidden' in field.admin && field.admin.hidden === true) ||
  ('name' in field && internal.includes(field.name))
const internal = ['id', '_status', 'createdAt', 'updatedAt', 'blockName', 'deletedAt']

const below = ({ path, label }: Place, name: string, more = ''): Place => ({
  path: `${path}${name}.`,
  label: [label, more].filter(Boolean).join(', '),
})

const rowOf = (place: Place, name: string, row: unknown, index: number, singular: string): Place =>
  below(place, `${name}.${valueIn(row, 'id') ?? index}`, `${singular} ${index + 1}`)

const rowsIn = (doc: unknown, name: string): unknown[] => {
  const rows = valueIn(doc, name)
  return Array.isArray(rows) ? rows : []
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === null || value === undefined || value === '' ? [] : [value])

const valueIn = (doc: unknown, name: string): unknown => (typeof doc === 'object' && doc !== null ? Reflect.get(doc, name) : undefined)

/** @returns undefined for a label that is made by a function, or turned off */
function named(label: unknown): string | undefined {
  if (typeof label === 'string') return label
  const english = valueIn(label, 'en')
  return typeof english === 'string' ? english : undefined
}

const labelOf = (field: Field): string =>
  ('label' in field ? named(field.label) : undefined) ?? ('name' in field && field.name ? fromName(field.name) : '')

/** @returns `Related advice` for `relatedAdvice` */
const fromName = (name: string) => {
  const words = name.replace(/([a-z0-9])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
