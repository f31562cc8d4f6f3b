import type { ContactChannelsBlock } from '../../payload-types.ts'
import { Channel } from '../Channel.tsx'
import { isThere } from '../related.ts'
import type { BlockProps } from './Blocks.tsx'
import { HeadingAt } from './Words.tsx'

export function ContactChannels({ title, channels, id, level }: ContactChannelsBlock & BlockProps) {
  const shown = (channels ?? []).filter((channel) => isThere(channel))
  if (shown.length === 0) return null
  return (
    <>
      {title && (
        <HeadingAt level={level} id={id}>
          {title}
        </HeadingAt>
      )}
      <ul className="channels" role="list">
        {shown.map((channel) => (
          <li key={channel.id}>
            <Channel channel={channel} heading={level === 2 ? 'h3' : 'h4'} />
          </li>
        ))}
      </ul>
    </>
  )
}
