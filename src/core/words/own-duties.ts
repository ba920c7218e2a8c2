/** What we took upon ourselves, as an order to who does it. The words of the procedure for who complains stand in them. */
import { type Label, say } from '#core/policy/label.ts';

/** How people meet. */
const how = {
  place: { nl: 'op locatie', en: 'in person' },
  phone: { nl: 'telefoon', en: 'telephone' },
  video: { nl: 'beeldbellen', en: 'video call' },
} as const;

/** "9.30" for "09:30" */
function clock(time: string): string {
  return time.replace(/^0/, '').replace(':', '.');
}

/** A reminder that leaves by itself, by the name of its letter. */
export function reminderWords(letter: Label): Label {
  return { nl: `Gaat vanzelf: ${letter.nl}`, en: `Leaves by itself: ${say(letter, 'en')}` };
}

export const ownDutyWords = {
  agreed: 'Deze dag is afgesproken in een gesprek.',
  again: 'Er werd niet opgenomen. Op deze dag proberen wij het weer.',
  told: { nl: 'Wij bellen zoals afgesproken.', en: 'We will call as agreed.' },
  toldToTalk: { nl: 'Wij praten verder zoals afgesproken.', en: 'We will talk as agreed.' },
  call: (whom: Label, byPhone: boolean): Label => ({
    nl: `${byPhone ? 'Bel' : 'Spreek'} de ${say(whom, 'nl')} zoals afgesproken`,
    en: `${byPhone ? 'Call' : 'Talk to'} the ${say(whom, 'en')} as agreed`,
  }),
  callAgain: (whom: Label, byPhone: boolean): Label => ({
    nl: `Probeer de ${say(whom, 'nl')} nog eens te ${byPhone ? 'bellen' : 'spreken'}`,
    en: `Try to ${byPhone ? 'call' : 'talk to'} the ${say(whom, 'en')} once more`,
  }),
  chosen: 'Deze dag is gekozen, en niet uitgerekend.',
  proposed: 'Tot en met deze dag was meer tijd nodig. De termijn werd daarmee nog niet langer.',
  arranged: 'Dit is afgesproken.',
  appointment: (whom: Label, medium: keyof typeof how, time: string): Label => ({
    nl: `Hoor de ${say(whom, 'nl')} om ${clock(time)} uur (${how[medium].nl})`,
    en: `Hear the ${say(whom, 'en')} at ${time} (${how[medium].en})`,
  }),
  granted: 'Deze dag is genoemd toen dit werd toegezegd.',
  remedy: {
    apology: { nl: 'Bied excuses aan', en: 'Apologise' },
    correction: { nl: 'Zet recht wat misging', en: 'Correct what went wrong' },
    payment: { nl: 'Betaal wat is toegezegd', en: 'Pay what was granted' },
    other: { nl: 'Doe wat is toegezegd', en: 'Do what was granted' },
  },
  remedyTold: {
    apology: { nl: 'Wij bieden excuses aan.', en: 'We apologise.' },
    correction: { nl: 'Wij zetten recht wat misging.', en: 'We correct what went wrong.' },
    payment: { nl: 'Wij betalen wat is toegezegd.', en: 'We pay what was granted.' },
    other: { nl: 'Wij doen wat is toegezegd.', en: 'We do what was granted.' },
  },
} as const;
