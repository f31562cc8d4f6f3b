import type { WeekCount } from '../../collections/BetaFeedback.queries.ts'
import { inboxAddress } from './inboxAddress.ts'
import { weekName } from './weekName.ts'

const step = 49.5
const bar = 38
const ground = 145
const tallest = 118

/** Messages of the last weeks as bars, the newest marked; the same numbers in a table. */
export function FeedbackChart({ weeks }: { weeks: WeekCount[] }) {
  const most = Math.max(1, ...weeks.map(({ count }) => count))
  return (
    <>
      <svg className="chart" viewBox={`0 0 ${Math.max(1, weeks.length) * step + 4} 170`} role="img" aria-labelledby="feedback-chart">
        <title id="feedback-chart">{sentence(weeks.map(({ count }) => count))}</title>
        {weeks.map(({ week, count }, index) => {
          const height = (count / most) * tallest
          const middle = 4 + index * step + bar / 2
          return (
            <g key={week}>
              <rect className={index === weeks.length - 1 ? 'now' : undefined} x={middle - bar / 2} y={ground - height} width={bar} height={height} />
              <text x={middle} y={ground - height - 6} textAnchor="middle">
                {count}
              </text>
              <text x={middle} y="163" textAnchor="middle">
                {weekName(week, index % 2 === 0 ? 'd MMM' : 'd')}
              </text>
            </g>
          )
        })}
        <line x1="0" y1="145.5" x2={Math.max(1, weeks.length) * step + 4} y2="145.5" />
      </svg>
      <details>
        <summary>The same as a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Week of</th>
              <th scope="col">Messages</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ week, count }) => (
              <tr key={week}>
                <th scope="row">
                  <a href={inboxAddress({ state: 'all', week })}>{weekName(week)}</a>
                </th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}

function sentence(counts: number[]): string {
  const now = counts.at(-1) ?? 0
  const before = counts.slice(0, -1)
  const [least, most] = [Math.min(...before), Math.max(...before)]
  const range =
    before.length === 0 ? '' : least === most ? `There were ${most} in each week before. ` : `Before, it lay between ${least} and ${most} a week. `
  return `Feedback by week, without spam. ${range}This week has ${now} so far.`
}
