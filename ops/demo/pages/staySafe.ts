import { channels, steps, words } from '../parts.ts'
import type { DemoPage } from '../shapes.ts'
import { bold, h2, h3, p, prose, ul } from '../words.ts'

export const staySafe: DemoPage = {
  title: 'Stay safe when somebody may be watching',
  summary:
    'This site can be left with one press, and tells nobody that you were here. Your own device may tell. Here is what leaving does, what it cannot do, and how to take out the rest.',
  slug: 'stay-safe',
  body: [
    words(
      h2('How to leave in an instant'),
      p('At the top of each page is ', bold('Leave this site'), '. It stays there while you scroll, and works on every phone and computer.'),
      p('With a keyboard there are two quicker ways:'),
      ul(['press ', bold('Escape'), ' once'], ['or press ', bold('Shift three times'), ' within five seconds, with either hand']),
      p('The page goes blank at once. Then an everyday page opens in its place, one that anybody might be reading.'),
      h3('When Escape needs a second press'),
      ul(
        'While you are writing in a box, the first press asks, and a second one within five seconds leaves.',
        'When a film fills the screen or a list is open, the first press only closes that.',
        'When you have clicked inside a film from another site, that film gets the keys. Use the link at the top.',
        'If scripts are switched off in your browser, no key works. The link does.',
      ),
    ),
    words(
      h2('What leaving hides'),
      ul(
        'The page itself, before the next one is there.',
        'Its name and its picture on the tab.',
        'All other tabs with this site in the same browser: they leave as well.',
        'Where you came from: the page that opens is not told.',
        'What was on the page, if somebody goes back to it. The screen stays empty; after two seconds there is one button, Show page. Whoever presses it sees the page.',
        'Pages of ours that you read before this one stay behind the Back button, empty in the same way. Discreet mode, which you can switch on here, keeps out those that you open with a link.',
      ),
      p(
        'For most of this your browser has to allow scripts. Without them, the link still opens the other page, but the Back button shows ours again, and other tabs stay open.',
      ),
    ),
    words(
      h2('What it cannot hide'),
      ul(
        'The history of your browser. It lists our pages by name, with the time, and may offer it again when somebody types a few letters.',
        'Your other devices, if they use the same account. A tablet in the kitchen can show what you read on your phone.',
        'What the router, your work or your school may note: that this site was opened, though not which page of it.',
        'A program that watches the device. It may record the screen and every key. If somebody always knows what you did, use a device they have never had in their hands.',
        'Anything you saved: a bookmark, a download, a print, a picture of the screen.',
        'Calls and messages. They stay in your phone’s lists, and some stand on the bill.',
        'A small picture of the page in the phone’s list of open apps, until you close the browser there.',
      ),
    ),
    words(
      h2('How to clear your history'),
      p(
        'An empty history can make somebody ask questions. Take out only our pages, and leave the rest as it is. Then look whether they have gone from your other devices too.',
      ),
      h3('Chrome and Edge'),
      p(
        'On a computer, hold Ctrl and press H (on a Mac: Command and Y). Find our lines, tick them, press Delete. On a phone, open the menu, then History, and press the cross beside our line, or hold the line until you can delete it.',
      ),
      h3('Safari on an iPhone'),
      p(
        'Tap the open book. On newer iPhones, tap the three dots first, then Bookmarks. Choose History or the clock. Swipe left on the line with our name, then tap Delete.',
      ),
      h3('Safari on a Mac'),
      p('In the menu at the top choose History, then Show All History. Click on our line and press the Delete key.'),
      h3('Firefox'),
      p(
        'On a computer, hold Ctrl and press H (on a Mac: Shift, Command and H). Press the right button of the mouse on our line and choose Delete. On a phone, open the menu, then History, and take the line out with the dots or the cross beside it.',
      ),
      h3('Samsung Internet'),
      p('Tap the three lines at the bottom and choose History. Press on our line for a second until it is ticked, and tap Delete.'),
    ),
    words(
      h2('How to come back'),
      p(
        'Open a private window and type our address: Chrome calls it Incognito, Edge InPrivate, Samsung Internet Secret mode, Safari and Firefox Private. When you close it, it leaves no history on the device. It does not stop a program that watches, or the router.',
      ),
      p(
        'Better still is a device that is not at home: in a library, at work, at the doctor’s, or a friend’s phone. Do not keep our address where it can be found; the word police and the name of the county are enough to find us again.',
      ),
    ),
    steps(
      'If you have to call 999 and cannot speak',
      ['Call from a mobile', '999 and 112 lead to the same place, and both are free. Hold the phone so that you can hear.'],
      ['Answer with a sound', 'Cough, or tap the screen. Whisper if you dare. That is quicker than any key.'],
      [
        'Press 55 when the voice asks for it',
        'Then you are put through to the police. Wait until you are asked; before that it does nothing. It does not tell us where you are.',
      ],
      [
        'Stay on the line',
        prose(
          p('We ask questions that you can answer with a tap. A landline has no such key: keep the line open and let the operator hear the room.'),
        ),
      ],
    ),
    channels('Talk to somebody', 'emergency', 'signOrText', 'domesticAbuse', 'childline'),
  ],
}
