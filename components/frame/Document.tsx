import type { ReactNode } from 'react'
import { assets } from '../assets.ts'
import { LeaveScript } from '../leave/LeaveScript.tsx'

/** `leaveTo` is missing where nobody must be led away: in the desk's preview. */
export function Document({ leaveTo, children }: { leaveTo?: string; children: ReactNode }) {
  return (
    <html lang="en-GB">
      <head>
        {leaveTo && <LeaveScript to={leaveTo} />}
        <meta name="theme-color" content="#0c1f45" />
        <link rel="stylesheet" href={assets.style} />
        <link rel="icon" type="image/svg+xml" href="/assets/lamp.svg" />
        <script data-lamp="" defer src={assets.script} />
      </head>
      <body>{children}</body>
    </html>
  )
}
