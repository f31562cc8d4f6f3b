import { Logger } from 'graphile-worker'

/** The queue's own logger, down to what an operator must know, in one line and without a value of anybody's. */
export const quiet = new Logger(() => (level, message, more) => {
  if (level === 'error' || level === 'warning') process.stderr.write(`Worker: ${lineOf(message, more)}\n`)
})

function lineOf(message: string, more: { job?: unknown; error?: unknown } = {}): string {
  const { job, error } = more
  if (typeof job !== 'object' || job === null || !('task_identifier' in job) || !('attempts' in job)) return message.split('\n')[0] ?? ''
  return `${String(job.task_identifier)} did not work, try ${String(job.attempts)}: ${reasonOf(error)}`
}

/** A statement's message has its values, and a mail server's may have an address: the code says enough. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  if ('code' in error) return String(error.code)
  return error.cause instanceof Error ? reasonOf(error.cause) : error.name
}
