import type { EventEmitter } from 'node:events'
import { writeFileSync, utimesSync } from 'node:fs'

/** In milliseconds. */
const often = 5_000
const longestSilence = 60_000

/**
 * Touches a file for as long as the queue answers, so that a worker that only looks alive is not taken for one (`health.ts`);
 * after a minute without an answer it ends, and the supervisor starts another one.
 */
export function beat(events: EventEmitter, file: string) {
  let touched = 0
  let answered = Date.now()
  for (const answer of ['worker:getJob:empty', 'job:start'])
    events.on(answer, () => {
      answered = Date.now()
      if (answered - touched < often) return
      touched = answered
      touch(file)
    })
  setInterval(() => {
    if (Date.now() - answered < longestSilence) return
    process.stderr.write('Worker: the queue has not answered for a minute\n')
    process.exit(1)
  }, often)
}

function touch(file: string) {
  try {
    writeFileSync(file, '', { mode: 0o600 })
    utimesSync(file, new Date(), new Date())
  } catch {
    // A disk that is full is told of elsewhere; what is due goes out all the same.
  }
}
