import { pino } from 'pino'

/** What happened, a line of JSON each. Never who asked: no address, no agent, no query, no cookie. */
export const log = pino({ base: { part: 'edge' }, timestamp: pino.stdTimeFunctions.isoTime })
