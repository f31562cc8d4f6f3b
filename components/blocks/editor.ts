import {
  BlockquoteFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
  lexicalEditor,
} from '@payloadcms/richtext-lexical'

const words = [
  ParagraphFeature(),
  BoldFeature(),
  ItalicFeature(),
  UnorderedListFeature(),
  OrderedListFeature(),
  LinkFeature({ enabledCollections: ['alerts', 'advice-sections', 'pages'] }),
  InlineToolbarFeature(),
]

/** Running text: headings below the page's own, lists, links and quotes. No colours, no sizes, no raw HTML. */
export const prose = lexicalEditor({
  features: [...words, HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }), BlockquoteFeature(), FixedToolbarFeature()],
})

/** A few sentences inside a step or a callout. */
export const sentences = lexicalEditor({ features: words })
