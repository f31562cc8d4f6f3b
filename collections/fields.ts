import { TZDate } from '@date-fns/tz'
import type { CollectionBeforeChangeHook, DateField, DateFieldValidation, Field, FieldHook, TextField, TextareaField } from 'payload'
import { ValidationError } from 'payload'
import { fieldEditors, fieldNobody } from './access.ts'
import { liveRow } from './liveRow.ts'
import { momentIn } from './londonMoment.ts'
import { slugFromTitle, validSlug } from './slug.ts'

export const title: TextField = {
  name: 'title',
  type: 'text',
  required: true,
  maxLength: 100,
  admin: { description: 'Plain and exact, up to 100 characters: many people read nothing else.' },
}

export const summary: TextareaField = {
  name: 'summary',
  type: 'textarea',
  required: true,
  maxLength: 240,
  admin: {
    description: 'What a reader must know if they stop here. Up to 240 characters. It is shown above the text, so the text need not repeat it.',
  },
}

export const slug: TextField = {
  name: 'slug',
  type: 'text',
  label: 'Address',
  required: true,
  unique: true,
  index: true,
  validate: validSlug,
  hooks: { beforeValidate: [slugFromTitle] },
  admin: {
    position: 'sidebar',
    description:
      'The last part of the page’s address. Made from the title until the page is first published. If you change it later, the old address leads to the new one.',
  },
}

/** A moment, kept in UTC. The desk shows and takes it in London's time, whatever clock the officer's machine has. */
export const londonTime: Omit<DateField, 'name'> = {
  type: 'date',
  timezone: { defaultTimezone: 'Europe/London', required: true, supportedTimezones: [{ label: 'London', value: 'Europe/London' }] },
  admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'HH:mm dd/MM/yyyy', timeFormat: 'HH:mm', timeIntervals: 1 } },
}

const hasCome: DateFieldValidation = (value) =>
  !value ||
  new Date(value).getTime() <= Date.now() + 60_000 ||
  'This time has not come yet. Use a time that has passed, or leave it empty to use the moment you publish.'

/** When the public could first read it, unless an editor set another time. */
export const publishedAt: DateField = {
  ...londonTime,
  name: 'publishedAt',
  label: 'Published at',
  index: true,
  access: { create: fieldEditors, update: fieldEditors },
  validate: hasCome,
  // A copy is a new alert: it has not been published.
  hooks: { beforeDuplicate: [() => null] },
  admin: {
    ...londonTime.admin,
    position: 'sidebar',
    description: 'The time readers see, in London. Left empty, it is the moment of publishing. Only editors can set it.',
  },
}

export const firstPublishedAt: Field = {
  name: 'publishedAt',
  type: 'date',
  access: { create: fieldNobody, update: fieldNobody },
  admin: { hidden: true },
}

export const sensitive: Field = {
  name: 'sensitive',
  type: 'checkbox',
  defaultValue: false,
  admin: {
    position: 'sidebar',
    description:
      'For subjects a reader may not want seen beside them: abuse, blackmail, assault. Shared links then show a neutral title and no picture, and devices keep no copy of the page.',
  },
}

export const reviewDate = (name: string, label: string, description: string): DateField => ({
  name,
  label,
  type: 'date',
  admin: { position: 'sidebar', description, date: { pickerAppearance: 'dayOnly', displayFormat: 'dd/MM/yyyy' } },
})

/** An overdue page may be corrected, and an old version come back: only a day that somebody gives now must lie ahead. @throws ValidationError */
const aheadWhenGiven: FieldHook = ({ value, originalDoc, field, collection, req }) => {
  const isGiven = Boolean(value) && dayOf(value) !== dayOf(originalDoc?.reviewBy) && Boolean(req.user) && req.context.isRestoringVersion !== true
  if (!isGiven || dayOf(value) >= dayOf(new Date())) return value
  throw refused('This day has passed. Choose one that lies ahead.', { field, collection, req })
}

const refused = (message: string, { field, collection, req }: Pick<Parameters<FieldHook>[0], 'field' | 'collection' | 'req'>) =>
  new ValidationError({ collection: collection?.slug, errors: [{ path: String(field.name), label: String(field.label), message }], req }, req.t)

/** Readers do not see it: the desk's dashboard asks for another look when the day has come. */
export const reviewBy: DateField = {
  ...reviewDate('reviewBy', 'Review by', 'The day by which it must be read through again.'),
  hooks: { beforeDuplicate: [() => null], beforeValidate: [aheadWhenGiven] },
}

/** London's day of a moment, to be compared; empty for none. */
const dayOf = (moment: unknown) =>
  moment instanceof Date || typeof moment === 'string' ? new TZDate(new Date(moment), 'Europe/London').toISOString().slice(0, 10) : ''

const endOfAppeal: DateFieldValidation = (
  value,
  { data, previousValue }: { data: { kind?: unknown; ended?: unknown; _status?: unknown }; previousValue?: unknown },
) => {
  if (!value)
    return (
      data.kind !== 'appeal' ||
      Boolean(data.ended) ||
      'Say when the appeal comes down. Somebody who was found wants to be forgotten; you can give it more time later.'
    )
  const mustHold = data._status === 'published' || String(value) !== String(previousValue)
  return !mustHold || new Date(value).getTime() > Date.now() || 'This time has passed. Choose one that lies ahead, or take the page down now.'
}

/** What is typed without a zone is London's. @throws ValidationError for no time at all, and for one that the clocks skip */
const byLondonsClocks: FieldHook = ({ value, field, collection, req }) => {
  if (typeof value !== 'string' || value === '') return value || null
  const { at, trouble } = momentIn(value)
  if (at) return at.toISOString()
  throw refused(trouble, { field, collection, req })
}

/** When an alert leaves the public site by itself. */
export const withdrawAt: DateField = {
  name: 'withdrawAt',
  type: 'date',
  label: 'Comes down at',
  index: true,
  validate: endOfAppeal,
  hooks: { beforeDuplicate: [() => null], beforeValidate: [byLondonsClocks] },
  admin: {
    position: 'sidebar',
    components: { Field: '/components/desk/LondonTime.tsx#LondonTime', Cell: '/components/desk/When.tsx#When' },
    description: 'In London. An appeal needs it. What goes out without review comes down after a day, unless you say when.',
  },
}

/** Stamps the first publication. */
export const stampPublication: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  const live = await liveRow(collection.slug, originalDoc?.id, req)
  // A copy is given the document it was copied from as its original.
  const first = operation === 'update' ? (live?.publishedAt ?? originalDoc?.publishedAt) : undefined
  if (data._status === 'published' && !data.publishedAt) data.publishedAt = first ?? new Date().toISOString()
  return data
}
