import { inGroups } from '../collections/phone.ts'
import type { ContactChannel } from '../payload-types.ts'

/** One way to reach help: what to press hangs left, what it is stands beside it. */
export function Channel({ channel, heading: Heading }: { channel: ContactChannel; heading: 'h2' | 'h3' | 'h4' }) {
  const { name, phone, textNumber, link, linkLabel, purpose } = channel
  return (
    <div className="channel">
      <Heading>{name}</Heading>
      {phone ? (
        <a className="number" href={`tel:${phone}`}>
          {inGroups(phone)}
        </a>
      ) : link ? (
        <ChannelLink link={link} label={linkLabel} />
      ) : (
        textNumber && <TextNumber number={textNumber} />
      )}
      {purpose && <p>{purpose}</p>}
      {phone && link && (
        <p>
          <ChannelLink link={link} label={linkLabel} />
        </p>
      )}
      {textNumber && (phone || link) && (
        <p>
          Text or relay: <TextNumber number={textNumber} />
        </p>
      )}
      <p className="kind">{facts(channel)}</p>
    </div>
  )
}

function ChannelLink({ link, label }: { link: string; label?: string | null }) {
  return (
    <a href={link} rel={link.startsWith('/') ? undefined : 'noreferrer'}>
      {label || 'Open the form'}
    </a>
  )
}

/** Relay UK's prefixes 18000 and 18001 are dialled; a text to them would reach nobody. */
const TextNumber = ({ number }: { number: string }) => <a href={`${/^1800[01]/.test(number) ? 'tel' : 'sms'}:${number}`}>{inGroups(number)}</a>

function facts({ hours, cost, anonymous, showsOnBill }: ContactChannel): string {
  const told = [hours, cost, anonymous && 'You stay anonymous', showsOnBill && 'It may show on your bill']
  return told
    .filter(Boolean)
    .map((fact) => `${String(fact).replace(/\.$/, '')}.`)
    .join(' ')
}
