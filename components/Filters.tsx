import { kinds } from '../collections/Alerts.kinds.ts'
import type { Choice } from '../collections/Alerts.queries.ts'
import type { Area } from '../payload-types.ts'

type FiltersProps = { choice: Choice; areas: Pick<Area, 'id' | 'name' | 'slug'>[]; everywhere: string }

export function Filters({ choice, areas, everywhere }: FiltersProps) {
  return (
    <form className="filters" method="get" action="/news" aria-label="Choose which alerts to show">
      <div>
        <label htmlFor="kind">Kind of alert</label>
        <select id="kind" name="kind" defaultValue={choice.kind ?? ''}>
          <option value="">All kinds</option>
          {kinds.map(({ value, plural }) => (
            <option key={value} value={value}>
              {plural}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="area">Area</label>
        <select id="area" name="area" defaultValue={choice.area ?? ''}>
          <option value="">All of {everywhere}</option>
          {areas.map(({ id, name, slug }) => (
            <option key={id} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button className="button" type="submit">
        Show alerts
      </button>
    </form>
  )
}
