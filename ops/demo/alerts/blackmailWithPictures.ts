import { callout, channels, section, steps, words, youtube } from '../parts.ts'
import type { DemoAlert } from '../shapes.ts'
import { h2, h3, link, p, prose, quote, ul } from '../words.ts'
import { blackmailFilm } from './blackmailFilm.ts'

export const blackmailWithPictures: DemoAlert = {
  title: 'Blackmail with private pictures: what is happening in Ternshire, and how to stop it',
  summary:
    'Strangers win trust online, ask for a private picture or a video call, then demand money. The people they do this to have committed no crime. You need not pay, and help is here today.',
  slug: 'blackmail-with-private-pictures',
  kind: 'scam',
  areas: [],
  sensitive: true,
  publishedAt: '2026-11-20T16:30:00.000Z',
  body: [
    callout(
      'act',
      'Are they threatening you at this moment?',
      'You have time, whatever they say. Put the phone down for one minute, then take the first step.',
      { label: 'Go to the first step', target: '#what-to-do' },
    ),
    words(
      h2('What people have told us'),
      p(
        'Since the first of September, 58 people in Ternshire have reported this kind of blackmail, which is also called sextortion. In the same time last year there were 21. The youngest was 14, the oldest 72. About two thirds were boys and men between 15 and 30.',
      ),
      p(
        'Most of them met the stranger on a social network or in a game, some on a dating app. The first message was friendly, and the profile often had real people from their school or town among its friends.',
      ),
      h2('How the trap works'),
      p(
        'The talk moves to another app within hours. A picture arrives, and a wish for one in return; or there is a video call in which the other side is an old recording. What you send or show is saved without your knowing.',
      ),
      p(
        'Then comes the demand, with a list of your friends and family, and a clock. The sum is often between 100 and 500 pounds, by bank transfer, gift card or digital money. Some ask for more pictures in place of money.',
      ),
      h3('Who is behind it'),
      p(
        'In the cases we could follow, it was groups abroad who do this all day, with ready-made sentences. They usually give up on people who stop answering, because the next person is quicker to pay. In 41 of our 58 cases nothing was ever shown to anyone.',
      ),
      h3('When the picture is not real'),
      p('In nine cases the picture had been made by a computer from an ordinary photo. The steps below are the same, and it is the same crime.'),
      quote('I had been awake for two nights. The officer asked me whether I had eaten. After that I could tell her the rest.'),
      p('A man of 23 from Dunlow, who agreed that we print this.'),
    ),
    youtube(blackmailFilm),
    steps(
      'What to do',
      ['Do not answer any more', 'No pleading, no arguing, no promise. Silence gives them nothing to work with. Keep the chat, because it is proof.'],
      ['Do not send money', 'If you already have, tell your bank at once. The ways to reach it are further down this page.'],
      [
        'Save the proof',
        prose(
          p('Take pictures of:'),
          ul('the threats, with day and time', 'the profile and its address', 'where the money should go'),
          p('If the person in the picture is under 18, leave the picture itself out.'),
        ),
      ],
      [
        'Report the profile in the app',
        'Look for the words about private or intimate pictures. Then block it. Hide your list of friends in every app that has one.',
      ],
      [
        'Have the picture kept off the networks',
        prose(
          p(
            'Report Remove does this for people under 18, and ',
            link('StopNCII', 'https://stopncii.org'),
            ' for adults. You can use either before anything has been shown.',
          ),
        ),
      ],
      [
        'Tell somebody',
        'A friend, a parent, a helpline, us. If you think about ending your life, talk to somebody now: Samaritans answer day and night, and 999 is right for this too.',
      ],
    ),
    callout(
      'care',
      'If you are under 18',
      'You are not in trouble with us, not for the picture and not for having believed somebody. You can bring an adult, or come alone. Nobody here will ask you to show the picture.',
    ),
    channels('Report it, or talk it over', 'police', 'online', 'reportRemove', 'imageAbuse', 'crimestoppers', 'emergency'),
    words(
      h2('An email that claims to have filmed you'),
      p(
        'This is something else. It is sent to thousands of people at once, often with an old password as a fright. Nobody has filmed you. Do not answer it; choose a new password in each place where you used that one, and delete the email.',
      ),
      h2('If it is not you, but somebody you know'),
      p('You may have noticed that somebody has stopped sleeping, guards the phone, or suddenly needs money. This is how to begin.'),
    ),
    section('help-a-friend'),
  ],
  updates: [
    {
      time: '2026-11-20T19:10:00.000Z',
      kind: 'correction',
      note: 'We first wrote that the helpline for adults answers at weekends. It does not: it is open from Monday to Friday, 10:00 to 16:00. At other times, call 101 or Samaritans.',
    },
    {
      time: '2026-11-23T09:20:00.000Z',
      kind: 'update',
      note: 'Two profiles that appear in eleven of our reports were taken down on Sunday. The people behind them will make new ones, so the steps on this page stay the same. Seven more people have come to us since Friday.',
    },
  ],
  relatedAdvice: ['threatened-with-pictures', 'scams'],
}
