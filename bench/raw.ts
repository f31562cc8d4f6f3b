import { get } from 'node:http'

/** An answer as it came over the wire: `head` name after value, `body` still compressed. */
export type Raw = { status: number; head: string[]; body: Buffer }

/** `fetch` would unpack it. */
export function raw(url: string, headers: Record<string, string> = {}): Promise<Raw> {
  return new Promise((resolve, reject) => {
    get(url, { headers, agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, head: answer.rawHeaders, body: Buffer.concat(parts) }))
    }).on('error', reject)
  })
}

/** @returns a header's value, its name in any case */
export function header(head: string[], name: string): string | undefined {
  const index = head.findIndex((one, place) => place % 2 === 0 && one.toLowerCase() === name)
  return index < 0 ? undefined : head[index + 1]
}
