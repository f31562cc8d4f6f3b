import { alertsOnFront } from '../../collections/Alerts.lists.ts'
import { latestAlerts } from '../../collections/Alerts.queries.ts'
import { sectionsInList } from '../../collections/AdviceSections.queries.ts'
import { channelsInOrder } from '../../collections/ContactChannels.queries.ts'
import { site } from '../../collections/Site.queries.ts'
import { AlertList } from '../../components/AlertList.tsx'
import { Frame } from '../../components/frame/Frame.tsx'
import { head } from '../../components/frame/head.ts'
import { Reach } from '../../components/Reach.tsx'
import { Topics } from '../../components/Topics.tsx'

export async function generateMetadata() {
  const { area } = await site()
  return head({ description: `Police news, warnings and advice for ${area}, and every way to reach us.`, path: '/' })
}

export default async function Home() {
  const [{ area }, { alerts }, sections, channels] = await Promise.all([
    site(),
    latestAlerts({ page: 1 }, alertsOnFront),
    sectionsInList(6),
    channelsInOrder(),
  ])
  return (
    <Frame path="/">
      <div className="intro">
        <h1>Police news and advice for {area}</h1>
        <p className="lead">What has happened, when we knew it, and what you can do about it.</p>
      </div>
      <Reach channels={channels} />
      <div className="front">
        <section aria-labelledby="latest">
          <h2 id="latest">Latest alerts</h2>
          {alerts.length > 0 ? <AlertList alerts={alerts} headline /> : <p>There are no alerts yet.</p>}
          <p className="more">
            <a className="button plain" href="/news">
              All news
            </a>
          </p>
        </section>
        <div className="side">
          <section aria-labelledby="advice">
            <h2 id="advice">Advice</h2>
            <Topics sections={sections} look="list" />
            <p className="more">
              <a className="button plain" href="/advice">
                All advice
              </a>
            </p>
          </section>
        </div>
      </div>
    </Frame>
  )
}
