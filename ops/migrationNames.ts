import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { root } from './root.ts'

/** The migrations in the project, by the names that the database keeps of those it has had. */
export async function migrationNames(): Promise<string[]> {
  const files = await readdir(path.join(root, 'migrations'))
  return files.filter((file) => /^\d.*\.ts$/.test(file)).map((file) => file.slice(0, -3))
}
