import { callout, channels, steps, words } from '../parts.ts'
import type { DemoSection } from '../shapes.ts'
import { bold, h2, p, ul } from '../words.ts'

export const scams: DemoSection = {
  title: 'Scams and lost money',
  summary:
    'If money has gone, speak to your bank before you do anything else: in the first hours a payment can sometimes still be stopped. Then tell Report Fraud.',
  audience: 'money',
  reviewedAt: '2026-09-28T12:00:00.000Z',
  reviewBy: '2027-03-28T12:00:00.000Z',
  body: [
    steps(
      'What to do',
      ['Ring your bank', 'Use the number on your card, or the short number below. Never a number that the caller, the text or the site gave you.'],
      [
        'End the contact',
        'Put the phone down. Do not say why. If it was a landline, wait five minutes or use another phone, because the line can stay open.',
      ],
      [
        'Shut what they may have opened',
        'Change the passwords you typed or said. If they had you install a program, switch the device off and have somebody look at it.',
      ],
      ['Write down what you remember', 'Names, numbers, times, sums, the address of the site. Do it today, while it is fresh.'],
      ['Report it', 'Report Fraud collects it for every force in the country. If the person is at your door now, or is coming, call 999.'],
    ),
    channels('Whom to call', 'bank', 'reportFraud', 'police', 'crimestoppers'),
    words(
      h2('Getting the money back'),
      p(
        'If you were tricked into a bank transfer inside the United Kingdom, your bank must in most cases pay you back, within limits. If you paid by card, ask it about the card scheme’s own rules. If it refuses and you think that is unfair, the Financial Ombudsman looks at the case for free.',
      ),
      h2('How to tell a scam from the real thing'),
      ul(
        [bold('It hurries you. '), 'A real bank, a real court and a real police officer can wait while you check.'],
        [bold('It wants a secret. '), 'Nobody honest needs your password, your PIN or the code that was just sent to you.'],
        [bold('It tells you what to say. '), 'Anyone who gives you a story for your bank, or asks you not to tell your family, is a thief.'],
        [bold('It moves your money. '), 'There is no “safe account”. The police never ask you to draw out cash, buy gold or hand over a card.'],
      ),
      p('A text that looks wrong can be sent on to 7726, which is free. Your phone company then looks at who sent it.'),
    ),
    callout(
      'note',
      'A second scam often follows the first',
      'Somebody may write or ring and offer to win your money back for a fee. It is usually the same people, or others who bought your number from them.',
    ),
    words(
      p(
        'People of every age and every trade are caught. The story was made by somebody whose work is to be believed. If it weighs on you, Victim Support listens, whether or not you report anything.',
      ),
    ),
  ],
  sources: [
    { title: 'Stop! Think Fraud', link: 'https://stopthinkfraud.campaign.gov.uk' },
    { title: 'Report Fraud', link: 'https://www.reportfraud.police.uk' },
    { title: 'Financial Ombudsman Service', link: 'https://www.financial-ombudsman.org.uk' },
    { title: 'Victim Support', link: 'https://www.victimsupport.org.uk' },
  ],
}
