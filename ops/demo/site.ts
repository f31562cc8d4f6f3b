import type { Site } from '../../payload-types.ts'

export const site: Omit<Site, 'id' | 'createdAt' | 'updatedAt'> = {
  name: 'Ternshire Police',
  area: 'Ternshire',
  beta: {
    shown: true,
    words: 'This is a new site, and parts of it are still being built.',
    invitation: 'Say what worked for you and what did not',
  },
  leaveTo: 'https://www.gov.uk/bank-holidays',
  navigation: [
    { label: 'News', link: '/news' },
    { label: 'Advice', link: '/advice' },
    { label: 'Contact', link: '/contact' },
  ],
  footer: {
    links: [
      { label: 'Contact', link: '/contact' },
      { label: 'Front desks', link: '/front-desks' },
      { label: 'Feedback', link: '/feedback' },
      { label: 'Stay safe online', link: '/stay-safe' },
      { label: 'Privacy', link: '/privacy' },
      { label: 'Accessibility', link: '/accessibility' },
    ],
    words:
      'No cookies, no counting of readers, and nothing fetched from another site unless you ask for it. This is demo content: Ternshire, its towns and its cases are invented. The national numbers are real.',
  },
}
