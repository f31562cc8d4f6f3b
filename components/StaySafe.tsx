import type { Page } from '../payload-types.ts'

export const shortStaySafe: Pick<Page, 'title' | 'summary' | 'body'> = {
  title: 'Stay safe while you read this site',
  summary: 'Leaving hides this page at once. It does not clear your browsing history, and it cannot stop a program that watches this device.',
  body: [],
}

export function DangerNow() {
  return (
    <div className="callout act">
      <h2>In danger now? Call 999</h2>
      <p>
        You need not speak. Call from a mobile, listen, and press 55 when you are asked to: that brings you to the police. On a landline, stay on the
        line.
      </p>
      <p>
        <a className="button" href="tel:999">
          Call 999
        </a>
      </p>
    </div>
  )
}

/** Needs script, and says so until there is some. The button comes to life in `site.client.ts`. */
export function Discreet() {
  return (
    <div className="callout" id="discreet">
      <h2>Keep this site out of the Back button</h2>
      <p>
        In discreet mode this tab remembers one page of ours, not every page that you open with a link or choose in a list. Leaving takes that one
        away too. Two things still add a page: sending feedback, and typing an address. The mode ends when you close the tab.
      </p>
      <p className="hint" data-without-script>
        It needs JavaScript, which is off or has not loaded. A private window is the next best thing.
      </p>
      <p hidden data-discreet>
        <button className="button" type="button" aria-pressed="false">
          Turn on discreet mode
        </button>
      </p>
    </div>
  )
}
