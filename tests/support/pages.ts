/** A long alert with every block, a video of another service among them. */
export const long = '/news/blackmail-with-private-pictures'

/** One of each kind of page that readers meet. */
export const publicPages = [
  '/',
  '/news',
  long,
  '/advice',
  '/advice/afraid-at-home',
  '/contact',
  '/feedback',
  '/feedback/thank-you',
  '/stay-safe',
  '/privacy',
  '/accessibility',
]
