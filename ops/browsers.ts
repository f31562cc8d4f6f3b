import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { userInfo } from 'node:os'
import { step, Trouble } from './say.ts'

const chromiums = ['chromium', 'chromium-browser', 'google-chrome']
const headed = ['Xvfb', 'xdotool', 'firefox-esr']

/** What the browser tests drive: a Chromium, and a display with real keys for leaving. Firefox is used where it is. */
export async function findBrowsers(): Promise<string> {
  const wanted = [!chromium() && 'chromium', ...headed.map((program) => !found(program) && program)].filter((name) => name !== false)
  if (wanted.length > 0 && mayInstall())
    await step(`Installing ${wanted.join(', ')} (Debian’s packages)`, async () => install(wanted.map((name) => name.toLowerCase())))
  const program = chromium()
  if (!program)
    throw new Trouble(
      'The tests need a Chromium. Install one (Debian: apt-get install chromium xvfb xdotool firefox-esr), or set CHROMIUM to its path.',
    )
  return program
}

const chromium = () => process.env.CHROMIUM ?? chromiums.map(found).find(Boolean)

function found(program: string): string | undefined {
  const places = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, program))
  return places.find((file) => {
    try {
      accessSync(file, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

const mayInstall = () => process.platform === 'linux' && userInfo().uid === 0 && Boolean(found('apt-get'))

function install(packages: string[]) {
  const options = { stdio: 'pipe', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  execFileSync('apt-get', ['update', '-qq'], options)
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages, 'fonts-liberation'], options)
}
