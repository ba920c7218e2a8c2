/** What we took upon ourselves, as an order to who does it. The words of the procedure for who complains stand in them. */
import { type Label, say } from '#core/policy/label.ts';

export const ownDutyWords = {
  agreed: 'Deze dag is afgesproken in een gesprek.',
  again: 'Er werd niet opgenomen. Op deze dag proberen wij het weer.',
  told: { nl: 'Wij bellen zoals afgesproken.', en: 'We will call as agreed.' },
  other: { nl: 'betrokkene', en: 'person concerned' },
  call: (whom: Label): Label => ({
    nl: `Bel de ${say(whom, 'nl')} zoals afgesproken`,
    en: `Call the ${say(whom, 'en')} as agreed`,
  }),
} as const;
