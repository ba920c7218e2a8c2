/** Label, help and fault around the control of one question. */
import type { PropsWithChildren } from 'hono/jsx';
import type { ScreenWords } from '../words/screen/screen.ts';
import { fieldId } from './field-spec.ts';

/** What every question has around its control. */
export interface Framed {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly source?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

/** Which texts describe the control: hint first, then the clause, then the fault. */
export function describedBy({
  name,
  hint,
  source,
  error,
}: Pick<Framed, 'name' | 'hint' | 'source' | 'error'>): string | undefined {
  const id = fieldId(name);
  const ids = [hint ? `${id}-hint` : '', source ? `${id}-source` : '', error ? `${id}-error` : ''].filter((one) => one !== '');
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** Help, clause and fault of a question. */
export function HintAndError({ name, hint, source, error, words }: Omit<Framed, 'label'> & { readonly words: ScreenWords }) {
  const id = fieldId(name);
  return (
    <>
      {hint ? (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {source ? (
        <p class="field-source" id={`${id}-source`}>
          {source}
        </p>
      ) : null}
      {error ? (
        <p class="field-error" id={`${id}-error`}>
          <span class="hidden-label">{words.form.error}: </span>
          {error}
        </p>
      ) : null}
    </>
  );
}

/** "(hoeft niet)" behind a label. */
export function OptionalMark({ optional, words }: { readonly optional: boolean | undefined; readonly words: ScreenWords }) {
  if (optional !== true) return null;
  return (
    <>
      {' '}
      <span class="field-optional">({words.form.optional})</span>
    </>
  );
}

/** Label, hint and fault above a control. */
export function Frame({ spec, words, children }: PropsWithChildren<{ readonly spec: Framed; readonly words: ScreenWords }>) {
  return (
    <div class={`field${spec.error ? ' field-invalid' : ''}`}>
      <label class="utrecht-form-label" for={fieldId(spec.name)}>
        {spec.label}
        <OptionalMark optional={spec.optional} words={words} />
      </label>
      <HintAndError {...spec} words={words} />
      {children}
    </div>
  );
}
