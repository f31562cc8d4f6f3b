import type { Article } from './article.ts'
import { sum, whole } from './numbers.ts'
import { header, raw } from './raw.ts'
import type { Site } from './site.ts'
import { goal, table } from './table.ts'

/** In bytes over the wire, headers aside: what a browser must have to show the article, and in how many requests. */
const mostBytes = 20 * 1024
const mostRequests = 4

export async function weight({ url }: Site, article: Article): Promise<void> {
  const got = async (at: string) => {
    const { body, head } = await raw(url + at, { 'Accept-Encoding': 'br' })
    return { at, bytes: body.length, coding: header(head, 'content-encoding') ?? 'as it is', head: sum(head.map(({ length }) => length + 2)) }
  }
  const html = await (await fetch(url + article.path)).text()
  const linked = [...html.matchAll(/<(?:link|script|img|source|iframe|video)\b[^>]*\b(?:href|src)="([^"]+)"[^>]*>/g)]
    .filter(([tag]) => !/rel="(?:canonical|alternate|sitemap)"/.test(tag) && !/loading="lazy"/.test(tag))
    .map(([, address = '']) => address)
  for (let number = 0; number < 20; number += 1) await raw(url + article.path, { 'Accept-Encoding': 'br' })
  const files = await Promise.all([article.path, ...new Set(linked)].map(got))
  const total = sum(files.map(({ bytes }) => bytes))
  table('The weight of the article of 20 paragraphs', [
    ['file', 'bytes over the wire', 'coding', 'headers besides'],
    ...files.map(({ at, bytes, coding, head }) => [at, whole(bytes), coding, whole(head)]),
    [`all ${files.length} requests`, whole(total), '', whole(sum(files.map(({ head }) => head)))],
  ])
  table('Goals of the weight', [
    ['goal', 'measured', 'it is'],
    ['20 KB at most', whole(total), goal(`an article of ${whole(mostBytes)} bytes at most`, total <= mostBytes)],
    ['4 requests at most', files.length, goal('4 requests at most', files.length <= mostRequests)],
  ])
}
