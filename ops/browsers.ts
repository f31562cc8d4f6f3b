import { install, programAt } from './debian.ts'
import { Trouble } from './say.ts'

const chromiums = ['chromium', 'chromium-browser', 'google-chrome']
const headed = ['Xvfb', 'xdotool', 'firefox-esr']

/** What the browser tests drive: a Chromium, and a display with real keys for leaving. Firefox is used where it is. */
export async function findBrowsers(): Promise<string> {
  const wanted = [!chromium() && 'chromium', ...headed.map((program) => !programAt(program) && program)].filter((name) => name !== false)
  if (wanted.length > 0)
    await install(
      wanted.map((name) => name.toLowerCase()),
      ['fonts-liberation'],
    )
  const program = chromium()
  if (!program)
    throw new Trouble(
      'The tests need a Chromium. Install one (Debian: apt-get install chromium xvfb xdotool firefox-esr), or set CHROMIUM to its path.',
    )
  return program
}

const chromium = () => process.env.CHROMIUM ?? chromiums.map(programAt).find(Boolean)
