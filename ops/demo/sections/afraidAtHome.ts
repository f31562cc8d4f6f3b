import { callout, channels, steps, words } from '../parts.ts'
import type { DemoSection } from '../shapes.ts'
import { h2, link, p, prose, ul } from '../words.ts'

export const afraidAtHome: DemoSection = {
  title: 'You are afraid of somebody at home',
  summary:
    'Fear of a partner, a parent, a grown child or anyone you live with is reason enough to ask for help. You choose how far it goes, and you need no proof.',
  audience: 'harm',
  sensitive: true,
  reviewedAt: '2026-11-04T12:00:00.000Z',
  reviewBy: '2027-02-04T12:00:00.000Z',
  body: [
    callout(
      'care',
      'Is it safe to read this now?',
      prose(
        p(
          'This page can be left with one press, but your device keeps a list of the pages you open. ',
          link('Stay safe online', '/stay-safe'),
          ' says what to do about that. If you can, read on a device that the other person never touches.',
        ),
      ),
    ),
    words(
      p(
        'It does not have to be hitting. It counts when somebody watches your phone, keeps your money, decides whom you see, or frightens the children or the dog. It counts when they make you do sexual things that you do not want, or make you afraid of what comes next. All of it is called domestic abuse, and most of it is a crime.',
      ),
      h2('When you are in danger now'),
      p(
        'Call 999 and ask for the police. If speaking would put you in danger, call from a mobile and listen. Cough or tap the screen when you hear a question. If you can make no sound at all, wait until the voice asks for it and press 55; then you are put through to the police.',
      ),
      p(
        'Pressing 55 does not tell us by itself where you are, so stay on the call and answer our questions with taps if you can. On a landline no key is needed. Keep the line open: an operator who hears that something is wrong puts you through.',
      ),
    ),
    steps(
      'What you can do before you decide anything',
      ['Tell one person', 'A friend, a doctor, a teacher, a helpline. You can agree on a word that means: call the police for me.'],
      ['Know your way out', 'In a bad moment, keep to rooms with a door to the outside, and away from the kitchen and the bathroom.'],
      [
        'Put a few things aside',
        prose(
          p('Where they will not be found, or with somebody you trust:'),
          ul(
            'keys, some money, a charger',
            'passports, bank card and birth certificates, or pictures of them',
            'medicine, and one thing that a child cannot sleep without',
          ),
        ),
      ],
      ['Keep a record, if it is safe', 'The day, what happened, who saw it. Not on a phone that the other person can open.'],
      [
        'Take care with leaving',
        'The days around leaving can be the most dangerous. Talk to the helpline or to us first, so that somebody stands beside you.',
      ],
    ),
    words(
      h2('What happens when you tell us'),
      p(
        'We talk to you alone. We ask first whether you are safe, and how to reach you without anybody noticing. If somebody has to be arrested for your safety or for a child’s, we tell you before it happens whenever we can.',
      ),
      p('You can also ask whether a partner has hurt people before. It is a right that anyone has, and we look into it without telling that person.'),
    ),
    channels('Ways to get help', 'emergency', 'signOrText', 'domesticAbuse', 'police', 'frontDesk', 'childline'),
  ],
  sources: [
    { title: 'National Domestic Abuse Helpline', link: 'https://www.nationaldahelpline.org.uk' },
    { title: 'GOV.UK: domestic abuse, how to get help', link: 'https://www.gov.uk/guidance/domestic-abuse-how-to-get-help' },
    { title: 'Independent Office for Police Conduct: silent calls to 999', link: 'https://www.policeconduct.gov.uk' },
  ],
}
