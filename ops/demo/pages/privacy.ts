import { words } from '../parts.ts'
import type { DemoPage } from '../shapes.ts'
import { h2, link, p, ul } from '../words.ts'

export const privacy: DemoPage = {
  title: 'Privacy',
  summary:
    'You can read all of this site without anybody learning who you are. We set no cookies and count no readers. The only words we keep are those you send us as feedback.',
  slug: 'privacy',
  body: [
    words(
      h2('What we do not do'),
      ul(
        'We set no cookies for readers, so there is no box to press away.',
        'We use no program that counts or follows people, ours or anyone else’s.',
        'Our pages fetch nothing from other sites by themselves: no fonts, no pictures, no films.',
        'We write down no network address, no kind of browser, and nothing that you searched for.',
      ),
      h2('What happens when you open a page'),
      p(
        'Your device has to tell ours where the answer should go. That is your network address. Our machine holds it in memory for as long as the answer takes, and then forgets it. When you send feedback, a scrambled form that cannot be turned back into the address stays in memory for ten minutes, so that nobody can flood us. Neither is ever on a disk.',
      ),
      h2('What your own browser keeps'),
      p(
        'If you leave by the link or a key, your browser sets a mark in that one tab, so that going back shows an empty page. If you switch on discreet mode, it sets another. Both end with the tab and are never sent to us.',
      ),
      p(
        'Your browser also has a history and may keep copies of pages. We ask it to keep no copy of pages about subjects such as abuse or blackmail. What else you can do is told in ',
        link('Stay safe online', '/stay-safe'),
        '.',
      ),
      h2('When you send feedback'),
      p(
        'We keep your two answers, the page you came from, and which version of it you had seen. We do not keep who sent them, so we cannot write back. An answer with a phone number, an email address or a postcode in it comes back to you first, so that you can take it out.',
      ),
      p('People in our web team read them. After 90 days they are deleted.'),
      h2('Films'),
      p(
        'Some films are kept by YouTube or Vimeo. Nothing is asked of them until you press play. From then on they learn your network address and which film you watch, and their rules apply. All that a film says and shows is written below it as well.',
      ),
      h2('When you report a crime'),
      p('The form, the phone and the front desk are not part of this site. Each tells you what is done with your words when you use it.'),
      h2('People who work on this site'),
      p('They sign in. For them there is a cookie that keeps them signed in, and a record of what they published and when.'),
      h2('Your rights'),
      p(
        'The Chief Constable of Ternshire is answerable for what this page says. We handle feedback as part of our public task, under Article 6(1)(e) of the UK GDPR. You may ask what we hold about you, and have it put right or deleted. Since feedback has no name on it, please tell us its words and its day.',
      ),
      p(
        'Write to the Data Protection Officer, Ternshire Police, 1 Harbour Row, Marramouth. If you are not content with the answer, you can go to the ',
        link('Information Commissioner’s Office', 'https://ico.org.uk'),
        '.',
      ),
      p('Last changed on 20/11/2026.'),
    ),
  ],
}
