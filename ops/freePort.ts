import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Below what systems lend to outgoing connections: a port chosen now is still free when its part starts in some seconds. */
const lowest = 20_000
const highest = 32_000

/** @returns a port of this machine that nobody listens on */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(lowest, highest)
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
