import { RichText as Lexical, type JSXConvertersFunction } from '@payloadcms/richtext-lexical/react'
import { hrefOf } from './href.ts'
import type { RichText } from './richText.ts'

type Level = 2 | 3 | 4 | 5

/** One of `h2` to `h6`; a section inside an alert stands one step lower than on its own page. */
export function HeadingAt({ level, id, children }: { level: number; id?: string; children: React.ReactNode }) {
  const tags = { 2: 'h2', 3: 'h3', 4: 'h4', 5: 'h5' } as const
  const Tag = tags[isLevel(level) ? level : 5]
  return <Tag id={id}>{children}</Tag>
}

const isLevel = (level: number): level is Level => level >= 2 && level <= 5

/** What an officer wrote, as plain HTML. `deeper` says by how many steps its headings go down. */
export function Words({ text, idOf, deeper = 0 }: { text: RichText; idOf?: Map<object, string>; deeper?: number }) {
  const converters: JSXConvertersFunction = ({ defaultConverters }) => ({
    ...defaultConverters,
    heading: ({ node, nodesToJSX }) => (
      <HeadingAt level={Number(node.tag.slice(1)) + deeper} id={idOf?.get(node)}>
        {nodesToJSX({ nodes: node.children })}
      </HeadingAt>
    ),
    quote: ({ node, nodesToJSX }) => (
      <blockquote>
        <p>{nodesToJSX({ nodes: node.children })}</p>
      </blockquote>
    ),
    list: ({ node, nodesToJSX }) => {
      const Tag = node.tag
      return <Tag>{nodesToJSX({ nodes: node.children })}</Tag>
    },
    listitem: ({ node, nodesToJSX }) => <li>{nodesToJSX({ nodes: node.children })}</li>,
    link: ({ node, nodesToJSX }) => <Link href={hrefOf(node.fields)}>{nodesToJSX({ nodes: node.children })}</Link>,
    autolink: ({ node, nodesToJSX }) => <Link href={hrefOf(node.fields)}>{nodesToJSX({ nodes: node.children })}</Link>,
  })
  return <Lexical data={text} converters={converters} disableContainer disableIndent disableTextAlign />
}

function Link({ href, children }: { href?: string; children: React.ReactNode }) {
  if (!href) return children
  return (
    <a href={href} rel={/^[/#]/.test(href) ? undefined : 'noreferrer'}>
      {children}
    </a>
  )
}
