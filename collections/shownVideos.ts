import { APIError, ValidationError, type CollectionBeforeChangeHook, type CollectionBeforeDeleteHook } from 'payload'
import type { Media } from '../payload-types.ts'

const needed = { captions: 'captions', transcript: 'a transcript' } as const
const names = ['captions', 'transcript'] as const

/** A video that a published page shows keeps what it could not have been published without. */
export const keepWords: CollectionBeforeChangeHook<Media> = ({ data, originalDoc, req }) => {
  if (!originalDoc?.shown) return data
  const errors = names
    .filter((name) => isFilled(originalDoc[name]) && data[name] !== undefined && !isFilled(data[name]))
    .map((path) => ({ path, message: `A published page shows this video, which needs ${needed[path]}. Take it off the page first.` }))
  if (errors.length > 0) throw new ValidationError({ collection: 'media', errors, req }, req.t)
  return data
}

/** The captions of such a video are not deleted under it either. */
export const keepCaptions: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const where = { captions: { equals: id }, shown: { equals: true } }
  const { totalDocs } = await req.payload.count({ collection: 'media', where, req })
  if (totalDocs > 0) throw new APIError('A published page shows a video with these captions. Take it off the page first.', 400, null, true)
}

const isFilled = (value: unknown) => (typeof value === 'string' ? value.trim() !== '' : Boolean(value))
