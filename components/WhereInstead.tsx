/** For somebody who came to a page that is not there: four ways on, help first. */
export function WhereInstead() {
  return (
    <section className="hang" aria-labelledby="instead">
      <h2 id="instead">What were you looking for?</h2>
      <ul className="list topics" role="list">
        <li>
          <h3>
            <a href="/contact">Help, or a way to report something</a>
          </h3>
          <p>
            In danger now? Call <a href="tel:999">999</a>. If you cannot speak, call from a mobile and press 55 when asked.
          </p>
        </li>
        <li>
          <h3>
            <a href="/news">An alert</a>
          </h3>
          <p>All of them, newest first, by kind and by area.</p>
        </li>
        <li>
          <h3>
            <a href="/advice">Advice</a>
          </h3>
          <p>What to do first, by what has happened.</p>
        </li>
        <li>
          <h3>
            <a href="/feedback">The page behind a broken link</a>
          </h3>
          <p>Tell us where you found the link, and we will mend it.</p>
        </li>
      </ul>
    </section>
  )
}
