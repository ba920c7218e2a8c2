/** What has to be corrected, at the top of the page, each with a link to its field. */
import type { ScreenWords } from '../words/screen/screen.ts';
import type { FieldSpec } from './field-spec.ts';
import { fieldId } from './field-spec.ts';
import { Shape } from './mark.tsx';

/** One fault; without `field` it is about the form as a whole. */
export interface FormFault {
  readonly field?: string | undefined;
  readonly message: string;
}

/** The faults that stand on the fields themselves, in the order of the page, also those behind an answer. */
export function faultsOf(specs: readonly FieldSpec[]): readonly FormFault[] {
  return specs.flatMap((spec): readonly FormFault[] => {
    if (spec.kind === 'hidden' || spec.kind === 'tell' || spec.kind === 'shown') return [];
    if (spec.kind === 'group') return faultsOf(spec.fields);
    const own = spec.error ? [{ field: spec.name, message: spec.error }] : [];
    const inner = 'options' in spec ? spec.options.flatMap((option) => faultsOf(option.reveals ?? [])) : [];
    return [...own, ...inner];
  });
}

/** The faults; `kept` is false where a secret was typed, which no page repeats. */
export interface ErrorSummaryProps {
  readonly faults: readonly FormFault[];
  readonly words: ScreenWords;
  readonly kept?: boolean;
}

/** Announced at once and focused, so that nobody has to look for what went wrong. Nothing when there are no faults. */
export function ErrorSummary({ faults, words, kept = true }: ErrorSummaryProps) {
  if (faults.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus data-error-summary>
      <h2>
        <Shape meaning="late" /> {words.form.errorsHeading}
      </h2>
      <ul>
        {faults.map((fault) => (
          <li>{fault.field === undefined ? fault.message : <a href={`#${fieldId(fault.field)}`}>{fault.message}</a>}</li>
        ))}
      </ul>
      {kept ? <p>{words.form.errorsKept}</p> : null}
    </div>
  );
}
