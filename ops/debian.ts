import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { userInfo } from 'node:os'
import path from 'node:path'
import { step, Trouble } from './say.ts'

/** @returns the file of a program that this machine has */
export function programAt(name: string): string | undefined {
  const places = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin'].map((folder) => path.join(folder, name))
  return places.find((file) => {
    try {
      accessSync(file, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** Installs what a program comes in, where that is possible. @throws Trouble when the program is still missing */
export async function need(name: string, debianPackage: string): Promise<string> {
  if (!programAt(name)) await install([debianPackage])
  const program = programAt(name)
  if (!program) throw new Trouble(`${name} is missing. Install it (Debian: apt-get install ${debianPackage}).`)
  return program
}

/** Installs Debian's packages where this user may; elsewhere nothing happens. */
export async function install(packages: string[], more: string[] = []): Promise<void> {
  if (process.platform !== 'linux' || userInfo().uid !== 0 || !programAt('apt-get')) return
  const options = { stdio: 'pipe', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  await step(`Installing ${packages.join(', ')} (Debian’s packages)`, async () => {
    execFileSync('apt-get', ['update', '-qq'], options)
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages, ...more], options)
  })
}
