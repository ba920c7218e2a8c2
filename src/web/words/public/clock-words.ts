/** The words of the clock of the demonstration. */
import type { Language } from '../language.ts';

const nl = {
  heading: 'Zet de klok vooruit',
  now: 'In deze demonstratie is het',
  lead: 'Wilt u zien wat er later gebeurt, zoals na zes weken zonder antwoord? Ga dan naar een latere dag. Terug kan niet. Brieven die nog wachten, gaan eerst weg.',
  whereto: 'Naar welke dag gaat u?',
  leaps: { day: 'Eén dag verder', week: 'Eén week verder', month: 'Vier weken verder', quarter: 'Drie maanden verder' },
  other: 'Een andere dag',
  otherDay: 'Welke dag?',
  submit: 'Zet de klok vooruit',
  done: (day: string) => `Het is nu ${day}.`,
  next: 'Wat op deze dag vanzelf moet gebeuren, gebeurt binnen enkele tellen.',
  old: 'Dit formulier is verlopen. Kies de dag opnieuw.',
  faults: {
    'no-day': 'Kies een dag, of vul er een in zoals 31-12-2027.',
    'not-later': 'Kies een latere dag: de klok gaat niet terug.',
    'too-far': 'Kies een dag binnen twintig jaar.',
  },
};

const en: typeof nl = {
  heading: 'Put the clock forward',
  now: 'In this demonstration it is',
  lead: 'Would you like to see what happens later, such as after six weeks without an answer? Go to a later day. You cannot go back. Letters that still wait leave first.',
  whereto: 'Which day do you go to?',
  leaps: { day: 'One day further', week: 'One week further', month: 'Four weeks further', quarter: 'Three months further' },
  other: 'Another day',
  otherDay: 'Which day?',
  submit: 'Put the clock forward',
  done: (day) => `It is now ${day}.`,
  next: 'What happens by itself on this day happens within seconds.',
  old: 'This form has expired. Choose the day again.',
  faults: {
    'no-day': 'Choose a day, or fill one in, such as 31-12-2027.',
    'not-later': 'Choose a later day: the clock does not go back.',
    'too-far': 'Choose a day within twenty years.',
  },
};

/** The words in a language. */
export function clockWords(language: Language): typeof nl {
  return { nl, en }[language];
}
