/** The words of the pages for colleagues that belong to one task: the door, the lists, the case, its steps. */
import { called, type Speaking } from '#core/words/called.ts';
import type { Language } from '../language.ts';
import { appealsEn } from './appeals-en.ts';
import { type AppealWords, appealsNl } from './appeals-nl.ts';
import { caseEn } from './case-en.ts';
import { type CaseWords, caseNl } from './case-nl.ts';
import { doorEn } from './door-en.ts';
import { type DoorWords, doorNl } from './door-nl.ts';
import { listsEn } from './lists-en.ts';
import { type ListWords, listsNl } from './lists-nl.ts';
import { stepPagesEn } from './step-pages-en.ts';
import { type StepPageWords, stepPagesNl } from './step-pages-nl.ts';

/** Everything in one language. */
export type StaffPageWords = DoorWords & ListWords & CaseWords & StepPageWords & AppealWords;

const all: Readonly<Record<Language, StaffPageWords>> = {
  nl: { ...doorNl, ...listsNl, ...caseNl, ...stepPagesNl, ...appealsNl },
  en: { ...doorEn, ...listsEn, ...caseEn, ...stepPagesEn, ...appealsEn },
};

/** The words in the language of whom we speak to, with the procedure's own for the people in it. */
export function staffPageWords(to: Speaking): StaffPageWords {
  return called(all[to.language], to);
}
