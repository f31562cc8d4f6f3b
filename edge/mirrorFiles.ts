import { copyFile, link, mkdir, readdir, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { env } from '../env.ts'
import { mirrorFolder } from './mirror.ts'
import { root } from './root.ts'
import { filesFolder } from './routes.ts'

const uploads = path.join(env.DATA_DIR, 'media')

/** Where a file that officers uploaded stands in the mirror. */
export const mirroredFile = (at: string) => path.join(mirrorFolder, filesFolder, path.basename(at))

/** Puts an uploaded file into the mirror, as another name for the same bytes where the disk can do that. @returns whether it is there */
export async function mirrorFile(at: string): Promise<boolean> {
  const there = mirroredFile(at)
  if (await stat(there).catch(() => undefined)) return true
  await mkdir(path.dirname(there), { recursive: true })
  const from = path.join(uploads, path.basename(at))
  return link(from, there)
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return
      if (error.code === 'ENOENT') throw error
      return copyFile(from, `${there}.new`).then(() => rename(`${there}.new`, there))
    })
    .then(() => true)
    .catch(() => false)
}

/** The stylesheet and the scripts, those of earlier builds too: pages that could not be made anew still need them. */
export async function mirrorAssets(): Promise<void> {
  const from = path.join(root, '.site', 'assets')
  const to = path.join(mirrorFolder, 'assets')
  await mkdir(to, { recursive: true })
  for (const name of await readdir(from)) await copyFile(path.join(from, name), path.join(to, name))
}
