/** The words of the page on which the body of an appeal enters one that came in on paper. */
import { called, type Speaking } from '#core/words/called.ts';
import type { Language } from '../language.ts';

const nl = {
  heading: 'Beroep op papier',
  lead: 'Kwam er een brief binnen waarin iemand in beroep gaat? Schrijf dat hier over. Daarna ziet u de zaak, en krijgt {de klager} bericht dat het beroep er is.',
  reference: 'Kenmerk van de zaak',
  referenceHint: 'Dit staat boven de brief met ons antwoord.',
  name: 'Naam van {de klager}',
  nameHint: 'Zoals die onder de brief staat. Zo weten wij dat het kenmerk klopt.',
  grounds: 'Waarom in beroep?',
  reason: 'Wat staat er in de brief?',
  reasonHint: 'Neem de eigen woorden over. De brief zelf voegt u daarna toe in de zaak.',
  at: 'Wanneer kwam de brief binnen?',
  atHint: 'Vanaf die dag telt de termijn. Laat leeg als het vandaag is.',
  submit: 'Leg het beroep vast',
  unknown: 'Wij vinden geen zaak met dit kenmerk en deze naam. Kijk of beide precies zo in de brief staan.',
};
export type PaperAppealWords = typeof nl;

const en: PaperAppealWords = {
  heading: 'Appeal on paper',
  lead: 'Did a letter come in by which somebody appeals? Enter it here. After that you see the case, and the {complainant} is told that the appeal is there.',
  reference: 'Reference of the case',
  referenceHint: 'It stands at the top of the letter with our answer.',
  name: 'Name of the {complainant}',
  nameHint: 'As it stands below the letter. So we know that the reference is right.',
  grounds: 'Why this appeal?',
  reason: 'What does the letter say?',
  reasonHint: 'Use the writer’s own words. You add the letter itself to the case afterwards.',
  at: 'When did the letter come in?',
  atHint: 'The term counts from that day. Leave it empty if that is today.',
  submit: 'Record the appeal',
  unknown: 'We find no case with this reference and this name. See whether both stand in the letter exactly like this.',
};

const all: Readonly<Record<Language, PaperAppealWords>> = { nl, en };

/** The words in the language of whom we speak to, with the procedure's own for the people in it. */
export function paperAppealWords(to: Speaking): PaperAppealWords {
  return called(all[to.language], to);
}
