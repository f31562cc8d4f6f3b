import { RewritingStream } from 'parse5-html-rewriting-stream'

/** What a page says of itself in `lamp-*` metas, which are taken out: the app can set neither its status nor its headers. */
export type Facts = { status?: number; sensitive: boolean; frames: string[] }

export type Document = { html: string; facts: Facts }

const players = ['www.youtube-nocookie.com', 'player.vimeo.com']

/**
 * Takes out of a finished page all that only a framework needs: scripts without the site's own mark, preloads, comments, an
 * empty place that stands before the exit bar.
 * An HTML rewriter reads what a browser would read; a pattern would not.
 */
export async function toDocument(page: string): Promise<Document> {
  const facts: Facts = { sensitive: false, frames: [] }
  const rewriter = new RewritingStream()
  let inScript = false
  let inPlaceholder = false
  rewriter.on('startTag', (tag) => {
    const value = (name: string) => tag.attrs.find((attribute) => attribute.name === name)?.value
    if (tag.tagName === 'script' && value('data-lamp') === undefined) inScript = true
    else if (tag.tagName === 'div' && tag.attrs.length === 1 && value('hidden') !== undefined) inPlaceholder = true
    else if (tag.tagName === 'link' && /preload|expect/.test(value('rel') ?? '')) return
    else if (tag.tagName === 'meta' && isFact(value('name'), value('content'), facts)) return
    else rewriter.emitStartTag(tag)
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
  let html = ''
  rewriter.on('data', (part) => (html += String(part)))
  rewriter.end(page)
  await new Promise((resolve) => rewriter.on('end', resolve))
  return { html, facts }
}

function isFact(name = '', content = '', facts: Facts): boolean {
  if (name === 'lamp-status' && /^[45]\d\d$/.test(content)) facts.status = Number(content)
  else if (name === 'lamp-sensitive') facts.sensitive = true
  else if (name === 'lamp-frames' && players.includes(content)) facts.frames.push(content)
  return name.startsWith('lamp-') || name === 'next-size-adjust'
}
