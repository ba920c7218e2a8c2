/** Refusals on the page of a step: on their fields, or above the form when they are about no field of it. */
import type { Verb } from '#core/case/lifecycle.ts';
import type { Refusal } from '#core/case/refusal.ts';
import { refusalInWords } from '#core/words/refusals.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import type { FormFault } from '../../parts/error-summary.tsx';
import type { FieldSpec } from '../../parts/field-spec.ts';
import type { CaseDesk } from '../visit.ts';

/** The same refusals with days and blocks of letters as people say them. */
export function worded(
  refusals: readonly Refusal[],
  { words, says, language, policy }: Pick<CaseDesk, 'words' | 'says' | 'language' | 'policy'>,
  verb?: Verb,
): readonly Refusal[] {
  // a block that this house has no word for has the name of the question from which it is filled
  const question = (block: string) => (verb === undefined ? undefined : wordsOf(verb, { language, policy }).fields[block]?.label);
  const said = (key: string, value: string | number) => {
    if (key === 'blocks')
      return words.format.list(
        String(value)
          .split(', ')
          .map((block) => says.step.blocks[block] ?? quoted(question(block)) ?? block),
      );
    return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? words.format.day(String(value)) : value;
  };
  return refusals.map((one) =>
    one.data === undefined
      ? one
      : { ...one, data: Object.fromEntries(Object.entries(one.data).map(([key, value]) => [key, said(key, value)])) },
  );
}

function quoted(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `‘${text}’`;
}

/** What stands above the form because no question of it is meant. */
export function faultsAbove(
  refusals: readonly Refusal[],
  specs: readonly FieldSpec[],
  { language, policy }: Pick<CaseDesk, 'language' | 'policy'>,
): readonly FormFault[] {
  const names = namesIn(specs);
  const shown = (field: string) => names.some((name) => name === field || name.startsWith(`${field}.`));
  return refusals
    .filter(({ field }) => field === undefined || !shown(field))
    .map((refusal) => ({ message: refusalInWords(refusal, { language, policy }) }));
}

function namesIn(specs: readonly FieldSpec[]): readonly string[] {
  return specs.flatMap((spec): readonly string[] => {
    if (spec.kind === 'group') return namesIn(spec.fields);
    if (spec.kind === 'tell' || spec.kind === 'shown') return [];
    const inner = 'options' in spec ? spec.options.flatMap((option) => namesIn(option.reveals ?? [])) : [];
    return [spec.name, ...inner];
  });
}

/** The status that says the same as the page. */
export function statusOf(refusals: readonly Refusal[]): 403 | 409 | 422 {
  const codes = refusals.map(({ code }) => code);
  if (codes.some((code) => code === 'not-yours' || code === 'concerned')) return 403;
  return codes.some((code) => code === 'not-now' || code === 'no-such-step' || code === 'already') ? 409 : 422;
}
