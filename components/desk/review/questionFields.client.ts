import type { ClientField, FormState } from 'payload'

type Place = { path: string; label: string }

/** The fields that a change can be asked for, by their words in the form; of the body each part that stands in it now too. */
export function questionFields(fields: ClientField[], form: FormState): Place[] {
  return fields.flatMap((field) => {
    if (field.type === 'row' || field.type === 'collapsible') return questionFields(field.fields, form)
    const { admin } = field
    const isShown = 'name' in field && field.type !== 'ui' && !(admin && 'hidden' in admin && admin.hidden)
    if (!isShown || !('label' in field) || typeof field.label !== 'string') return []
    return [{ path: field.name, label: field.label }, ...(field.type === 'blocks' ? partsOf(field, form) : [])]
  })
}

/** `Part 3, Steps` */
const partsOf = ({ name, blocks, labels }: Extract<ClientField, { type: 'blocks' }>, form: FormState): Place[] =>
  (form[name]?.rows ?? []).map(({ blockType }, index) => {
    const kind = blocks.find(({ slug }) => slug === blockType)?.labels?.singular
    const words = [`${wordsOf(labels?.singular) || 'Part'} ${index + 1}`, wordsOf(kind)]
    return { path: `${name}.${index}`, label: words.filter(Boolean).join(', ') }
  })

const wordsOf = (label: unknown) => (typeof label === 'string' ? label : '')
