import { callout, channels, steps, words } from '../parts.ts'
import type { DemoSection } from '../shapes.ts'
import { h2, p, prose, ul } from '../words.ts'

export const beingAWitness: DemoSection = {
  title: 'When we ask for witnesses',
  summary:
    'You saw something, or have it on film, or are not sure that it matters. Tell us anyway: small things have solved large cases. This is what happens then.',
  audience: 'everyone',
  reviewedAt: '2026-09-14T12:00:00.000Z',
  reviewBy: '2027-09-14T12:00:00.000Z',
  body: [
    steps(
      'How to tell us',
      [
        'Find the reference',
        'It stands at the end of an appeal: two letters and a number. With it, your words reach the right officer. Without it they still reach us.',
      ],
      [
        'Write it down before you talk it over',
        'Other people’s memories mix with yours. Note what you saw, from where, at what time and in what light.',
      ],
      [
        'Keep the film',
        prose(
          p('Do not cut it and do not post it. Keep:'),
          ul(
            'doorbell and dashboard films from an hour before to an hour after',
            'photos with their date, even poor ones',
            'a note of how wrong the camera’s clock is',
          ),
        ),
      ],
      ['Choose a way', 'Call, write or come to a desk. If you would rather not be known, choose Crimestoppers.'],
    ),
    channels('Tell us what you saw', 'police', 'online', 'frontDesk', 'crimestoppers'),
    words(
      h2('What happens next'),
      p(
        'An officer may come to see you, at a time that suits you. They write down what you say and read it to you; you sign it only if it is right. You may have somebody with you. If English is hard for you, or you sign, we bring an interpreter.',
      ),
      p(
        'Many cases never need you in court. If yours does, Witness Care tells you when, shows you the room beforehand and pays your fare. People who are frightened, ill or under 18 can often speak from behind a screen or by video.',
      ),
      h2('Will they know that it was me?'),
      p(
        'If you sign a statement, your name is usually given to the other side, and your address is not. Ask before you sign. What you tell Crimestoppers has no name on it at all, but it cannot be used as your evidence in court.',
      ),
    ),
    callout(
      'care',
      'Somebody tries to frighten you into silence',
      'That is a serious crime of its own. Call 999 if it is happening now; otherwise tell the officer in your case. We can do a good deal to keep you safe.',
    ),
    words(
      h2('Please do not'),
      ul(
        'put names or guesses online: a jury must hear it fresh, and the name may be wrong',
        'go and look for yourself',
        'feel foolish when it turns out to be nothing. We would rather know.',
      ),
    ),
  ],
  sources: [
    { title: 'GOV.UK: going to court as a victim or a witness', link: 'https://www.gov.uk/going-to-court-victim-witness' },
    { title: 'Crown Prosecution Service: victims and witnesses', link: 'https://www.cps.gov.uk' },
    { title: 'Citizens Advice: the Witness Service', link: 'https://www.citizensadvice.org.uk' },
  ],
}
