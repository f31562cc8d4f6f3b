// A browser with a window of its own, and real key presses: keys sent through a browser's protocol never reach its own Stop.
// Long because two browsers speak two protocols; everything above `chromiumWindow` is what a test needs to know.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

export type BrowserName = 'chromium' | 'firefox'

export type Tab = {
  /** Opens an address and waits until it has loaded. */
  visit(address: string): Promise<void>
  /** The value of an expression in the page that the tab shows now. */
  ask(expression: string): Promise<unknown>
  /** Gives the page so many CSS pixels, each as wide as `density` pixels of the screen. */
  resize(width: number, height: number, density: number): Promise<void>
  close(): Promise<void>
}

export type Reader = {
  /** A tab without history or session, in front. */
  newTab(address: string): Promise<Tab>
  /** Presses keys as xdotool names them, one after the other: `press('Escape', 'Escape')`. */
  press(...keys: string[]): Promise<void>
  hold(key: string, milliseconds: number): Promise<void>
  click(tab: Tab, selector: string): Promise<void>
  windowTitle(): Promise<string>
  /** The colours of the page on the screen, as 0xRRGGBB. It asks nobody: Chromium answers no questions while the next page loads. */
  colours(): Promise<number[]>
  stop(): Promise<void>
}

const programs = { chromium: '/usr/bin/chromium', firefox: '/usr/bin/firefox-esr' } as const

export const isInstalled = (browser: BrowserName) => existsSync(programs[browser])

/**
 * Starts a screen and a browser on it.
 * @throws Error with one sentence when a program that this needs is not installed
 */
export async function openReader(browser: BrowserName, { script = true } = {}): Promise<Reader> {
  for (const program of ['/usr/bin/Xvfb', '/usr/bin/xdotool', programs[browser]]) {
    if (!existsSync(program)) throw new Error(`${program} is missing: apt-get install xvfb xdotool chromium firefox-esr`)
  }
  const screen = await openScreen()
  const opened = await (browser === 'chromium' ? openChromium : openFirefox)(screen.display, script)
  const xdotool = async (...words: string[]) => {
    const { stdout } = await promisify(execFile)('xdotool', words, { env: { ...process.env, DISPLAY: screen.display } })
    return stdout.trim()
  }
  const mouseAway = ['mousemove', '1279', '899']
  await xdotool(...mouseAway)
  const frontWindow = () =>
    until('the browser shows a window', async () => {
      const found = await xdotool('search', '--onlyvisible', '--class', programs[browser].slice('/usr/bin/'.length)).catch(() => '')
      return found.split('\n').at(-1)
    })

  return {
    async newTab(address) {
      const tab = await opened.newTab()
      await xdotool('windowfocus', await frontWindow())
      await tab.visit(address)
      // Firefox without script answers no question.
      if (script) await until('the page has the focus', () => tab.ask('document.hasFocus()'))
      return tab
    },
    async press(...keys) {
      for (const key of keys) await xdotool('key', key)
    },
    async hold(key, milliseconds) {
      await xdotool('keydown', key, 'sleep', String(milliseconds / 1000), 'keyup', key)
    },
    async click(tab, selector) {
      // Two frames later, for until then the click would meet what was there before the page scrolled.
      const point = await tab.ask(`(async () => {
        const found = document.querySelector(${JSON.stringify(selector)})
        if (found.getBoundingClientRect().bottom > innerHeight) found.scrollIntoView({ block: 'center' })
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
        const box = found.getBoundingClientRect()
        const left = globalThis.mozInnerScreenX ?? screenX + (outerWidth - innerWidth) / 2
        const top = globalThis.mozInnerScreenY ?? screenY + outerHeight - innerHeight
        return [left + box.x + box.width / 2, top + box.y + box.height / 2].map(Math.round).join(' ')
      })()`)
      await xdotool('mousemove', ...String(point).split(' '), 'click', '1', ...mouseAway)
    },
    windowTitle: async () => xdotool('getwindowname', await frontWindow()),
    colours: screen.colours,
    async stop() {
      await opened.stop()
      await screen.stop()
    },
  }
}

