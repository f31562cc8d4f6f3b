import type { SiteWords } from '../../collections/Site.queries.ts'

export function Masthead({ site, path }: { site: SiteWords; path: string }) {
  return (
    <div className="masthead">
      <div className="page">
        <a className="brand" href="/">
          <svg className="lamp" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path fill="currentColor" fillRule="evenodd" d="M7 0h2v1.5L14 5v1.5h-1L11.5 14H12v2H4v-2h.5L3 6.5H2V5l5-3.5zM4.9 7l1.2 6.5h3.8L11.1 7z" />
            <path className="light" fill="#ffb52e" d="M4.9 7h6.2l-1.2 6.5H6.1z" />
          </svg>
          {site.name}
        </a>
        <nav aria-label="Main">
          <ul className="menu" role="list">
            {site.navigation?.map(({ label, link }) => (
              <li key={link}>
                <a href={link} aria-current={isHere(link, path) ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
            <li>
              <a className="call" href="tel:999">
                <span>In danger?&nbsp;</span>Call 999
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </div>
  )
}

const isHere = (link: string, path: string) => path === link || path.startsWith(`${link}/`)
