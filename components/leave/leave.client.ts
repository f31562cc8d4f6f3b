// Goes inline into <head>: no imports, under 2,048 bytes, works before <body> exists and when everything else has failed.

const on = addEventListener
const page = document
const root = page.documentElement
const destination = page.currentScript?.dataset.to ?? '/leave'

let blank = false
let askedUntil = 0
let shiftsUntil: number[] = []
let lastResort: ReturnType<typeof setTimeout> | 0 = 0 // set while the reader is leaving
let otherTabs: BroadcastChannel | undefined

const noTitle = page.createElement('title')
const showPage = Object.assign(page.createElement('button'), {
  textContent: 'Show page',
  onclick: () => location.reload(),
  style: 'visibility:visible;position:fixed;top:0',
})

on('keydown', onKey, true)
on('click', onClick, true)
on('pageshow', guard)
on('pagehide', () => {
  clearTimeout(lastResort)
  lastResort = 0
})
attempt(() => {
  otherTabs = new BroadcastChannel('leave')
  otherTabs.onmessage = () => leave()
})
if (performance.getEntriesByType('navigation')[0]?.toJSON().type === 'back_forward') guard()
else attempt(() => delete sessionStorage.left)
root.dataset.leave = ''

function onKey(event: KeyboardEvent) {
  const { key, timeStamp } = event
  if (blank && key === 'Escape') return leave(event)
  if (key !== 'Shift') shiftsUntil = []
  if (event.repeat || event.isComposing || event.defaultPrevented || isModified(event)) return
  if (key === 'Shift') {
    const [, , thirdLast = 0] = (shiftsUntil = [timeStamp + 5000, ...shiftsUntil])
    if (timeStamp < thirdLast) leave(event)
  } else if (key === 'Escape' && !event.shiftKey) {
    if (isThere(':is(dialog[open],:popover-open,:focus:is(:open,[aria-expanded=true]))')) return
    if (timeStamp < askedUntil || !isThere(':focus:read-write')) return leave(event)
    askedUntil = timeStamp + 5000
    say('Press Escape again to leave this site')
    setTimeout(say, 5000, '')
  }
}

function onClick(event: MouseEvent) {
  shiftsUntil = []
  if (isModified(event) || event.shiftKey) return
  if (event.target instanceof Element && event.target.closest('a.exit-link')) leave(event)
}

function isModified(event: KeyboardEvent | MouseEvent) {
  return event.ctrlKey || event.altKey || event.metaKey
}

function isThere(selector: string) {
  return attempt(() => page.querySelector(selector))
}

function say(words: string) {
  each('.exit-said', (status) => (status.textContent = words))
}

/** Leaves. Without an event it follows another tab, and tells nobody. */
function leave(event?: Event) {
  // In Firefox an Escape that is not swallowed stops the navigation it started; in both browsers the next one does.
  event?.preventDefault()
  event?.stopImmediatePropagation()
  if (lastResort) return
  lastResort = setTimeout(go, 4000, '/leave')
  attempt(() => (sessionStorage.left = 1))
  attempt(hide)
  if (event) attempt(() => otherTabs?.postMessage(0))
  go(destination)
}

function go(address: string) {
  location.replace(address)
}

function guard() {
  if (!blank && !attempt(() => sessionStorage.left)) return
  hide()
  setTimeout(offerPage, 2000)
}

// Not display:none, under which Firefox sends no keys to the page, so that a second Escape would stop the exit.
function hide() {
  blank = true
  root.style = 'visibility:hidden!important'
  if (page.fullscreenElement) page.exitFullscreen()
  each<HTMLMediaElement>('video,audio', (media) => media.pause())
  each('iframe,dialog', (layer) => layer.remove())
  root.prepend(noTitle)
  // Emptied afterwards, a title that is set later would show for a moment in Chromium.
  Object.defineProperty(page, 'title', { value: '' })
  hideTraces()
  new MutationObserver(hideTraces).observe(root, { childList: true, subtree: true })
}

// The first title of a document is its title. Firefox keeps the icon of a link that is gone, but not of one that changed.
function hideTraces() {
  noTitle.textContent = ''
  each<HTMLLinkElement>('[rel~=icon]', (icon) => (icon.href = '/assets/plain.svg'))
}

function offerPage() {
  if (!lastResort) root.append(showPage)
}

function each<Found extends Element>(selector: string, act: (found: Found) => void) {
  page.querySelectorAll<Found>(selector).forEach(act)
}

function attempt<Answer>(step: () => Answer) {
  try {
    return step()
  } catch {
    // Storage may be refused, a selector unknown: leaving goes on.
  }
}
