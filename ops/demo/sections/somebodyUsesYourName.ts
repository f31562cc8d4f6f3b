import { callout, channels, steps, words } from '../parts.ts'
import type { DemoSection } from '../shapes.ts'
import { h2, link, p, prose, ul } from '../words.ts'

export const somebodyUsesYourName: DemoSection = {
  title: 'Somebody uses your name',
  summary:
    'A bill for something you never bought, a loan you never asked for, an account that says it is you. Stop it in this order, and write down each call.',
  audience: 'money',
  reviewedAt: '2026-07-06T12:00:00.000Z',
  reviewBy: '2026-12-06T12:00:00.000Z',
  body: [
    words(
      h2('How it shows'),
      ul(
        'letters about debts or cards that you know nothing of',
        'post that stops coming',
        'a loan refused for no reason you can see',
        'friends who get odd messages from “you”',
      ),
    ),
    steps(
      'What to do',
      [
        'Take your email back first',
        'Whoever reads your email can open the rest. Give it a new, long password, switch on the second step at sign-in, and sign out all other devices.',
      ],
      [
        'Tell the firm that wrote to you',
        'Say: “I did not open this, somebody used my name.” Ask them to close it, to stop asking you for the money, and to confirm that in writing.',
      ],
      [
        'Look at all three credit files',
        'Experian, Equifax and TransUnion each keep one, and each must show you yours for free. Tell them of every line that is not yours.',
      ],
      [
        'Have your name marked',
        'For a fee, Cifas marks your name so that firms check twice before they lend. It makes your own next loan slower too.',
      ],
      ['Report it', 'Report Fraud gives you a number. Firms take a letter with a number more seriously.'],
    ),
    callout(
      'note',
      'Your passport or driving licence was taken',
      prose(
        p(
          'Tell the passport office or the driving licence agency at once: both are on ',
          link('GOV.UK', 'https://www.gov.uk'),
          '. A paper that is cancelled cannot be used to prove that somebody is you.',
        ),
      ),
    ),
    words(
      h2('A false account on a social network'),
      p(
        'Report it in the app as somebody who pretends to be you, and ask three friends to do the same. If it threatens you, or shows private pictures, it is more than a false name: tell us.',
      ),
    ),
    channels('Whom to tell', 'bank', 'reportFraud', 'police'),
  ],
  sources: [
    { title: 'Cifas: protective registration', link: 'https://www.cifas.org.uk' },
    { title: 'Information Commissioner’s Office: for the public', link: 'https://ico.org.uk/for-the-public/' },
    { title: 'Citizens Advice', link: 'https://www.citizensadvice.org.uk' },
  ],
}
