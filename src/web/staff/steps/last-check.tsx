/** The last check of what a step sends: every letter with its reader, and a look at it. Nothing for steps that send nothing. */

import type { Child } from 'hono/jsx';
import type { Verb } from '#core/case/lifecycle.ts';
import type { Party } from '#core/case/state.ts';
import { stepOf } from '#core/case/steps.ts';
import { recallable } from '#core/case/undoable.ts';
import type { LetterRule } from '#core/policy/clause.ts';
import { letterKind } from '#core/policy/policy.ts';
import { standsAs } from '#core/words/capacity-words.ts';
import type { LetterPreview } from '#handling/preview.ts';
import { type SpecialStepWords, specialStepWords } from '../../words/staff/special-step-words.ts';
import type { Names } from '../case/names.ts';
import { openHref } from '../case/offered-steps.ts';
import { type Addressee, LastCheck, LookButtons } from '../views/letter-desk.tsx';
import type { CaseDesk } from '../visit.ts';
import { letterRules } from './demands.ts';
import { lettersIn, lookAt, WHICH, wayOf } from './look.ts';
import type { SpecialPage, StepView } from './special-page.ts';

/** Who will get what; for the page of a step that can send letters. */
export async function lastCheck(view: StepView, received?: SpecialPage['received']): Promise<Child> {
  const { desk, verb, typed } = view;
  const rules = letterRules(desk.open.policy, verb);
  if (rules.length === 0) return null;
  const says = specialStepWords(desk);
  const letters = lettersIn(await lookAt(desk, verb, received?.(typed, desk.open.policy) ?? typed));
  return (
    <LastCheck
      to={addressees(letters, view)}
      unsure={rules.every((rule) => dependsOnForm(rule, verb))}
      atOnce={!recallable.has(verb)}
      says={says}
    >
      <LookButtons action={`${desk.base}/${stepOf(verb).noun}`} many={letters.length > 1} says={says} />
    </LastCheck>
  );
}

/** Whether an answer in the form decides that this letter leaves. */
function dependsOnForm(rule: LetterRule, verb: Verb): boolean {
  const { fields } = stepOf(verb);
  return Object.keys(rule.when?.with ?? {}).some((name) => Object.hasOwn(fields, name));
}

/** Every reader of a letter; of several letters each can be drawn by itself. */
export function addressees(
  letters: readonly LetterPreview[],
  view: Pick<StepView, 'desk' | 'names' | 'verb'>,
): readonly Addressee[] {
  const action = `${view.desk.base}/${stepOf(view.verb).noun}/voorbeeld.pdf`;
  return letters.map((one, place) => ({
    ...addressee(one, view),
    ...(letters.length > 1 ? { pdf: { action, name: WHICH, value: String(place) } } : {}),
  }));
}

/** One reader of a letter. */
function addressee(one: LetterPreview, { desk, names }: Pick<StepView, 'desk' | 'names'>): Addressee {
  const { letter } = specialStepWords(desk);
  const joined = desk.open.state.parties.some((party) => party.id === one.to.id);
  const query = new URLSearchParams({ what: 'person', party: one.to.id });
  const correct = openHref(desk, 'correct');
  return {
    name: one.person?.name ?? (joined ? names.party(one.to.id) : whoJoins(one.to, names, desk)),
    way: wayOf(one, specialStepWords(desk)),
    language: languageOf(one, letter),
    enclosed: enclosedWith(one, letterKind(desk.open.policy, one.kind)?.withDocuments === true, letter),
    // who joins with this step is not in the case yet
    correctHref: joined && correct !== undefined ? `${correct}?${query}` : undefined,
  };
}

/** What goes with it: the letter itself in a mail, and where the procedure says so what was handed in. */
function enclosedWith({ medium }: LetterPreview, withDocuments: boolean, says: SpecialStepWords['letter']): string {
  if (medium === 'email') return withDocuments ? says.enclosedDocuments : says.enclosedPdf;
  return withDocuments ? says.addDocuments : says.enclosedNone;
}

/** The language that the letter is in, and what that asks of who writes when its reader chose English. */
function languageOf({ to, head }: LetterPreview, says: SpecialStepWords['letter']): string {
  const language = says.languages[head.language];
  if (to.language === 'nl') return language;
  return `${language}. ${head.language === 'en' ? says.writeEnglish : says.noEnglish}`;
}

/** A colleague who joins has the name under which everybody here knows that colleague. */
function whoJoins({ staff, ...party }: Party, names: Names, { says }: CaseDesk): string {
  return staff === undefined ? says.case.capacity[standsAs(party)] : names.staff(staff);
}
