import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { type BrowserName, type Reader, type Tab, isInstalled, openReader, until } from './support/headed.ts'
import { type LeaveFront, openLeaveFront } from './support/leaveFront.ts'
import { siteUrl } from './support/site.ts'

jest.setTimeout(30_000)

const browsers: BrowserName[] = isInstalled('firefox') ? ['chromium', 'firefox'] : ['chromium']

describe.each(browsers)('leaving, in %s', (browser) => {
  let site: string
  let front: LeaveFront
  let reader: Reader
  const tabs: Tab[] = []

  beforeAll(async () => {
    site = await siteUrl()
    front = await openLeaveFront(site)
    reader = await openReader(browser)
  }, 60_000)

  afterAll(async () => {
    await reader?.stop()
    await front?.stop()
  })

  beforeEach(() => {
    front.seen.length = 0
    front.destinationAnswersAfter(0)
  })

  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close()
  })

  const opens = async (path: string) => {
    const tab = await reader.newTab(front.address(path))
    tabs.push(tab)
    return tab
  }
  const isSomewhereElse = (tab: Tab) => until('the reader is somewhere else', async () => (await tab.ask('document.title')) === 'Somewhere else')
  /** At the first attempt: an exit that was stopped would be made up for by `/leave`, after four seconds with the page's address in view. */
  const left = async (tab: Tab) => {
    await isSomewhereElse(tab)
    expect(asked('/leave')).toEqual([])
  }
  const goes = async (key: string, tab: Tab, path: string) => {
    const title = await tab.ask('document.title')
    await until('the browser knows where it is', async () => (await reader.windowTitle()).includes(String(title)))
    const at = () => tab.ask('location.pathname')
    const before = await at()
    const isThere = () => until(`the reader is at ${path}`, async () => (await at()) === path, 4000)
    // A key of the browser's own is lost now and then while it takes on a page: a person who is still there would press it again.
    for (let presses = 1; presses < 3; presses += 1) {
      await reader.press(key)
      const came = await isThere().then(Boolean, () => false)
      if (came || (await at()) !== before) return isThere()
    }
    await reader.press(key)
    return isThere()
  }
  const isBlank = () =>
    until('the page is blank and untitled', async () => (await reader.colours()).length === 1 && !(await reader.windowTitle()).includes('Police'))
  const isShown = (tab: Tab) => until('the page is shown', async () => (await tab.ask(shown)) === true)
  const isAsked = (path: string, times = 1) => until(`${path} is asked for`, () => asked(path).length >= times)
  const asked = (path: string) => front.seen.filter((request) => request.path === path)

  test('the sentence shows once the script has taken hold', async () => {
    const tab = await opens('/')
    expect(await tab.ask('document.querySelector(".exit-key").checkVisibility({ visibilityProperty: true })')).toBe(true)
  })

  test('one Escape leaves', async () => {
    const tab = await opens('/')
    await reader.press('Escape')
    await left(tab)
    expect(await reader.windowTitle()).toContain('Somewhere else')
  })

  test.each([2, 3])('%i times Escape leaves, however slow the destination', async (times) => {
    front.destinationAnswersAfter(800)
    const tab = await opens('/news')
    await reader.press(...Array.from({ length: times }, () => 'Escape'))
    await left(tab)
  })

  test('Escape held for 1.5 seconds leaves', async () => {
    front.destinationAnswersAfter(1000)
    const tab = await opens('/')
    await reader.hold('Escape', 1500)
    // The key is still down when the destination comes, and may stop it half way: the reader is there all the same.
    await until('the reader is at the destination', async () => (await tab.ask('location.pathname')) === '/destination')
    expect(asked('/leave')).toEqual([])
  })

  test('Escape before the page has loaded leaves', async () => {
    const tab = await opens('/')
    await tab.ask(`void (location.href = ${JSON.stringify(front.address('/fixture/endless'))})`)
    await until('the script has taken hold', () => tab.ask('location.pathname.endsWith("endless") && "leave" in document.documentElement.dataset'))
    expect(await tab.ask('document.readyState')).not.toBe('complete')
    await reader.press('Escape', 'Escape')
    await left(tab)
  })

  test('Shift three times leaves, twice does not, nor do capital letters', async () => {
    const tab = await opens('/fixture/text-field')
    await reader.press('shift+a', 'shift+b', 'shift+c', leftShift, rightShift)
    await until('the letters have arrived', async () => (await tab.ask('document.querySelector("#field").value')) === 'ABC')
    await isShown(tab)
    await reader.press(leftShift)
    await left(tab)
  })

  test('the link leaves and lets nobody know which page it was on', async () => {
    const tab = await opens('/news')
    await reader.click(tab, '.exit-link')
    await left(tab)
  })

  test('while a slow destination loads the page stays blank and untitled, and /leave is tried once', async () => {
    front.destinationAnswersAfter(5500)
    const tab = await opens('/news')
    await reader.press('Escape')
    await isBlank()
    await isAsked('/leave')
    await isBlank()
    await reader.press('Escape')
    await isSomewhereElse(tab)
    expect(asked('/leave')).toHaveLength(1)
  }, 40_000)

  test('nothing of the page is left when the destination is down', async () => {
    front.destinationAnswersAfter(Infinity)
    const tab = await opens('/news')
    await reader.press('Escape')
    await isAsked('/destination')
    await until('the browser says that it cannot connect', async () => (await tab.ask('document.querySelector("main.page") === null')) === true)
    expect(await reader.windowTitle()).not.toContain('Police')
  })

  test('a script error elsewhere changes nothing', async () => {
    const tab = await opens('/fixture/broken-script')
    await reader.press('Escape')
    await left(tab)
  })

  test('in a text field the first Escape announces, the second leaves', async () => {
    const tab = await opens('/fixture/text-field')
    await reader.click(tab, '#field')
    await reader.press('Escape')
    await until(
      'the reader is told',
      async () => (await tab.ask('document.querySelector(".exit-said").textContent')) === 'Press Escape again to leave this site',
    )
    await isShown(tab)
    front.destinationAnswersAfter(800)
    await reader.press('Escape', 'Escape')
    await left(tab)
  })

  test('in the feedback form nothing typed is lost by one Escape', async () => {
    const tab = await opens('/feedback')
    await reader.click(tab, 'textarea')
    await reader.press('a', 'Escape', 'b')
    await until('both letters are there', async () => (await tab.ask('document.querySelector("textarea").value')) === 'ab')
    await isShown(tab)
  })

  test('with an open dialog Escape closes the dialog, and the next one leaves', async () => {
    const tab = await opens('/fixture/open-dialog')
    await reader.press('Escape')
    await until('the dialog is closed', async () => (await tab.ask('document.querySelector("#dialog").open')) === false)
    await isShown(tab)
    await reader.press('Escape')
    await left(tab)
  })

  test('leaving out of an open dialog hides it too', async () => {
    front.destinationAnswersAfter(1000)
    const tab = await opens('/fixture/open-dialog')
    await reader.press(leftShift, rightShift, leftShift)
    await isBlank()
    await left(tab)
  })

  test.each(['same-origin', 'cross-origin'])(
    'a %s frame that has the focus keeps Escape, the link leaves, and the frame goes at once',
    async (origin) => {
      front.destinationAnswersAfter(800)
      const tab = await opens(`/fixture/${origin}-frame`)
      await tab.ask('document.querySelector("#frame").focus()')
      await isAsked('/fixture/frame-has-the-focus')
      await reader.press('Escape')
      await isAsked('/fixture/frame-heard-Escape')
      await isShown(tab)
      await reader.click(tab, '.exit-link')
      await isBlank()
      await reader.press('Escape')
      await left(tab)
    },
  )

  test('in fullscreen the first Escape ends fullscreen, the second leaves', async () => {
    const tab = await opens('/fixture/fullscreen')
    await fillScreen(tab)
    await reader.press('Escape')
    await until('fullscreen has ended', async () => (await tab.ask('document.fullscreenElement')) === null)
    await isShown(tab)
    await reader.press('Escape')
    await left(tab)
  })

  test('leaving out of fullscreen ends it', async () => {
    front.destinationAnswersAfter(1500)
    const tab = await opens('/fixture/fullscreen')
    await fillScreen(tab)
    await reader.press(leftShift, rightShift, leftShift)
    await isBlank()
    await until('the black screen is gone', async () => (await reader.colours())[0] !== black, 1400)
    await left(tab)
  })

  const fillScreen = async (tab: Tab) => {
    await reader.click(tab, '#wide')
    await until(
      'a film fills the screen',
      async () => (await tab.ask('document.fullscreenElement?.id')) === 'screen' && String(await reader.colours()) === String(black),
    )
  }

  test('Back finds a blank, untitled page, and one quiet button shows it', async () => {
    const tab = await opens('/')
    await tab.visit(front.address('/news'))
    await reader.press('Escape')
    await left(tab)
    await goes('alt+Left', tab, '/')
    await isBlank()
    expect(await tab.ask(button)).toBeNull()
    await until('the button is there', async () => (await tab.ask(button)) === 'Show page')
    await isBlank()
    await reader.click(tab, 'html > button')
    await isShown(tab)
  })

  test('Escape on that blank page leaves again', async () => {
    const tab = await opens('/')
    await tab.visit(front.address('/news'))
    await reader.press('Escape')
    await left(tab)
    await goes('alt+Left', tab, '/')
    await until('the button is there', async () => (await tab.ask(button)) === 'Show page')
    await reader.press('Escape', 'Escape')
    await left(tab)
  })

  test('Forward finds a blank, untitled page, and a reload shows it', async () => {
    const tab = await opens('/')
    await tab.visit(front.address('/news'))
    await goes('alt+Left', tab, '/')
    await isShown(tab)
    await reader.press('Escape')
    await left(tab)
    await goes('alt+Right', tab, '/news')
    await isBlank()
    await reader.press('F5')
    await isShown(tab)
  })

  test('a new visit is not blank', async () => {
    const tab = await opens('/news')
    await reader.press('Escape')
    await left(tab)
    await tab.visit(front.address('/news'))
    await isShown(tab)
  })

  test('the other tabs of the site leave too', async () => {
    const other = await opens('/news')
    const tab = await opens('/')
    await reader.press('Escape')
    await left(tab)
    await left(other)
  })

  test('the destination learns nothing of where the reader was', async () => {
    const tab = await opens('/news')
    await reader.press('Escape')
    await left(tab)
    expect(asked('/destination').map(({ referer }) => referer)).toEqual([undefined])
  })

  test('a title that is set while the destination loads never shows', async () => {
    front.destinationAnswersAfter(1000)
    await opens('/fixture/late-title')
    await until('the late title is there', async () => (await reader.windowTitle()).includes('A late title'))
    await reader.press('Escape')
    await isBlank()
    await until('the browser has heard of it', async () => !(await reader.windowTitle()).includes('A late title'), 500)
    const titles = new Set<string>()
    await until('the reader is somewhere else', async () => {
      const title = await reader.windowTitle()
      titles.add(title)
      return title.includes('Somewhere else')
    })
    expect([...titles].join()).not.toContain('A late title')
  })

  test.each(['/', '/no-such-page'])('nothing ever lies over the bar of %s at 320 px and 400 %% zoom', async (path) => {
    const tab = await opens(path)
    for (const [height, density] of [
      [640, 1],
      [256, 4],
    ] as const) {
      await tab.resize(320, height, density)
      for (const part of [0, 0.1, 0.5, 1]) {
        await tab.ask(`scrollTo(0, ${part} * document.documentElement.scrollHeight)`)
        expect(await tab.ask(bar)).toEqual({ link: true, safety: true, tall: true, inside: true, sideways: false })
      }
    }
  })

  test('without script the link goes to /leave, which sends the reader on', async () => {
    const scriptless = await openReader(browser, { script: false })
    try {
      await scriptless.newTab(front.address('/news'))
      await until('the page is in front', async () => (await scriptless.windowTitle()).includes('Police'))
      await scriptless.press('Tab', 'Return')
      await until('the reader is somewhere else', async () => (await scriptless.windowTitle()).includes('Somewhere else'))
      expect(asked('/leave').map(({ status }) => status)).toEqual([303])
      expect(asked('/destination').map(({ referer }) => referer)).toEqual([undefined])
    } finally {
      await scriptless.stop()
    }
  })

  test('an officer stays signed in after /leave', async () => {
    const { headers } = await fetch(`${site}/leave`, { redirect: 'manual', headers: { cookie: 'payload-token=kept' } })
    expect([headers.get('set-cookie'), headers.get('clear-site-data')]).toEqual([null, null])
    const tab = await opens('/')
    await tab.ask('document.cookie = "payload-token=kept; path=/"')
    await tab.visit(front.address('/leave'))
    await tab.visit(front.address('/'))
    expect(await tab.ask('document.cookie')).toContain('payload-token=kept')
  })
})

const black = 0x000000

// As key codes, for xdotool presses the left one before `Shift_R`.
const leftShift = '50'
const rightShift = '62'

const seen = '["main", ".exit", "h1"].some((part) => document.querySelector(part)?.checkVisibility({ visibilityProperty: true }))'
const shown = `document.title.includes('Police') && ${seen}`
const button = 'document.querySelector("html > button")?.textContent ?? null'

const bar = `(() => {
  const [link, safety] = ['.exit-link', '.exit-more'].map((part) => document.querySelector(part))
  const box = link.getBoundingClientRect()
  const isOnTop = (part) => {
    const { x, y, width, height } = part.getBoundingClientRect()
    return part.contains(document.elementFromPoint(x + width / 2, y + height / 2))
  }
  return {
    link: isOnTop(link),
    safety: isOnTop(safety),
    tall: box.height >= 44 && box.width >= 44,
    inside: box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight,
    sideways: document.documentElement.scrollWidth > innerWidth,
  }
})()`
