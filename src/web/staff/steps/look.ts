/** A look at the letters of a step, from what its page holds now. */
import type { Verb } from '#core/case/lifecycle.ts';
import type { Refused } from '#core/case/refusal.ts';
import { stepOf } from '#core/case/steps.ts';
import { type LetterPreview, type Preview, previewLetters } from '#handling/preview.ts';
import { withOrganisation } from '#store/transaction.ts';
import { rawFromTyped } from '../../forms/raw-from-typed.ts';
import type { Typed } from '../../forms/typed.ts';
import type { SpecialStepWords } from '../../words/staff/special-step-words.ts';
import type { CaseDesk } from '../visit.ts';

/** The button that asks for one of several letters as PDF sends its place, counted from 0, under this name. */
export const WHICH = 'which';

export type Look = Preview | Refused | { readonly absent: true };

/** The letters as they would leave. `typed` holds the names of the step's own fields. */
export async function lookAt(desk: CaseDesk, verb: Verb, typed: Typed): Promise<Look> {
  const { door, organisation, open, actor } = desk;
  const { fields } = stepOf(verb);
  const raw = rawFromTyped(fields, typed, open.policy.details);
  // files on their way are kept when the step is taken, and decide nothing about its letters
  for (const [name, field] of Object.entries(fields)) if (field.kind === 'documents') delete raw[name];
  return withOrganisation(
    door.office.pool,
    organisation,
    (tx) => previewLetters(door.office, tx, { organisation, caseId: open.state.id, actor, verb, raw }),
    { readOnly: true },
  );
}

/** The letters of a look; none when there was nothing to see yet. */
export function lettersIn(look: Look): readonly LetterPreview[] {
  return 'letters' in look ? look.letters : [];
}

/** Where the letter goes: "per e-mail, naar s.yilmaz@…". */
export function wayOf({ medium, person }: LetterPreview, says: SpecialStepWords): string {
  if (medium === 'email' && person?.email !== undefined) return says.letter.byEmail(person.email);
  return medium === 'post' ? says.letter.byPost : says.letter.onPage;
}
