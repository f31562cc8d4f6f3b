import type { Payload } from 'payload'
import { z } from 'zod'
import { checkReceipt } from '../collections/checkReceipt.ts'
import { cancelCheck, planCheck } from '../collections/receipts.ts'

const jobSchema = z.object({ id: z.string(), tries: z.number() })

/**
 * Checks a receipt beside the worker's other work: a site that answers slowly must not hold up what is due. The next check is
 * planned first, and taken back when this one finds everything gone, so one that dies in the middle is made up for.
 */
export const checkLater = (payload: Payload) => async (job: unknown) => {
  const { id, tries } = jobSchema.parse(job)
  await planCheck({ payload }, id, tries + 1)
  void checkReceipt(payload, id)
    .then((receipt) => (receipt && !receipt.allWell ? undefined : cancelCheck({ payload }, id)))
    .catch(() => undefined)
}
