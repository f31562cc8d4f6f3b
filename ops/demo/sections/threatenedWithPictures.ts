import { callout, channels, steps, words } from '../parts.ts'
import type { DemoSection } from '../shapes.ts'
import { h2, p, prose, ul } from '../words.ts'

export const threatenedWithPictures: DemoSection = {
  title: 'Somebody threatens you with pictures',
  summary:
    'Somebody says they will show private pictures of you, or already has. It is a crime against you, however the pictures came about, and a lot of it can be stopped.',
  audience: 'harm',
  sensitive: true,
  reviewedAt: '2026-10-12T12:00:00.000Z',
  reviewBy: '2027-04-12T12:00:00.000Z',
  body: [
    words(
      p(
        'The person may be a stranger who wants money, or somebody you know who wants you to stay, to come back or to keep quiet. The picture may be real, or made by a computer from a photo of your face. The law is on your side in each of these cases.',
      ),
    ),
    steps(
      'What to do',
      ['Stop the talk', 'You owe them no answer. Turn the messages off, but leave them where they are: they are proof of what was done to you.'],
      ['Send nothing more', 'No money and no more pictures. Giving in once tells them that it works, and the next demand tends to be larger.'],
      [
        'Save what they sent',
        prose(
          p('Take a picture of the screen with another phone, or use the screenshot keys. Try to have in it:'),
          ul('what they ask for and what they threaten', 'the name and the address of their profile', 'the account or wallet that they want paid'),
        ),
      ],
      ['Let nobody in', 'Make your list of friends private, and give your accounts new passwords, the one for your email first.'],
      ['Ask for help today', 'Any of the ways below will do. Whoever answers has heard it before, and will not ask to see the picture.'],
    ),
    callout(
      'care',
      'When the person in the picture is under 18',
      'Do not save, copy or pass on the picture itself, even to show us. Save only the words and the profile. No child is in trouble with us for having been tricked or pressed.',
    ),
    words(
      h2('Keeping a picture off the internet'),
      p(
        'Two free tools make a kind of fingerprint of a picture and give it to the large networks, which then refuse it. Report Remove is for people under 18: it has you hand the picture over safely, so that it can be checked. StopNCII is for adults: your picture stays on your own phone.',
      ),
      p(
        'They cannot reach a picture that is passed from phone to phone, or a small site that does not take part. They do close the places where most people would see it.',
      ),
      h2('If you know who it is'),
      p(
        'Tell us if you are also afraid of what they may do in person. You can ask that we do not call, write or come to your home until you say that it is safe.',
      ),
    ),
    channels('Who can help', 'emergency', 'police', 'online', 'reportRemove', 'imageAbuse', 'childline', 'samaritans'),
  ],
  sources: [
    { title: 'Report Remove (Childline and the Internet Watch Foundation)', link: 'https://www.childline.org.uk/remove' },
    { title: 'StopNCII, for adults', link: 'https://stopncii.org' },
    { title: 'Revenge Porn Helpline', link: 'https://revengepornhelpline.org.uk' },
    { title: 'National Cyber Security Centre: sextortion emails', link: 'https://www.ncsc.gov.uk/guidance/sextortion-scams-how-to-protect-yourself' },
  ],
}
