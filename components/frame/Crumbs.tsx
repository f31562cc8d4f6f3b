export type Crumb = { label: string; link: string }

export function Crumbs({ trail }: { trail: Crumb[] }) {
  return (
    <nav className="crumbs page" aria-label="Breadcrumb">
      <ol role="list">
        {trail.map(({ label, link }) => (
          <li key={link}>
            <a href={link}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
