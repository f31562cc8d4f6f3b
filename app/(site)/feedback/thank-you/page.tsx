import { Frame } from '../../../../components/frame/Frame.tsx'
import { head } from '../../../../components/frame/head.ts'

export const generateMetadata = () =>
  head({ title: 'Thank you', description: 'Your feedback has reached us.', path: '/feedback/thank-you', index: false })

export default function ThankYou() {
  return (
    <Frame path="/feedback/thank-you" crumbs={[{ label: 'Home', link: '/' }]}>
      <div className="intro">
        <h1>Thank you. Your words have reached us</h1>
        <p className="lead">Somebody in the web team will read them. They will be deleted in 90 days, and we know nothing of who sent them.</p>
      </div>
      <section className="hang" aria-labelledby="more">
        <h2 id="more">If you need something else</h2>
        <ul className="list topics" role="list">
          <li>
            <h3>
              <a href="/contact">Report something, or ask for help</a>
            </h3>
            <p>
              In danger now? Call <a href="tel:999">999</a>.
            </p>
          </li>
          <li>
            <h3>
              <a href="/">Go on reading</a>
            </h3>
            <p>The newest alerts and all advice.</p>
          </li>
        </ul>
      </section>
    </Frame>
  )
}
