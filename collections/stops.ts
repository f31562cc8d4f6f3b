import type { PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import { placeOf } from './checks/finding.ts'
import { checksOf } from './checks.ts'
import type { Reviewed } from './reviews.ts'

/** Some of what the checklist finds must be mended before words are approved or go out; the form leads to each field. @throws ValidationError */
export async function refuseWhatStops(collection: Reviewed, data: unknown, req: PayloadRequest): Promise<void> {
  const errors = (await checksOf(collection, data, req))
    .filter(({ stops }) => stops)
    .map(({ field, words }) => ({ path: field, message: words, label: placeOf(field) }))
  if (errors.length > 0) throw new ValidationError({ collection, errors, req }, req.t)
}
