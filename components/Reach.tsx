import { inGroups } from '../collections/phone.ts'
import type { ContactChannel } from '../payload-types.ts'

/** The first way of each kind, by the order editors gave them: nothing else on the front page is as loud. */
export function Reach({ channels }: { channels: ContactChannel[] }) {
  const usable = channels.filter(({ phone, link }) => phone || link)
  const first = usable.filter(({ kind }, index) => usable.findIndex((other) => other.kind === kind) === index).slice(0, 4)
  if (first.length === 0) return null
  return (
    <section className="reach" aria-labelledby="reach">
      <h2 id="reach">How to reach us</h2>
      <ul role="list">
        {first.map(({ id, name, phone, link, linkLabel, hours, cost }) => (
          <li key={id}>
            <a href={phone ? `tel:${phone}` : (link ?? '/contact')} rel={!phone && link?.startsWith('https:') ? 'noreferrer' : undefined}>
              {name} <strong className="number">{phone ? inGroups(phone) : linkLabel || 'Open the form'}</strong>
            </a>
            <p>
              {[hours, cost]
                .filter(Boolean)
                .map((fact) => `${fact?.replace(/\.$/, '')}.`)
                .join(' ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
