import { channelsInOrder } from '../../../collections/ContactChannels.queries.ts'
import { site } from '../../../collections/Site.queries.ts'
import { Channel } from '../../../components/Channel.tsx'
import { Frame } from '../../../components/frame/Frame.tsx'
import { head } from '../../../components/frame/head.ts'

export async function generateMetadata() {
  const { name } = await site()
  return head({ title: 'Contact us', description: `Every way to reach ${name}.`, path: '/contact' })
}

export default async function Contact() {
  const channels = await channelsInOrder()
  const emergency = channels.filter(({ kind }) => kind === 'emergency')
  const others = channels.filter(({ kind }) => kind !== 'emergency')
  return (
    <Frame path="/contact" crumbs={[{ label: 'Home', link: '/' }]}>
      <div className="intro">
        <h1>Contact us</h1>
        <p className="lead">If you are not sure which way is the right one, take any. We will bring you to the right person.</p>
      </div>
      {emergency.map((channel) => (
        <div key={channel.id} className="callout act wide">
          <Channel channel={channel} heading="h2" />
        </div>
      ))}
      <section aria-labelledby="other-ways">
        <h2 id="other-ways">{emergency.length > 0 ? 'Every other way' : 'Ways to reach us'}</h2>
        <ul className="channels" role="list">
          {others.map((channel) => (
            <li key={channel.id}>
              <Channel channel={channel} heading="h3" />
            </li>
          ))}
        </ul>
      </section>
    </Frame>
  )
}