/** Asks until the answer is truthy, and gives that answer. */
export async function until<T>(condition: string, answer: () => Promise<T> | T, milliseconds = 8000): Promise<NonNullable<T>> {
  const deadline = Date.now() + milliseconds
  let last: unknown
  while (Date.now() < deadline) {
    try {
      const given = await answer()
      if (given) return given
      last = given
    } catch (problem) {
      last = problem
    }
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  throw new Error(`Not within ${milliseconds} ms: ${condition} (last: ${String(last)})`)
}

type Opened = { newTab(): Promise<Tab>; stop(): Promise<void> }

async function openScreen() {
  const folder = await mkdtemp(path.join(tmpdir(), 'lamp-screen-'))
  const xvfb = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-fbdir', folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const number = await firstMatch(xvfb, xvfb.stdout, /(\d+)\n/, 'Xvfb')
  return {
    display: `:${number}`,
    /** From the X window dump that Xvfb keeps up to date: well below the tabs, without the scroll bar and the mouse's corner. */
    async colours() {
      const dump = await readFile(path.join(folder, 'Xvfb_screen0'))
      const word = (index: number) => dump.readUInt32BE(4 * index)
      const start = word(0) + 12 * word(19)
      const found = new Set<number>()
      for (let y = 300; y < 860; y++) {
        for (let x = 20; x < 1240; x++) found.add(dump.readUInt32LE(start + y * word(12) + 4 * x) & 0xffffff)
      }
      return [...found]
    },
    async stop() {
      await end(xvfb)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

// Not through Playwright: it keeps every page focused, whereupon a key in a foreign frame reaches the page, and fullscreen stays in the tab.
async function openChromium(display: string, script: boolean): Promise<Opened> {
  const profile = await mkdtemp(path.join(tmpdir(), 'lamp-chromium-'))
  const program = spawn(
    programs.chromium,
    [
      ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
      ...(script ? [] : ['--blink-settings=scriptEnabled=false']),
      ...chromiumSwitches,
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { env: { ...process.env, DISPLAY: display }, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const send = await remote(await firstMatch(program, program.stderr, /DevTools listening on (ws:\S+)/, 'Chromium'))
  return {
    async newTab() {
      const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
      const inTab: Send = (method, params) => send(method, params, { sessionId })
      return { ...chromiumTab(inTab), close: async () => void (await send('Target.closeTarget', { targetId })) }
    },
    async stop() {
      await end(program)
      await rm(profile, { recursive: true, force: true, maxRetries: 9 })
    },
  }
}

function chromiumTab(send: Send): Omit<Tab, 'close'> {
  const ask = async (expression: string) => {
    const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true })
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails))
    return isRecord(result) ? result.value : undefined
  }
  return {
    ask,
    async visit(url) {
      await send('Page.navigate', { url })
      // Chromium keeps keys from a page that it has not painted yet.
      const painted = 'document.readyState === "complete" && performance.getEntriesByType("paint").length > 0'
      await until(`${url} is on the screen`, async () => (await ask(painted)) === true)
    },
    async resize(width, height, deviceScaleFactor) {
      await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false })
    },
  }
}

const chromiumSwitches = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  '--no-default-browser-check',
  '--no-first-run',
  '--password-store=basic',
  '--remote-debugging-port=0',
  '--window-position=0,0',
  '--window-size=1280,900',
]

async function openFirefox(display: string, script: boolean): Promise<Opened> {
  const profile = await mkdtemp(path.join(tmpdir(), 'lamp-firefox-'))
  await writeFile(path.join(profile, 'user.js'), firefoxPreferences(script))
  const firefox = spawn(
    programs.firefox,
    ['--no-remote', '--new-instance', '--profile', profile, '--remote-debugging-port', '0', '--width', '1280', '--height', '900', 'about:blank'],
    { env: { ...process.env, DISPLAY: display, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' }, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const address = await firstMatch(firefox, firefox.stderr, /WebDriver BiDi listening on (ws:\S+)/, 'Firefox')
  const send = await remote(`${address}/session`)
  await send('session.new', { capabilities: {} })
  return {
    async newTab() {
      const { context } = await send('browsingContext.create', { type: 'tab' })
      return firefoxTab(send, String(context))
    },
    async stop() {
      await end(firefox)
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function firefoxTab(send: Send, context: string): Tab {
  return {
    async visit(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    async ask(expression) {
      const wrapped = `(async () => JSON.stringify(await (${expression})))()`
      const { result, exceptionDetails } = await send('script.evaluate', { expression: wrapped, target: { context }, awaitPromise: true })
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails))
      return isRecord(result) && typeof result.value === 'string' ? JSON.parse(result.value) : undefined
    },
    async resize(width, height, devicePixelRatio) {
      await send('browsingContext.setViewport', { context, viewport: { width, height }, devicePixelRatio })
    },
    async close() {
      await send('browsingContext.close', { context })
    },
  }
}

const firefoxPreferences = (script: boolean) =>
  Object.entries({
    'app.normandy.enabled': false,
    'app.update.auto': false,
    'browser.aboutwelcome.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'datareporting.policy.dataSubmissionEnabled': false,
    'javascript.enabled': script,
    // Everything but this machine goes to a proxy that is not there.
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': 9,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': 9,
    'network.proxy.type': 1,
    'termsofuse.bypassNotification': true,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
  })
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('')

type Send = (method: string, params: Record<string, unknown>, more?: Record<string, unknown>) => Promise<Record<string, unknown>>

/** Chromium's protocol and WebDriver BiDi alike: a command goes out under a number, and the answer carries it. */
async function remote(address: string): Promise<Send> {
  const socket = new WebSocket(address)
  const waiting = new Map<number, { resolve(result: Record<string, unknown>): void; reject(problem: Error): void }>()
  socket.onmessage = ({ data }) => {
    const answer: unknown = JSON.parse(String(data))
    if (!isRecord(answer) || typeof answer.id !== 'number') return
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (isRecord(answer.result)) asked?.resolve(answer.result)
    else asked?.reject(new Error(JSON.stringify(answer)))
  }
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = reject
  })
  let id = 0
  return (method, params, more) =>
    new Promise((resolve, reject) => {
      waiting.set(++id, { resolve, reject })
      socket.send(JSON.stringify({ id, method, params, ...more }))
    })
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

async function firstMatch(child: ChildProcess, output: NodeJS.ReadableStream, wanted: RegExp, program: string): Promise<string> {
  let said = ''
  output.on('data', (piece) => (said += String(piece)))
  return until(
    `${program} has started`,
    () => {
      if (child.exitCode !== null) throw new Error(`${program} ended: ${said}`)
      return wanted.exec(said)?.[1]
    },
    30_000,
  )
}

async function end(child: ChildProcess) {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  if (child.exitCode === null && child.kill()) await ended
}
