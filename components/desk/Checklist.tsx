'use client'
import { useEffect, useState } from 'react'
import type { Finding } from '../../collections/checks.ts'
import { goToField } from './goToField.ts'
import { useChecked, type Looked } from './useChecked.ts'

/** What stops publishing and what to look at, beside the form and as it is typed. Each line leads to its field. */
export function Checklist() {
  const looked = useChecked()
  const [lost, setLost] = useState('')
  const { checked, isFollowing, lookAgain } = looked
  useEffect(() => setLost(''), [checked])
  const findings = checked?.findings ?? []
  const go = async ({ field }: Finding) => setLost((await goToField(field)) ? '' : 'This form does not show that field.')
  return (
    <section className="checklist" aria-labelledby="checklist">
      <h2 id="checklist">Before you publish</h2>
      <p role="status">{lost || inWords(looked)}</p>
      <Lines title="Stops publishing" className="stops" findings={findings.filter(({ stops }) => stops)} go={go} />
      <Lines title="To look at" findings={findings.filter(({ stops }) => !stops)} go={go} />
      {checked && (
        <p className="hint">
          {checked.readingAge && `Reading age: about ${checked.readingAge}. Aim for 9 to 11.`}
          {isFollowing && ' Asking whether the links to other sites still work.'}
        </p>
      )}
      <button type="button" onClick={lookAgain}>
        Look again
      </button>
    </section>
  )
}

type LinesProps = { title: string; className?: string; findings: Finding[]; go: (finding: Finding) => Promise<void> }

function Lines({ title, className, findings, go }: LinesProps) {
  if (findings.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className={className}>
        {findings.map((finding) => (
          <li key={`${finding.field} ${finding.words}`}>
            <button type="button" onClick={() => void go(finding)}>
              {finding.words}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function inWords({ checked, trouble }: Looked): string {
  if (trouble) return [troubles[trouble], checked && 'What stands below may be old.'].filter(Boolean).join(' ')
  if (checked === undefined) return 'Looking through it.'
  const stops = checked.findings.filter((finding) => finding.stops).length
  const rest = checked.findings.length - stops
  if (checked.findings.length === 0) return 'The checks found nothing. Fields with a star must be filled in.'
  const first = stops === 0 ? 'Nothing stops publishing' : stops === 1 ? '1 thing stops publishing' : `${stops} things stop publishing`
  return rest === 0 ? `${first}.` : `${first}, ${rest} to look at.`
}

const troubles = {
  failed: 'The checks could not be run. They are tried again by themselves; what you typed is not affected.',
  'signed out': 'You are signed out, so the checks cannot be run. Sign in again in another tab, then come back here; what you typed is not affected.',
}
