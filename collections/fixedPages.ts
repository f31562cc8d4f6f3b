/** Pages that the site has of its own: their words are not written in the desk. */
export const fixedPages = new Map([
  ['/', 'The front page'],
  ['/news', 'News'],
  ['/advice', 'Advice'],
  ['/contact', 'Contact us'],
  ['/stay-safe', 'Stay safe online'],
])
