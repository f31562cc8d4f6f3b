import { createServer, type ServerResponse } from 'node:http'
import type { PublicAddress } from '../../collections/content.ts'
import { freePort } from '../../ops/freePort.ts'

/** Stands where the app stands, and does to the edge what an app does only on its worst days. */
export type FakeApp = {
  port: number
  content: { epoch: string; version: number; shared: number; leaveTo: string | null; addresses: PublicAddress[] }
  /** Publishes a page, or changes it. */
  publish(path: string): void
  takeDown(path: string): void
  /** How a page is answered; unless set, with `made`. */
  answer: (path: string, response: ServerResponse) => void
  /** How often each page has been made. */
  made: Map<string, number>
  stop(): Promise<void>
}

export const pageOf = (words: string) =>
  `<!DOCTYPE html><html lang="en-GB"><head><title>x</title></head><body><section class="exit"></section><header></header><main>${words}</main></body></html>`

export async function openFakeApp(): Promise<FakeApp> {
  const port = await freePort()
  const made = new Map<string, number>()
  const set = (path: string, live: boolean) => {
    const { content } = app
    content.version += 1
    const one = { path, live, to: null, version: content.version, at: new Date().toISOString() }
    content.addresses = [...content.addresses.filter((other) => other.path !== path), one]
  }
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://app')
    if (pathname === '/content') {
      const since = Number(searchParams.get('since'))
      const { addresses, ...rest } = app.content
      response.end(JSON.stringify({ ...rest, addresses: addresses.filter(({ version }) => version > since) }))
      return
    }
    made.set(pathname, (made.get(pathname) ?? 0) + 1)
    app.answer(pathname, response)
  })
  const app: FakeApp = {
    port,
    content: { epoch: 'one', version: 1, shared: 1, leaveTo: null, addresses: [] },
    publish: (path) => set(path, true),
    takeDown: (path) => set(path, false),
    answer: (path, response) => void response.writeHead(200, { 'Content-Type': 'text/html' }).end(pageOf(`${path} made ${made.get(path)}`)),
    made,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return app
}
