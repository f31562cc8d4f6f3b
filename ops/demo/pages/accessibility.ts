import { channels, words } from '../parts.ts'
import type { DemoPage } from '../shapes.ts'
import { h2, h3, link, p, ul } from '../words.ts'

export const accessibility: DemoPage = {
  title: 'Accessibility',
  summary:
    'Everybody should be able to read this site, and to leave it, in the way they are used to. What works, what does not work yet, and how to tell us.',
  slug: 'accessibility',
  body: [
    words(
      h2('What you should be able to do here'),
      ul(
        'make the text four times as large without anything falling off the edge',
        'do everything with a keyboard, and see where you are',
        'hear each page with a screen reader, in the order in which it is meant',
        'read it in your own colours, in the dark, with little light, or printed',
        'use it without scripts, on an old phone, with a slow connection',
        'speak the words on a button to press it',
      ),
      p('We try to write so that a child of eleven understands it. Tell us where we did not manage.'),
      h2('The standard'),
      p(
        'The law asks for the ',
        link('Web Content Accessibility Guidelines 2.2', 'https://www.w3.org/TR/WCAG22/'),
        ' at level AA. This site is built to meet it. Nobody from outside has tested it so far, and a few things below are not ours to mend. Until both have changed, we call it partly compliant.',
      ),
      h2('What does not work yet'),
      h3('The player of films from other sites'),
      p(
        'The player belongs to YouTube or Vimeo. We cannot mend it, and it takes the Escape key for itself while you are in it. Each film has captions, and a text of all that is said and shown.',
      ),
      h3('Sign language'),
      p(
        'The films have no British Sign Language. The standard does not ask for it at this level; we would like to have it for the pages on danger first.',
      ),
      h3('Other languages and easy words'),
      p('The site is in English only. There is no Easy Read edition yet.'),
      h3('Sites that we lead to'),
      p('The form for reports and the helplines’ own sites are made by others. If one of them stops you, call 101 and we fill it in with you.'),
      h2('The keys for leaving'),
      p(
        'Escape and Shift can get in the way of a screen reader, or of sticky keys. In a field, the first Escape never leaves. The keys cannot be switched off so far. If that is a trouble for you, please say so, since we want to find out how often it happens.',
      ),
      h2('How it was tested'),
      p(
        'We check pages of each kind with automatic tests whenever we change the site, and by hand with a keyboard, at 400 per cent, in forced colours and at a width of 320 pixels. The last time was 18/11/2026. Tests of this kind find only a part of what can be wrong, so what you tell us counts.',
      ),
      h2('Tell us'),
      p(
        'Use the ',
        link('feedback form', '/feedback'),
        ', without your name, or ask for a page in large print, in Braille or read aloud. We answer within five working days if you leave us a way to reach you, by phone or at a front desk.',
      ),
      p(
        'If you are not content with our answer, the ',
        link('Equality Advisory and Support Service', 'https://www.equalityadvisoryservice.com'),
        ' helps. The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.',
      ),
      p('This statement was written on 20/11/2026. It will be looked at again by 20/05/2027.'),
    ),
    channels('Ways to reach us', 'police', 'signOrText', 'frontDesk'),
  ],
}
