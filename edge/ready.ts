import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { sendJson } from './answer.ts'
import { ask, wholeOf } from './app.ts'
import { contentNow, learningTrouble, secondsUnsure } from './content.ts'
import { troubleOfDisk } from './diskTrouble.ts'
import { plainHeaders } from './headers.ts'
import { noticeNow, orderedDown, troubleOfOrders } from './orders.ts'
import { mirrorState } from './refresh.ts'

const healthSchema = z.object({ database: z.string(), worker: z.string(), disk: z.string(), review: z.string(), schedules: z.string() })
/** What waits for people is told, and takes no machine away from readers. */
const forPeople = ['review', 'schedules']
const noAnswer = { app: 'no answer', database: 'not known', worker: 'not known', disk: 'not known', review: 'not known', schedules: 'not known' }
const patience = 3_000

/** How every part is, in words: `well`, or what is wrong with it. 200 when all are, 503 otherwise: the public may still be served. */
export async function sendReady(request: IncomingMessage, response: ServerResponse) {
  const parts = { ...(await healthOfApp()), version: wordsOfVersion(), mirror: wordsOfMirror(), orders: troubleOfOrders() || 'well' }
  const ready = Object.entries(parts).every(([part, words]) => words === 'well' || forPeople.includes(part))
  const { pages, behind } = mirrorState()
  const kept = { contentVersion: contentNow().version, pagesOnDisk: pages, pagesBehind: behind }
  const told = { ready, ...parts, ...kept, takenDownByOrder: orderedDown().length, notice: noticeNow() || null }
  return sendJson(request, response, ready ? 200 : 503, plainHeaders, told)
}

/** Asked by many or by few, the app is asked once a second. */
function healthOfApp() {
  if (performance.now() - askedAt > 1_000) {
    askedAt = performance.now()
    health = askHealth()
  }
  return health
}

let askedAt = Number.NEGATIVE_INFINITY
let health: ReturnType<typeof askHealth>

async function askHealth() {
  try {
    const answer = await ask({ method: 'GET', path: '/readyz', headers: {}, from: 'health', patience })
    return { app: 'well', ...healthSchema.parse(JSON.parse((await wholeOf(answer, 65_536)).toString())) }
  } catch {
    return noAnswer
  }
}

function wordsOfVersion(): string {
  if (contentNow().version === 0) return 'nothing has been learned yet'
  const seconds = secondsUnsure()
  if (seconds > 0) return `not known for ${seconds} s; pages are shown as they last were`
  return learningTrouble() || 'well'
}

const wordsOfMirror = () => (troubleOfDisk() ? `cannot be written: ${troubleOfDisk()}` : 'well')
