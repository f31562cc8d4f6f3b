import { destination, pino, stdTimeFunctions } from 'pino'

/** More than this is not kept for a reader of the log who has stopped reading: a full pipe must not stop the edge. In bytes. */
const mostUnwritten = 1024 * 1024

/** What happened, a line of JSON each. Never who asked: no address, no agent, no query, no cookie. */
export const log = pino(
  { base: { part: 'edge' }, timestamp: stdTimeFunctions.isoTime },
  destination({ dest: 1, sync: false, maxLength: mostUnwritten }),
)
