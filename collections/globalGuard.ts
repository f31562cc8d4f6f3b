import type { GlobalBeforeOperationHook } from 'payload'
import { APIError } from 'payload'

/** The public reads a global through its pages; its REST twin is the desk's alone. */
export const signedInOverRest: GlobalBeforeOperationHook = ({ args, req }) => {
  if (req.payloadAPI === 'REST' && !req.user) throw new APIError('Sign in to the desk first.', 401, null, true)
  return args
}
