import { createServer } from 'node:http'
import { env } from '../env.ts'
import { answer } from './answering.ts'
import { startLearning } from './content.ts'
import { noteDisk } from './diskTrouble.ts'
import { readErrorPages } from './errors.ts'
import { log } from './log.ts'
import { startMetrics } from './metrics.ts'
import { followOrders, orderedDown } from './orders.ts'
import { beginAnew, keepMirror, refreshSoon, takeAway } from './refresh.ts'

/** In bytes and milliseconds: what a person's browser never reaches, and a slow one still keeps to. */
const longestHeaders = 8 * 1024
const headersWithin = 10_000
const uploadWithin = 30 * 60_000
const idle = 65_000
const silentFor = 120_000

const errors = await readErrorPages()
await followOrders(() => void takeAway(orderedDown()).catch(noteDisk).then(refreshSoon))
await startLearning((gone) => takeAway(gone).finally(refreshSoon), beginAnew)

const server = createServer(
  {
    maxHeaderSize: longestHeaders,
    headersTimeout: headersWithin,
    requestTimeout: uploadWithin,
    keepAliveTimeout: idle,
    connectionsCheckingInterval: 2_000,
    // Node would answer by itself, without a page that can be left.
    requireHostHeader: false,
  },
  (request, response) => {
    new Promise((resolve) => resolve(answer(request, response, errors))).catch((error: unknown) => {
      log.error({ error: error instanceof Error ? error.stack : String(error) }, 'A request could not be answered')
      if (response.headersSent) response.destroy()
      else void errors.broken(request, response)
    })
  },
)

server.setTimeout(silentFor)
server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
  if (error.code === 'ECONNRESET') socket.destroy()
  else if (error.code === 'HPE_HEADER_OVERFLOW') errors.refuseBare(socket, 431, 'long headers')
  else if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') errors.refuseBare(socket, 408, 'slow request')
  else errors.refuseBare(socket, 400, 'malformed')
})
server.on('checkExpectation', (request, response) => void errors.refuse(request, response, { status: 417, why: 'expectation' }))
server.on('upgrade', (_, socket) => errors.refuseBare(socket, 400, 'upgrade'))
server.on('connect', (_, socket) => errors.refuseBare(socket, 400, 'connect'))
server.on('error', (error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
server.listen(env.PORT, env.HOST, () => process.send?.('listening'))

startMetrics()
void takeAway(orderedDown()).catch(noteDisk).then(keepMirror)

process.on('SIGTERM', () => {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  setTimeout(() => process.exit(0), 3_000).unref()
})
// Started by `ops/start.ts`, it is stopped by that one, in its order.
if (process.send) process.on('SIGINT', () => undefined)
