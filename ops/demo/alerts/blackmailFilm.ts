/** A film that a force would make. In the demo, an open cartoon plays in its place. */
export const blackmailFilm = {
  title: 'Four messages: how the trap is set',
  address: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
  seconds: 635,
  transcript: [
    'This is a demo: an open cartoon, Big Buck Bunny, plays in place of the film that these words describe.',
    'A bus at night. A boy looks at his phone. The first message appears on the screen, and a voice reads it: “Hi, are you in Mina’s class? You look nice.” He smiles.',
    'His room, an hour later. The second message: “I sent you one. Your turn?” He looks at the door, then at the phone. The screen lights up his face for a moment.',
    'The third message comes before he has put the phone away. “Now listen. 200 by ten o’clock, or Mina gets it, and your mum, and your coach.” Names roll down the screen. A clock ticks.',
    'He walks up and down. He opens his bank’s app and closes it. He sits on the floor. Then he goes to the kitchen, where his sister is doing the dishes, and holds out the phone with the screen turned away.',
    'The fourth message is hers. She writes it on his phone, to the police: “My brother needs help. He is safe. Can we talk to somebody?” The answer appears: “Yes. You did the right thing. We have time.”',
    'White words on a dark ground: Stop answering. Do not pay. Tell somebody.',
  ].join('\n\n'),
}
