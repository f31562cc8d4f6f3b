const began = performance.now()

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** Prints one line for the operator, with the time since the start. */
export const say = (words: string) => process.stdout.write(`[${seconds(began).padStart(7)}] ${words}\n`)

/** Tells which step runs, and how long it took. */
export async function step<T>(words: string, work: () => Promise<T>): Promise<T> {
  const since = performance.now()
  say(`${words} …`)
  const result = await work()
  say(`${words}: done in ${seconds(since)}`)
  return result
}

/** Something that an operator can mend; the message says what and how. */
export class Trouble extends Error {}

/** Runs the whole of a command: a trouble is one sentence, everything else shows where it happened. Exits with 1 for both. */
export async function run(work: () => Promise<void>): Promise<void> {
  // Whoever listened may be gone first: that must not keep the parts from being stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  try {
    await work()
  } catch (error) {
    const expected = error instanceof Error && (error instanceof Trouble || error.constructor.name === 'BadSetting')
    process.stderr.write(`\nBlue Lamp cannot go on. ${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
    process.exitCode = 1
  }
}
