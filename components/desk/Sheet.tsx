import type { ReactNode } from 'react'

type Given = { id: string; title: string; late?: boolean; children: ReactNode }

/** One question of the dashboard and its answer. `late`: something in it should have been done by now. */
export function Sheet({ id, title, late = false, children }: Given) {
  return (
    <section className={late ? 'sheet late' : 'sheet'} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

/** Lists without marks lose their count in one reader of screens, unless told. */
export const SheetList = ({ children }: { children: ReactNode }) => <ul role="list">{children}</ul>

export const documentAddress = ({ collection, id }: { collection: string; id: string }) => `/admin/collections/${collection}/${id}`

/** What a sheet leaves out is said, and where it stands. */
export function Rest({ total, shown, href, children }: { total: number; shown: number; href?: string; children: string }) {
  if (total <= shown) return null
  const words = `${total - shown} more ${children}`
  return <p className="kind">{href ? <a href={href}>{words}</a> : words}</p>
}
