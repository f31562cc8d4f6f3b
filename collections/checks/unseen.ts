import type { Document } from './document.ts'
import { advise, type Finding } from './finding.ts'
import type { Known } from './known.ts'

/** A section or a channel that is itself no more than a draft: the public would not see it here either. */
export const unseen = ({ body }: Document, { channels, liveOwners }: Pick<Known, 'channels' | 'liveOwners'>): Finding[] =>
  body.flatMap((part, index) => {
    if (part.blockType === 'adviceSection' && part.section && !liveOwners.has(part.section))
      return [
        advise(
          'not public',
          `body.${index}.section`,
          `The advice section in part ${index + 1} is not public, so readers will not see it. Publish it too.`,
        ),
      ]
    if (part.blockType !== 'contactChannels') return []
    return part.channels
      .filter((id) => id && !channels.some((channel) => channel.id === id && channel.isPublic))
      .map((id) => {
        const name = channels.find((channel) => channel.id === id)?.name
        const which = name ? `The channel “${name}”` : 'A channel'
        return advise(
          'not public',
          `body.${index}.channels`,
          `${which} in part ${index + 1} is not public, so readers will not see it. Publish it too.`,
        )
      })
  })
