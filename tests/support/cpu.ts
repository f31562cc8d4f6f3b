/**
 * @returns milliseconds of the processor that this process needed for some work: a machine that is busy with something else
 * does not make it slower
 */
export function cpuOf(work: () => unknown): number {
  const since = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1_000
}
