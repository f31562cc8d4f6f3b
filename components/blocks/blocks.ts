import type { BlocksField } from 'payload'
import { AdviceSectionBlock } from './AdviceSection.block.ts'
import { CalloutBlock } from './Callout.block.ts'
import { ContactChannelsBlock } from './ContactChannels.block.ts'
import { PictureBlock } from './Picture.block.ts'
import { ProseBlock } from './Prose.block.ts'
import { StepsBlock } from './Steps.block.ts'
import { VideoBlock } from './Video.block.ts'

const words = [ProseBlock, StepsBlock, CalloutBlock, ContactChannelsBlock, VideoBlock, PictureBlock]

const body = (blocks: BlocksField['blocks']): BlocksField => ({
  name: 'body',
  type: 'blocks',
  blocks,
  labels: { singular: 'Part', plural: 'Parts' },
  admin: { description: 'The page’s parts, from top to bottom.' },
})

export const alertBody = body([...words, AdviceSectionBlock])

/** A section holds no sections: what is embedded ends there. */
export const sectionBody = body(words)
