import { areas, choiceFrom, latestAlerts, type Choice } from '../../../collections/Alerts.queries.ts'
import { site } from '../../../collections/Site.queries.ts'
import { AlertList } from '../../../components/AlertList.tsx'
import { Filters } from '../../../components/Filters.tsx'
import { Frame } from '../../../components/frame/Frame.tsx'
import { head } from '../../../components/frame/head.ts'
import { Pagination } from '../../../components/Pagination.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props) {
  const choice = choiceFrom(await searchParams)
  const { name } = await site()
  return head({
    title: choice.page > 1 ? `News, page ${choice.page}` : 'News',
    description: `Every alert from ${name}, newest first.`,
    path: addressOf(choice),
  })
}

export default async function News({ searchParams }: Props) {
  const choice = choiceFrom(await searchParams)
  const [{ alerts, total, pages }, places, { area }] = await Promise.all([latestAlerts(choice), areas(), site()])
  return (
    <Frame path="/news" crumbs={[{ label: 'Home', link: '/' }]}>
      <div className="intro">
        <h1>News</h1>
        <p className="lead">Every alert we have published, newest first.</p>
      </div>
      <Filters choice={choice} areas={places} everywhere={area} />
      <section aria-labelledby="found">
        <h2 id="found">{total === 1 ? '1 alert' : `${total.toLocaleString('en-GB')} alerts`}</h2>
        {alerts.length > 0 ? (
          <AlertList alerts={alerts} />
        ) : (
          <p>
            There is nothing to show here. <a href="/news">See every alert</a>.
          </p>
        )}
      </section>
      <Pagination page={choice.page} pages={pages} addressOf={(page) => addressOf({ ...choice, page })} />
    </Frame>
  )
}

function addressOf({ kind, area, page }: Choice): string {
  const query = new URLSearchParams({ ...(kind && { kind }), ...(area && { area }), ...(page > 1 && { page: String(page) }) })
  return query.size > 0 ? `/news?${query}` : '/news'
}
