/** What script adds to a public page. Everything here has a twin that works without. */

const focusFirst = document.querySelector('[data-focus]')
if (focusFirst instanceof HTMLElement) focusFirst.focus()

/** The player of another service, once the reader has asked for it. */
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-play]') : null
  const figure = button?.closest('[data-player]')
  if (!(figure instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  const { player, title } = figure.dataset
  const frame = document.createElement('iframe')
  frame.src = player ?? ''
  frame.title = title ?? ''
  frame.allow = 'fullscreen; encrypted-media; picture-in-picture'
  // The service refuses to play for a page that it cannot see the origin of; the words beside the button say so.
  frame.referrerPolicy = 'strict-origin'
  figure.querySelector('img')?.remove()
  button?.parentElement?.remove()
  figure.prepend(frame)
  frame.focus()
})

/** Discreet mode lasts as long as the tab. A browser that keeps nothing cannot have it. */
const mode = {
  get on() {
    try {
      return sessionStorage.getItem('lamp-discreet') === '1'
    } catch {
      return false
    }
  },
  set(on: boolean) {
    if (on) sessionStorage.setItem('lamp-discreet', '1')
    else sessionStorage.removeItem('lamp-discreet')
  },
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!mode.on || !link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  const here = location.href.split('#')[0]
  if (link.origin !== location.origin || link.classList.contains('exit-link')) return
  event.preventDefault()
  if (link.href.split('#')[0] === here && link.hash) {
    history.replaceState(null, '', link.hash)
    document.getElementById(decodeURIComponent(link.hash.slice(1)))?.scrollIntoView()
  } else location.replace(link.href)
})

/** What is chosen in a list is a link with more to it. What is posted cannot replace a page; the words beside the button say so. */
document.addEventListener('submit', (event) => {
  const form = event.target
  if (!mode.on || event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'get') return
  const address = new URL(form.action)
  if (address.origin !== location.origin) return
  event.preventDefault()
  address.search = ''
  for (const [name, value] of new FormData(form, event.submitter)) if (typeof value === 'string') address.searchParams.append(name, value)
  location.replace(address)
})

const control = document.querySelector('[data-discreet]')
const button = control?.querySelector('button')
if (control instanceof HTMLElement && button) {
  const show = () => {
    button.textContent = mode.on ? 'Turn off discreet mode' : 'Turn on discreet mode'
    button.setAttribute('aria-pressed', String(mode.on))
  }
  try {
    mode.set(mode.on)
    control.hidden = false
    document.querySelector('[data-without-script]')?.remove()
    show()
    button.addEventListener('click', () => {
      mode.set(!mode.on)
      show()
    })
  } catch {
    // Without storage there is no discreet mode, and the page says so already.
  }
}

/** In the desk's preview the page follows what is typed beside it. */
if (location.pathname.startsWith('/admin/preview/') && window.parent !== window) {
  let due: ReturnType<typeof setTimeout> | undefined
  window.addEventListener('message', ({ origin, data }) => {
    if (origin !== location.origin || data?.type !== 'payload-document-event') return
    clearTimeout(due)
    due = setTimeout(() => location.reload(), 100)
  })
  window.parent.postMessage({ type: 'payload-live-preview', ready: true }, location.origin)
}
