/** Radio buttons and checkboxes: every answer in sight, with the questions that one answer brings along. */
import type { Child } from 'hono/jsx';
import type { ScreenWords } from '../words/screen/screen.ts';
import { describedBy, HintAndError, OptionalMark } from './field-frame.tsx';
import type { CheckboxesSpec, FieldSpec, Option, RadiosSpec } from './field-spec.ts';
import { fieldId } from './field-spec.ts';

/** `draw` draws a question that an answer reveals. */
export interface ChoicesProps {
  readonly spec: RadiosSpec | CheckboxesSpec;
  readonly words: ScreenWords;
  readonly draw: (spec: FieldSpec) => Child;
}

/** A group of answers. Questions behind an answer hide until it is chosen, by style alone; without style they all show. */
export function Choices({ spec, words, draw }: ChoicesProps) {
  return (
    <fieldset
      class={`field choices${isMany(spec) ? ' choices-many' : ''}${spec.error ? ' field-invalid' : ''}`}
      aria-describedby={describedBy(spec)}
      {...radioGroup(spec)}
    >
      <legend class="utrecht-form-label">
        {spec.label}
        {spec.label === '' ? null : <OptionalMark optional={spec.optional} words={words} />}
      </legend>
      <HintAndError {...spec} words={words} />
      {spec.options.map((option, at) => (
        <Choice spec={spec} option={option} at={at} draw={draw} />
      ))}
    </fieldset>
  );
}

/** So many that one below the other they are a page of their own: they stand beside each other where there is room. */
const MANY = 12;

function isMany({ options }: RadiosSpec | CheckboxesSpec): boolean {
  return options.length > MANY && options.every(({ hint, reveals }) => hint === undefined && reveals === undefined);
}

/** Only a group of radio buttons can itself be required or invalid; checkboxes are so one by one. */
function radioGroup(spec: RadiosSpec | CheckboxesSpec) {
  if (spec.kind !== 'radios') return {};
  return {
    role: 'radiogroup' as const,
    'aria-required': spec.optional ? undefined : ('true' as const),
    'aria-invalid': spec.error ? ('true' as const) : undefined,
  };
}

function isAnswered({ options, value }: RadiosSpec): boolean {
  return options.some((one) => one.value === value);
}

interface ChoiceProps extends Omit<ChoicesProps, 'words'> {
  readonly option: Option;
  readonly at: number;
}

function Choice({ spec, option, at, draw }: ChoiceProps) {
  // the first answer has the id of the question itself, so that the error summary leads there; the hint of the question is another text than its own
  const id = at === 0 ? fieldId(spec.name) : `${fieldId(spec.name)}-${at}`;
  const checked = spec.kind === 'radios' ? spec.value === option.value : (spec.values ?? []).includes(option.value);
  return (
    <div class="choice">
      <input
        id={id}
        name={spec.name}
        value={option.value}
        checked={checked}
        autofocus={spec.kind === 'radios' && spec.focus === true && (checked || (at === 0 && !isAnswered(spec)))}
        aria-describedby={option.hint || option.source ? `${id}-meaning` : undefined}
        type={spec.kind === 'radios' ? 'radio' : 'checkbox'}
        class={
          spec.kind === 'radios'
            ? 'utrecht-radio-button utrecht-radio-button--html-input'
            : 'utrecht-checkbox utrecht-checkbox--html-input'
        }
      />
      <label for={id}>{option.label}</label>
      {option.hint || option.source ? (
        <p class="field-hint" id={`${id}-meaning`}>
          {option.hint}
          {option.source ? <span class="field-source">{option.source}</span> : null}
        </p>
      ) : null}
      {option.reveals === undefined ? null : <div class="choice-reveals">{option.reveals.map(draw)}</div>}
    </div>
  );
}
