import { feedbackForm, problemsOf } from '../../../collections/BetaFeedback.schema.ts'
import { momentIn, signedMoment } from '../../../collections/BetaFeedback.started.ts'
import { pageAt } from '../../../collections/pageAt.ts'
import { ErrorSummary, NotSent } from '../../../components/ErrorSummary.tsx'
import { FeedbackForm } from '../../../components/FeedbackForm.tsx'
import { Frame } from '../../../components/frame/Frame.tsx'
import { head } from '../../../components/frame/head.ts'

/** `outcome` and the typed words come from `send/route.ts` alone, inside the machine: the edge lets only `page` through. */
type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const statuses = new Map([
  ['wrong', 422],
  ['hurried', 422],
  ['tooMany', 429],
  ['unkept', 503],
])

export async function generateMetadata({ searchParams }: Props) {
  const { outcome } = await searchParams
  return head({
    title: outcome ? 'Error: Feedback' : 'Feedback',
    description: 'Tell us what would make this site better.',
    path: '/feedback',
    status: typeof outcome === 'string' ? statuses.get(outcome) : undefined,
  })
}

export default async function Feedback({ searchParams }: Props) {
  const query = await searchParams
  const form = feedbackForm.parse(query)
  const problems = query.outcome === 'wrong' ? problemsOf(form) : {}
  const seen = form.page ? await pageAt(form.page).catch(() => undefined) : undefined
  return (
    <Frame path="/feedback" crumbs={[{ label: 'Home', link: '/' }]}>
      {query.outcome === 'wrong' && <ErrorSummary problems={problems} />}
      {query.outcome === 'hurried' && (
        <NotSent title="That was too quick for us">
          We hold back what seems to be sent within two seconds, because machines do that. Please press “Send feedback” once more.
        </NotSent>
      )}
      {query.outcome === 'tooMany' && (
        <NotSent title="We have had many messages from here">{`Please wait ${Number(query.minutes)} minutes, then press “Send feedback” again. In danger, call 999.`}</NotSent>
      )}
      {query.outcome === 'unkept' && (
        <NotSent title="We could not keep your words just now">
          Something is broken on our side. Please press “Send feedback” again in a minute.
        </NotSent>
      )}
      <div className="intro">
        <h1>Tell us what would make this site better</h1>
      </div>
      <div className="story">
        <div className="brief">
          <p className="lead">Answer one question or both. We do not ask who you are.</p>
          <NotForReports />
        </div>
        <FeedbackForm
          form={{ ...form, version: form.version ?? seen?.version, started: momentIn(form.started) ? form.started : signedMoment(Date.now()) }}
          problems={problems}
          pageTitle={seen?.title}
        />
        <section className="rail" aria-labelledby="words">
          <h2 id="words">What happens to your words</h2>
          <ul role="list">
            <li>Somebody in the web team reads them.</li>
            <li>They are kept for 90 days beside the name of the page, and then deleted.</li>
            <li>We keep nothing about you or your device, so we cannot answer you.</li>
          </ul>
        </section>
      </div>
    </Frame>
  )
}

function NotForReports() {
  return (
    <div className="callout care">
      <h2>This is not for reporting a crime</h2>
      <p>
        If anybody is in danger, call <a href="tel:999">999</a>. For everything else call <a href="tel:101">101</a>, or choose{' '}
        <a href="/contact">another way to reach us</a>. Nobody watches this form by night.
      </p>
    </div>
  )
}
