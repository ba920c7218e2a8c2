/** What is owed because of how the work is organised, as an order to who does it. */
import { type Label, say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { calledIn } from './called.ts';

export const organisedDutyWords = {
  alarm: {
    threat: { nl: 'Gevaar: iemand wordt bedreigd. Handel nu', en: 'Danger: somebody is threatened. Act now' },
    abuse: { nl: 'Gevaar: iemand wordt mishandeld of misbruikt. Handel nu', en: 'Danger: somebody is abused. Act now' },
    suicide: { nl: 'Gevaar: iemand denkt aan zelfdoding. Handel nu', en: 'Danger: somebody thinks of suicide. Act now' },
    breach: { nl: 'Gevaar: gegevens zijn gelekt. Handel nu', en: 'Danger: data leaked. Act now' },
  },
  review: { nl: 'Kijk of de contactafspraken nog nodig zijn', en: 'See whether the contact agreements are still needed' },
  agreed: 'Deze dag is genoemd toen de contactafspraken werden gemaakt.',
  contested: (policy: Pick<Policy, 'voice'>): Label => ({
    nl: calledIn('Beslis opnieuw over de contactafspraken: {de klager} is het er niet mee eens', { language: 'nl', policy }),
    en: calledIn('Decide again on the contact agreements: the {complainant} does not agree', { language: 'en', policy }),
  }),
  vet: { nl: 'Lees de brief van een collega', en: 'Read the letter of a colleague' },
  vetted: {
    good: { nl: 'Verstuur de brief die is nagelezen', en: 'Send the letter that was read' },
    change: { nl: 'Pas de brief aan na de opmerkingen', en: 'Change the letter after the comments' },
  },
  outside: (name: Label): Label => ({ nl: `Antwoord aan ${name.nl}`, en: `Answer ${say(name, 'en')}` }),
  signAnew: { nl: 'Teken opnieuw: er veranderde iets in wat u tekende', en: 'Sign anew: something changed in what you signed' },
  asked: 'Deze dag is daar gevraagd.',
} as const;
