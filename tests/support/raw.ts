import { connect } from 'node:net'
import { env } from '../../env.ts'

/** An answer as it came over the wire. Header names in small letters, in their order. */
export type RawAnswer = { status: number; names: string[]; header: (name: string) => string | undefined; body: string }

const { hostname, port, host } = new URL(env.SITE_URL)

/** @returns the bytes of a request that asks for the connection to be closed; no header is added where `headers` has it */
export function requestOf(line: string, headers: string[] = [], body = ''): string {
  const has = (name: string) => headers.some((one) => one.toLowerCase().startsWith(`${name}:`))
  const own = [...(has('host') ? [] : [`Host: ${host}`]), ...(has('connection') ? [] : ['Connection: close'])]
  return `${[`${line} HTTP/1.1`, ...own, ...headers].join('\r\n')}\r\n\r\n${body}`
}

/**
 * Sends bytes as they are, which no browser and no library would, and reads until the edge closes.
 * @param more what to send later, a piece every half second, until there is an answer
 * @throws Error when it has not answered and closed in time
 */
export function raw(sent: string, { more, patience = 10_000 }: { more?: string; patience?: number } = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    const socket = connect(Number(port), hostname, () => socket.write(sent, 'latin1'))
    const dripping = more ? setInterval(() => socket.write(more), 500) : undefined
    const late = setTimeout(() => socket.destroy(new Error(`No whole answer within ${patience} ms to ${sent.slice(0, 200)}`)), patience)
    let trouble: Error | undefined
    socket.on('data', (part) => {
      clearInterval(dripping)
      parts.push(part)
    })
    // An answer may come before everything was sent: what came counts.
    socket.on('error', (error) => (trouble = error))
    socket.on('close', () => {
      clearTimeout(late)
      clearInterval(dripping)
      const answer = parsed(Buffer.concat(parts))
      if (answer) resolve(answer)
      else reject(trouble ?? new Error(`No answer to ${sent.slice(0, 200)}`))
    })
  })
}

function parsed(bytes: Buffer): RawAnswer | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n')
  const headers = lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()] as const)
  return {
    status: Number(first.split(' ')[1]),
    names: headers.map(([name]) => name),
    header: (name) => headers.find(([one]) => one === name)?.[1],
    body: bytes.subarray(end + 4).toString(),
  }
}
