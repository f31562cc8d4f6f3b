// Stands before the site in the exit's tests: sends the exit to a destination of its own on another host, and remembers who asked.
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'

type Seen = { path: string; referer: string | undefined; status: number }

export type LeaveFront = {
  address(path: string): string
  /** Every request so far, oldest first. */
  seen: Seen[]
  /** The destination answers after so many milliseconds; `Infinity` hangs up instead. */
  destinationAnswersAfter(milliseconds: number): void
  stop(): Promise<void>
}

const fixtures: Record<string, { html?: string; head?: string; script?: string; framed?: true }> = {
  'broken-script': { head: '<script src="/fixture/broken-script.js"></script>', script: 'throw new Error("on purpose")' },
  'text-field': { html: '<label>Words <input id="field" autofocus autocomplete="off"></label>' },
  'open-dialog': { html: '<dialog id="dialog"><button>In a dialog</button></dialog>', script: 'document.getElementById("dialog").showModal()' },
  'same-origin-frame': { html: '<iframe id="frame" src="/fixture/frame.html"></iframe>', framed: true },
  'cross-origin-frame': { html: '<iframe id="frame" src="//localhost:PORT/fixture/frame.html"></iframe>', framed: true },
  fullscreen: {
    html: '<button id="wide">Fill the screen</button><div id="screen">A film</div>',
    script: 'document.getElementById("wide").onclick = () => document.getElementById("screen").requestFullscreen()',
  },
  endless: { html: '<img src="/fixture/never" alt="">' },
  'late-title': { script: 'setInterval(() => { document.title = "A late title" }, 20)' },
}

const frame = `<!doctype html><title>Frame</title><button>In the frame</button>
<script>
onfocus = () => fetch('/fixture/frame-has-the-focus')
onkeydown = ({ key }) => fetch('/fixture/frame-heard-' + key)
</script>`

/** @param site base address of the site under test */
export async function openLeaveFront(site: string): Promise<LeaveFront> {
  let delay = 0
  const seen: Seen[] = []

  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    response.on('close', () => seen.push({ path, referer: request.headers.referer, status: response.headersSent ? response.statusCode : 0 }))
    answer(path, request, response).catch((problem) => response.destroy(problem))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  const destination = `http://localhost:${port}/destination`

  async function answer(path: string, request: IncomingMessage, response: ServerResponse) {
    if (path === '/destination') return sendDestination(response)
    if (path.startsWith('/fixture/')) return sendFixture(path.slice('/fixture/'.length), response)
    const { status, headers, body } = await ofTheSite(path, request.headers.cookie)
    response.writeHead(status, headers).end(body)
  }

  function sendDestination(response: ServerResponse) {
    if (delay === Infinity) return response.destroy()
    const page = '<!doctype html><title>Somewhere else</title><p>Weather and sport'
    setTimeout(() => response.writeHead(200, { 'Content-Type': 'text/html' }).end(page), delay)
  }

  async function sendFixture(name: string, response: ServerResponse) {
    if (name === 'frame.html') return response.writeHead(200, { 'Content-Type': 'text/html' }).end(frame)
    if (name === 'never') return
    const fixture = fixtures[name.replace(/\.js$/, '')]
    if (!fixture) return response.writeHead(204).end()
    if (name.endsWith('.js')) return response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(fixture.script)

    const { headers, body } = await ofTheSite('/')
    const script = fixture.script && !fixture.head ? `<script src="/fixture/${name}.js"></script>` : ''
    const html = String(body)
      .replace('<head>', `<head>${fixture.head ?? ''}`)
      .replace('</body>', `${fixture.html?.replace('PORT', String(port)) ?? ''}${script}</body>`)
    if (fixture.framed) headers['content-security-policy'] += `; frame-src 'self' http://localhost:${port}`
    response.writeHead(200, headers).end(html)
  }

  async function ofTheSite(path: string, cookie = '') {
    const answered = await fetch(site + path, { redirect: 'manual', headers: { accept: 'text/html', cookie } })
    const headers = Object.fromEntries(
      [...answered.headers].filter(([name]) => !/^(content-(encoding|length)|transfer-encoding|connection|keep-alive)$/.test(name)),
    )
    if (path === '/leave' && headers.location) headers.location = destination
    const body = Buffer.from(await answered.arrayBuffer())
    const isPage = headers['content-type']?.startsWith('text/html')
    return { status: answered.status, headers, body: isPage ? String(body).replace(/data-to="[^"]*"/, `data-to="${destination}"`) : body }
  }

  return {
    address: (path) => `http://127.0.0.1:${port}${path}`,
    seen,
    destinationAnswersAfter: (milliseconds) => (delay = milliseconds),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
