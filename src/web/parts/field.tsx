/** Draws one question of a form: label, help, fault and control, tied together for every reader. */
import type { ScreenWords } from '../words/screen/screen.ts';
import { Choices } from './choices.tsx';
import type { Framed } from './field-frame.tsx';
import { describedBy, Frame } from './field-frame.tsx';
import type { CodeSpec, FieldSpec, LongSpec, SelectSpec, TextSpec } from './field-spec.ts';
import { fieldId } from './field-spec.ts';
import { FileUpload } from './file-upload.tsx';

/** One question in the words of the page. */
export interface FieldProps<Spec = FieldSpec> {
  readonly spec: Spec;
  readonly words: ScreenWords;
}

/** All questions of a page, in order. */
export function Fields({ specs, words }: { readonly specs: readonly FieldSpec[]; readonly words: ScreenWords }) {
  return (
    <>
      {specs.map((spec) => (
        <Field spec={spec} words={words} />
      ))}
    </>
  );
}

/** The question in its own shape. */
export function Field({ spec, words }: FieldProps) {
  switch (spec.kind) {
    case 'hidden':
      return <input type="hidden" name={spec.name} value={spec.value} />;
    case 'tell':
      return <p class="field-tell">{spec.text}</p>;
    case 'shown':
      return <>{spec.content}</>;
    case 'group':
      return spec.folded === undefined ? (
        <fieldset class={`field-group${onlyWith(spec.onlyWith)}`}>
          <legend class="utrecht-form-label">{spec.label}</legend>
          {spec.hint === undefined ? null : <p class="field-hint">{spec.hint}</p>}
          {spec.rows === true ? (
            <div class="field-row">
              <Fields specs={spec.fields} words={words} />
            </div>
          ) : (
            <Fields specs={spec.fields} words={words} />
          )}
        </fieldset>
      ) : (
        <details class="field-folded" open={spec.folded === 'open'}>
          <summary>{spec.label}</summary>
          {spec.hint === undefined ? null : <p class="field-hint">{spec.hint}</p>}
          <div class="field-row">
            <Fields specs={spec.fields} words={words} />
          </div>
        </details>
      );
    case 'radios':
    case 'checkboxes':
      return <Choices spec={spec} words={words} draw={(inner) => <Field spec={inner} words={words} />} />;
    case 'files':
      return <FileUpload spec={spec} words={words} />;
    case 'long':
      if (spec.onlyWith === undefined) return <LongField spec={spec} words={words} />;
      return (
        <div class={onlyWith(spec.onlyWith).trim()}>
          <LongField spec={spec} words={words} />
        </div>
      );
    case 'select':
      return <SelectField spec={spec} words={words} />;
    case 'code':
      return <CodeField spec={spec} words={words} />;
    default:
      return <TextField spec={spec} words={words} />;
  }
}

/** Attributes that every control has. */
function control(spec: Framed) {
  return {
    id: fieldId(spec.name),
    name: spec.name,
    'aria-describedby': describedBy(spec),
    'aria-invalid': spec.error ? ('true' as const) : undefined,
    'aria-required': spec.optional ? undefined : ('true' as const),
  };
}

function TextField({ spec, words }: FieldProps<TextSpec>) {
  const width = spec.width ?? (spec.kind === 'date' || spec.kind === 'time' || spec.kind === 'number' ? 'short' : 'medium');
  return (
    <Frame spec={spec} words={words}>
      <input
        {...control(spec)}
        type={spec.kind === 'number' ? 'text' : spec.kind}
        inputmode={spec.kind === 'number' ? 'numeric' : undefined}
        class={`utrecht-textbox utrecht-textbox--html-input width-${width}`}
        value={spec.kind === 'password' ? undefined : spec.value}
        autocomplete={spec.autocomplete}
        maxlength={spec.maxLength}
        data-contrast={spec.contrast?.join(' ')}
        dir={spec.kind === 'text' ? 'auto' : undefined}
        spellcheck={spec.kind === 'email' || spec.kind === 'password' ? false : undefined}
      />
    </Frame>
  );
}

function LongField({ spec, words }: FieldProps<LongSpec>) {
  return (
    <Frame spec={spec} words={words}>
      <textarea
        {...control(spec)}
        class={`utrecht-textarea utrecht-textarea--html-textarea ${rowsClass(spec.rows ?? 6)}`}
        rows={spec.rows ?? 6}
        maxlength={spec.maxLength}
        dir="auto"
      >
        {/* a browser drops the first line break of a textarea, so one is given to drop */}
        {`\n${spec.value ?? ''}`}
      </textarea>
    </Frame>
  );
}

/** A field that grows with its text ignores `rows`, so its least height comes from a class. */
function rowsClass(rows: number): string {
  if (rows <= 3) return 'rows-few';
  return rows <= 6 ? 'rows-some' : 'rows-many';
}

function SelectField({ spec, words }: FieldProps<SelectSpec>) {
  return (
    <Frame spec={spec} words={words}>
      <select {...control(spec)} class="utrecht-select utrecht-select--html-select width-medium">
        {spec.options.some(({ value }) => value === '') ? null : <option value="">{words.form.choose}</option>}
        {spec.options.map((option) => (
          <option value={option.value} selected={option.value === spec.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

function CodeField({ spec, words }: FieldProps<CodeSpec>) {
  const framed = { ...spec, hint: spec.hint ?? words.form.codeExample };
  return (
    <Frame spec={framed} words={words}>
      <input
        {...control(framed)}
        type="text"
        class="utrecht-textbox utrecht-textbox--html-input code-input"
        value={spec.value}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        maxlength={64}
        data-never-keep
      />
    </Frame>
  );
}

/** The style knows the first eight answers; a question that belongs to another one is always in sight. */
function onlyWith(place: number | undefined): string {
  return place === undefined || place > 7 ? '' : ` only-with only-with-${place}`;
}
