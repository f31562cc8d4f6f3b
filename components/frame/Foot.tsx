import type { SiteWords } from '../../collections/Site.queries.ts'

export function Foot({ site }: { site: SiteWords }) {
  return (
    <footer className="foot">
      <div className="page">
        <ul role="list">
          {site.footer?.links?.map(({ label, link }) => (
            <li key={link}>
              <a href={link}>{label}</a>
            </li>
          ))}
        </ul>
        {site.footer?.words && <p>{site.footer?.words}</p>}
        <p>{site.name}. Published with Blue Lamp.</p>
      </div>
    </footer>
  )
}
