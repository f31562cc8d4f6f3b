import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { userInfo } from 'node:os'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const launch = (switches: string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: [
      ...(userInfo().uid === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-quic',
      ...switches,
    ],
  })

export type Seen = { page: Page; foreign: string[]; complaints: string[] }

/** A page that remembers what it asked of others and what the browser complained of. The desk has come when it answers to its reader. */
export async function open(browser: Browser, options: BrowserContextOptions = {}): Promise<Seen> {
  const page = await (await browser.newContext(options)).newPage()
  page.setDefaultTimeout(10_000)
  if (options.javaScriptEnabled !== false) waitUntilAwake(page)
  const seen: Seen = { page, foreign: [], complaints: [] }
  page.on('request', (request) => {
    if (!/^(http:\/\/(127\.0\.0\.1|localhost)[:/]|data:|blob:|about:)/.test(request.url())) seen.foreign.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error') seen.complaints.push(message.text())
  })
  page.on('pageerror', (error) => seen.complaints.push(error.message))
  return seen
}

/** What React has not taken over yet does nothing when it is pressed, and loses what is typed into it. Other pages are as they come. */
function waitUntilAwake(page: Page) {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)]
  const awake = () =>
    page.waitForFunction(() => {
      if (!/^\/admin(?!\/preview)/.test(location.pathname)) return true
      const all = [...document.querySelectorAll(':is(a, button, input, select, textarea):not([contenteditable] *)')]
      return all.length > 0 && all.every((one) => Object.keys(one).some((key) => key.startsWith('__reactProps')))
    })
  page.goto = async (...how) => {
    const answer = await goto(...how)
    await awake()
    return answer
  }
  page.reload = async (...how) => {
    const answer = await reload(...how)
    await awake()
    return answer
  }
}

/** @returns what axe finds against WCAG 2.2 AA, a line each. `bypassCSP` must be set in the context; `within`: a selector, else all of it. */
export async function violations(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async (within) => {
    const found = await Reflect.get(window, 'axe').run(within ?? document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return found.violations.map(
      (one: { id: string; nodes: { html: string; any: { message: string }[] }[] }) =>
        `${one.id}: ${one.nodes[0]?.html} ${one.nodes[0]?.any[0]?.message ?? ''}`,
    )
  }, within)
}
