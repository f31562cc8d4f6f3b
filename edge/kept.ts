import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { env } from '../env.ts'

/** Where the edge keeps what it must know when it starts with nothing else running. */
export const edgeFolder = path.join(env.DATA_DIR, 'edge')

let count = 0

/** Replaces a file in one step: a reader, or a start after a crash, sees the old or the new one whole. */
export async function replaceFile(file: string, text: string | Buffer, lasting = true): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const fresh = `${file}.${process.pid}-${(count += 1)}.new`
  try {
    const handle = await open(fresh, 'w')
    try {
      await handle.writeFile(text)
      if (lasting) await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(fresh, file)
    if (lasting) await syncFolder(path.dirname(file))
  } catch (error) {
    await rm(fresh, { force: true })
    throw error
  }
}

/** The new name, too, must be there after a power cut. Not every system lets a folder be opened. */
async function syncFolder(folder: string) {
  const handle = await open(folder).catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** Adds lines to a file, and comes back when they are on the disk. Each begins afresh: what broke off before it spoils only itself. */
export async function addLines(file: string, lines: string[]): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const handle = await open(file, 'a')
  try {
    await handle.writeFile(lines.map((line) => `\n${line}`).join(''))
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** @returns undefined when there is no such file, or it cannot be read */
export const textOf = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined)
