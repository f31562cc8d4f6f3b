import { RewritingStream } from 'parse5-html-rewriting-stream'

/**
 * What a page says of itself in `lamp-*` metas, which are taken out: the app can set neither its status nor its headers.
 * `parts`: the addresses of other pages and files that it shows a part of, from `data-of`.
 */
export type Facts = { status?: number; sensitive: boolean; frames: string[]; parts: string[] }

type Tag = { tagName: string; attrs: { name: string; value: string }[]; selfClosing: boolean }

const players = ['www.youtube-nocookie.com', 'player.vimeo.com']

/**
 * Takes out of a finished page all that only a framework needs: scripts without the site's own mark, preloads, comments, an
 * empty place that stands before the exit bar. On a sensitive page it marks files, so that devices keep no copy of them.
 * An HTML rewriter reads what a browser would read; a pattern would not.
 */
export async function toDocument(page: string): Promise<{ html: string; facts: Facts }> {
  const facts: Facts = { sensitive: false, frames: [], parts: [] }
  const rewriter = new RewritingStream()
  let inScript = false
  let inPlaceholder = false
  rewriter.on('startTag', (tag) => {
    const value = (name: string) => attribute(tag, name)
    if (tag.tagName === 'script' && value('data-lamp') === undefined) inScript = true
    else if (tag.tagName === 'div' && tag.attrs.length === 1 && value('hidden') !== undefined) inPlaceholder = true
    else if (tag.tagName === 'link' && /preload|expect/.test(value('rel') ?? '')) return
    else if (tag.tagName === 'meta' && isFact(value('name'), value('content'), facts)) return
    else {
      const part = value('data-of')
      if (part && !facts.parts.includes(part)) facts.parts.push(part)
      if (facts.sensitive) for (const one of tag.attrs) one.value = leavingNoCopy(one)
      rewriter.emitStartTag(tag)
    }
  })
  rewriter.on('endTag', (tag) => {
    if (tag.tagName === 'script' && inScript) inScript = false
    else if (tag.tagName === 'div' && inPlaceholder) inPlaceholder = false
    else rewriter.emitEndTag(tag)
  })
  rewriter.on('text', (_, raw) => {
    if (!inScript) rewriter.emitRaw(raw)
  })
  rewriter.on('comment', () => undefined)
  return { html: await rewritten(rewriter, page), facts }
}

/** Takes out every element that is a part of any of these pages or files: what was taken down leaves the pages that showed it too. */
export function withoutParts(html: string, gone: string[]): Promise<string> {
  const rewriter = new RewritingStream()
  let inside: { tagName: string; depth: number } | undefined
  rewriter.on('startTag', (tag) => {
    if (inside) {
      if (tag.tagName === inside.tagName) inside.depth += 1
    } else if (!gone.includes(attribute(tag, 'data-of') ?? '')) rewriter.emitStartTag(tag)
    else if (tag.tagName !== 'img') inside = { tagName: tag.tagName, depth: 1 }
  })
  rewriter.on('endTag', (tag) => {
    if (!inside) rewriter.emitEndTag(tag)
    else if (tag.tagName === inside.tagName && (inside.depth -= 1) === 0) inside = undefined
  })
  rewriter.on('text', (_, raw) => {
    if (!inside) rewriter.emitRaw(raw)
  })
  return rewritten(rewriter, html)
}

/** Puts what each text field had in it back, for somebody whose words could not be sent on. */
export function withWords(html: string, words: Map<string, string>): Promise<string> {
  const rewriter = new RewritingStream()
  let field: string | undefined
  rewriter.on('startTag', (tag) => {
    rewriter.emitStartTag(tag)
    field = tag.tagName === 'textarea' ? attribute(tag, 'name') : undefined
    // A browser drops the first line break after the tag: this one is for it to drop.
    if (field) rewriter.emitText({ text: `\n${words.get(field) ?? ''}` })
  })
  rewriter.on('text', (_, raw) => {
    if (!field) rewriter.emitRaw(raw)
  })
  rewriter.on('endTag', (tag) => {
    field = undefined
    rewriter.emitEndTag(tag)
  })
  return rewritten(rewriter, html)
}

async function rewritten(rewriter: RewritingStream, page: string): Promise<string> {
  let html = ''
  rewriter.on('data', (part) => (html += String(part)))
  const ended = new Promise((resolve) => rewriter.on('end', resolve))
  rewriter.end(page)
  await ended
  return html
}

const attribute = (tag: Tag, name: string) => tag.attrs.find((one) => one.name === name)?.value

const leavingNoCopy = ({ name, value }: { name: string; value: string }) =>
  ['src', 'srcset', 'poster', 'href'].includes(name) ? value.replaceAll(/\/api\/media\/file\/[\w.-]+/g, '$&?discreet') : value

function isFact(name = '', content = '', facts: Facts): boolean {
  if (name === 'lamp-status' && /^[45]\d\d$/.test(content)) facts.status = Number(content)
  else if (name === 'lamp-sensitive') facts.sensitive = true
  else if (name === 'lamp-frames' && players.includes(content)) facts.frames.push(content)
  return name.startsWith('lamp-') || name === 'next-size-adjust'
}
