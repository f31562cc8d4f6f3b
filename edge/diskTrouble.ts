import { log } from './log.ts'

let trouble = ''

/** What is wrong with the disk, in words; empty when nothing is. */
export const troubleOfDisk = () => trouble

export function noteDisk(error: unknown) {
  const words = error instanceof Error ? error.message : String(error)
  if (!trouble) log.error({ error: words }, 'The disk cannot be written')
  trouble = words
}

export const noteDiskIsWell = () => {
  trouble = ''
}
