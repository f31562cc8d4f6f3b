import { sectionsByAudience } from '../../../collections/AdviceSections.queries.ts'
import { Frame } from '../../../components/frame/Frame.tsx'
import { head } from '../../../components/frame/head.ts'
import { Topics } from '../../../components/Topics.tsx'

export const generateMetadata = () => head({ title: 'Advice', description: 'What to do first, by what has happened to you.', path: '/advice' })

export default async function Advice() {
  const groups = await sectionsByAudience()
  return (
    <Frame path="/advice" crumbs={[{ label: 'Home', link: '/' }]}>
      <div className="intro">
        <h1>Advice</h1>
        <p className="lead">Begin with what has happened. Each page says what to do first, what can wait, and who can help.</p>
      </div>
      {groups.length === 0 && <p>There is no advice here yet.</p>}
      {groups.map(({ value, label, sections }) => (
        <section key={value} className="hang" aria-labelledby={value}>
          <h2 id={value}>{label}</h2>
          <Topics sections={sections} reviewed />
        </section>
      ))}
    </Frame>
  )
}
