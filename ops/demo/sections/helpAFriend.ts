import { callout, channels, steps, words } from '../parts.ts'
import type { DemoSection } from '../shapes.ts'
import { h2, link, p, ul } from '../words.ts'

export const helpAFriend: DemoSection = {
  title: 'How to help a friend',
  summary:
    'You think somebody is being hurt, followed or controlled. What helps most is to listen, to believe them and to stay near. You need not mend it.',
  audience: 'others',
  sensitive: true,
  reviewedAt: '2026-11-04T12:00:00.000Z',
  reviewBy: '2027-05-04T12:00:00.000Z',
  body: [
    words(
      h2('What you may notice'),
      ul(
        'they cancel often, or ask somebody’s leave to come',
        'they are nervous when the phone rings, or must always answer it',
        'marks on the skin, and a story that does not fit',
        'no money of their own, or things bought that they would never buy',
        'a child or a young person with new gifts, a second phone, or friends nobody knows',
      ),
      p('One of these alone may mean nothing. Trust the feeling that something is not right, and ask.'),
    ),
    steps(
      'How to go about it',
      ['Choose the moment', 'Alone, and not in writing: somebody else may read their messages. A walk or a drive is easier than a table.'],
      [
        'Say what you have seen',
        '“I have seen that you are quieter, and I am worried about you. Do you feel safe at home?” Then let the silence be.',
      ],
      [
        'Believe them',
        '“Thank you for telling me. It is not your fault.” Do not ask why they stay, and do not speak badly of the other person; they may still love them.',
      ],
      ['Ask what they want', 'Offer things that you can keep to: a bed, a lift, a bag kept in your cupboard, a word that means “call the police”.'],
      ['Come back', 'They may say that all is well. Ask again next week, about anything. Being there when they are ready is what counts.'],
    ),
    callout(
      'care',
      'Do not step in between, and do not warn the other person',
      'It can make things worse for your friend once the door is shut. If you hear or see somebody being hurt, call 999, even if you are not sure.',
    ),
    words(
      h2('If they do not want the police'),
      p(
        'An adult may decide that, and you may ask us or a helpline for advice without giving a name. It is different for a child, and for a life in danger: then tell us, and tell your friend that you had to.',
      ),
      h2('Look after yourself too'),
      p('This can weigh on you. The helplines are there for friends as well.'),
      p(
        'If you want to send them this page, think of who reads their phone. ',
        link('Stay safe online', '/stay-safe'),
        ' tells you what a phone keeps.',
      ),
    ),
    channels('Who can help you to help', 'emergency', 'domesticAbuse', 'childline', 'crimestoppers', 'samaritans'),
  ],
  sources: [
    { title: 'National Domestic Abuse Helpline: for friends and family', link: 'https://www.nationaldahelpline.org.uk' },
    { title: 'NSPCC', link: 'https://www.nspcc.org.uk' },
    { title: 'GOV.UK: domestic abuse, how to get help', link: 'https://www.gov.uk/guidance/domestic-abuse-how-to-get-help' },
  ],
}
