import { Icon } from '../Icon.tsx'

/** First in every page. The sentence shows once the exit script has taken hold; the link always works. */
export function ExitBar() {
  return (
    <section className="exit" aria-label="Leave quickly">
      <div className="page">
        <p className="exit-key">Quickly exit this site by pressing the Escape key</p>
        <a className="exit-link" href="/leave" rel="nofollow noreferrer">
          <Icon name="cross" />
          Leave this site
        </a>
        <a className="exit-more" href="/stay-safe">
          Stay safe online
        </a>
      </div>
      <p className="exit-said" role="status" />
    </section>
  )
}
