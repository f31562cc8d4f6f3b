import type { CalloutBlock, ProseBlock, StepsBlock, VideoBlock } from '../../payload-types.ts'
import type { ChannelKey, Channels, Section, SectionKey } from './shapes.ts'
import { p, prose, type Words } from './words.ts'

/** The parts of a page's body, as short calls. A plain sentence stands for a paragraph. */
export const words = (...children: Parameters<typeof prose>): ProseBlock => ({ blockType: 'prose', text: prose(...children) })

/** @param list each step as its heading and what is said about it */
export const steps = (title: string, ...list: [heading: string, text: string | Words][]): StepsBlock => ({
  blockType: 'steps',
  title,
  steps: list.map(([heading, text]) => ({ heading, text: sentences(text) })),
})

export const callout = (
  level: CalloutBlock['level'],
  heading: string,
  text: string | Words,
  button?: { label: string; target: string },
): CalloutBlock => ({
  blockType: 'callout',
  level,
  heading,
  text: sentences(text),
  buttonLabel: button?.label,
  buttonTarget: button?.target,
})

export const channels = (title: string, ...keys: ChannelKey[]): Channels => ({ blockType: 'contactChannels', title, channels: keys })

export const section = (key: SectionKey): Section => ({ blockType: 'adviceSection', section: key })

export const youtube = (video: Pick<VideoBlock, 'title' | 'address' | 'seconds' | 'transcript'>): VideoBlock => ({
  blockType: 'video',
  source: 'youtube',
  captioned: true,
  ...video,
})

function sentences(text: string | Words): Words {
  return typeof text === 'string' ? prose(p(text)) : text
}
