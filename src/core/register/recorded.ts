/** Values that the procedure names itself: classes, details, and numbers in outside registers. */
import type { CaseState } from '#core/case/state.ts';
import { type Language, say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { RegisterSource } from '#core/policy/register.ts';
import { registerWords } from '#core/words/register-words.ts';

interface About {
  readonly policy: Policy;
  readonly state: CaseState;
  readonly language: Language;
}

/** The values of `class:…`, `detail:…` or `external:…`; none when nothing was recorded. */
export function recordedValues(source: RegisterSource, about: About): readonly string[] {
  const [kind, id = ''] = source.split(':', 2);
  if (kind === 'class') return classNames(about, id);
  if (kind === 'detail') return detailValues(about, id);
  const number = about.state.externals[id]?.id;
  return number === undefined ? [] : [number];
}

function classNames({ policy, state, language }: About, group: string): readonly string[] {
  const values = policy.classes[group]?.values ?? {};
  return (state.classes[group] ?? []).map((code) => {
    const label = values[code];
    return label === undefined ? code : say(label, language);
  });
}

function detailValues({ policy, state, language }: About, id: string): readonly string[] {
  const value = state.details[id];
  const detail = policy.details[id];
  if (value === undefined || detail === undefined) return [];
  const { yes, no } = registerWords(language);
  if (detail.kind === 'flag') return [String(value) === 'true' ? yes : no];
  const label = detail.choices[String(value)];
  return [label === undefined ? String(value) : say(label, language)];
}
