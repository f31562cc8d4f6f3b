import { addressOf, readAddresses } from './addresses.ts'
import { filesOnlyOf } from './mirror.ts'
import { changeOrders, readOrders } from './orders.ts'
import { unlock } from './unlocked.ts'

const usage = `Use one of these. They work with everything else stopped, on every edge that runs from this DATA_DIR:
  npm run edge -- takedown /news/an-alert      shows nothing there any more, whatever the desk says
  npm run edge -- restore /news/an-alert       takes that back
  npm run edge -- notice "Words for everybody"  puts them on top of every page
  npm run edge -- notice --clear               takes them off
  npm run edge -- unlock <email>               forgets that account's wrong passwords
  npm run edge -- orders                       says what has been ordered`

/** In characters: a sentence or two, on top of everything on a phone. */
const longestNotice = 300

const fail = (sentence: string): never => {
  process.stderr.write(`\nBlue Lamp cannot go on. ${sentence}\n`)
  process.exit(1)
}

const say = (sentence: string) => process.stdout.write(`${sentence}\n`)

/** @returns the path in what an operator typed or pasted: a whole address will do */
function pathIn(typed: string | undefined): string {
  const found = typed && URL.parse(typed, 'http://site')
  if (!found || !/^(\/|https?:\/\/)/.test(typed)) return fail(`Give the address of a page, such as /news/an-alert.\n${usage}`)
  const path = found.pathname.replace(/(.)\/+$/, '$1')
  if (path === '/') return fail('The front page cannot be taken down. Put a notice on it instead.')
  return /^(\/[a-z0-9-]{1,200}){1,3}$/.test(path) ? path : fail('That is no address of a page. Copy it from the browser: such as /news/an-alert.')
}

const [verb, ...words] = process.argv.slice(2)
const orders = await readOrders().catch(() =>
  fail('The orders in edge/orders.json cannot be read. Mend that file; without it everything it took down comes back.'),
)
await readAddresses()

switch (verb) {
  case 'takedown':
    await takeDown(pathIn(words[0]))
    break
  case 'restore':
    await restore(pathIn(words[0]))
    break
  case 'notice':
    await notice(words)
    break
  case 'unlock':
    await unlock((words[0] ?? fail(usage)).trim().toLowerCase()).catch(notWritten)
    say(`Wrong passwords for ${words[0]} are forgotten.`)
    break
  case 'orders':
    say(`Notice: ${orders.notice || 'none'}\nTaken down: ${Object.keys(orders.takenDown).join(', ') || 'nothing'}`)
    break
  default:
    fail(usage)
}

async function takeDown(path: string) {
  const files = await filesOnlyOf(path)
  await order(({ takenDown }) => ({ takenDown: { ...takenDown, [path]: [...new Set([...(takenDown[path] ?? []), ...files])] } }))
  say(
    `${path} is taken down${files.length > 0 ? `, with ${files.length} files that only it shows` : ''}: it shows nothing within a second, and stays so until you restore it.`,
  )
  if (!addressOf(path)?.live) say('Look at the address once more: as far as this machine knows, officers have no page there.')
}

async function restore(path: string) {
  const down = Object.keys(orders.takenDown)
  if (!down.includes(path)) fail(`${path} has not been taken down by order. ${down.join(', ') || 'Nothing'} has.`)
  await order(({ takenDown }) => ({ takenDown: Object.fromEntries(Object.entries(takenDown).filter(([at]) => at !== path)) }))
  say(`${path} is shown again as soon as the app can be asked for it, if the desk has it published.`)
}

async function notice(said: string[]) {
  const text = said.join(' ').replace(/\s+/g, ' ').trim()
  if (text === '--clear') {
    await order(() => ({ notice: '' }))
    return say('The notice is off within two seconds.')
  }
  if (!text) fail(`Give the words of the notice.\n${usage}`)
  if (text.length > longestNotice)
    fail(`The notice has ${text.length} characters; it may have ${longestNotice}. Say only what everybody must know now.`)
  await order(() => ({ notice: text }))
  return say(`Within two seconds every page begins with: ${text}`)
}

function order(change: Parameters<typeof changeOrders>[0]) {
  return changeOrders(change).catch(notWritten)
}

function notWritten(error: Error): never {
  return fail(`The order could not be written down (${error.message}).`)
}
