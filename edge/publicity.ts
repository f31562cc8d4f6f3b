import { addressOf, allAddresses } from './addresses.ts'
import { isOrderedDown } from './orders.ts'
import { fixedPages, isFile, notHere, takenDown } from './routes.ts'

/** Whether the public may have what is at this address now. */
export const isPublic = (at: string): boolean =>
  !isOrderedDown(at) && (fixedPages.has(at) || at === notHere || at === takenDown || addressOf(at)?.live === true)

/** Every page that is kept on the disk: what the site has of its own first, then officers' pages, the last changed first. */
export function pagesToKeep(): string[] {
  const written = [...allAddresses()].filter(({ path, live }) => live && !isFile(path) && !isOrderedDown(path))
  return [...fixedPages.keys(), notHere, takenDown, ...written.sort((a, b) => b.version - a.version).map(({ path }) => path)].filter(
    (at) => !isOrderedDown(at),
  )
}

export const filesToKeep = (): string[] =>
  [...allAddresses()].filter(({ path, live }) => live && isFile(path) && !isOrderedDown(path)).map(({ path }) => path)
