import type { ServerResponse } from 'node:http'
import { leaveTo } from './content.ts'
import { plainHeaders } from './headers.ts'

/** Leaving without script. 303, so that whatever was sent here is not sent on. It waits for nobody. */
export function sendAway(response: ServerResponse) {
  response.writeHead(303, { ...plainHeaders, Location: leaveTo(), 'Content-Length': 0 })
  response.end()
}
