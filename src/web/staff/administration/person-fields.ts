/** What can be filled in about a colleague: the questions, and what was typed in them. */
import { say } from '#core/policy/label.ts';
import { JURIST } from '#core/version/acts.ts';
import { refusalInWords } from '#core/words/refusals.ts';
import type { PeopleFault, PersonTyped } from '#handling/manage-people.ts';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { one, several, type Typed } from '../../forms/typed.ts';
import type { FormFault } from '../../parts/error-summary.tsx';
import type { FieldSpec, Option } from '../../parts/field-spec.ts';
import { administrationWords } from '../../words/staff/administration-words.ts';
import type { Desk } from '../visit.ts';

/** The questions; `faults` at their fields. */
export function personFields(desk: Desk, typed: PersonTyped, faults: readonly PeopleFault[]): readonly FieldSpec[] {
  const says = administrationWords(desk.language).people;
  const error = (field: keyof PersonTyped) => {
    const fault = faults.find((one) => one.field === field);
    return fault === undefined ? undefined : faultInWords(desk, fault);
  };
  return [
    {
      kind: 'text',
      name: 'name',
      label: says.name,
      hint: says.nameHint,
      value: typed.name,
      error: error('name'),
      autocomplete: 'off',
    },
    {
      kind: 'email',
      name: 'email',
      label: says.email,
      hint: says.emailHint,
      value: typed.email,
      error: error('email'),
      autocomplete: 'off',
    },
    {
      ...({ kind: 'tel', name: 'phone', label: says.phone, hint: says.phoneHint, value: typed.phone } as const),
      ...{ error: error('phone'), autocomplete: 'off', optional: true },
    },
    {
      ...({ kind: 'checkboxes', name: 'roles', label: says.roles, hint: says.rolesHint } as const),
      ...{ options: roleOptions(desk, typed.roles), values: typed.roles, error: error('roles') },
    },
  ];
}

/** The roles of the procedure, the administrator's, and what somebody still has that is no longer there. */
function roleOptions({ policy, language }: Desk, has: readonly string[]): readonly Option[] {
  const says = administrationWords(language).people;
  const known = Object.entries(policy.roles).map(([value, role]) => ({
    value,
    label: say(role.name, language),
    hint: role.sees === 'all' ? says.seesAll : role.may.includes('assign') ? says.seesNew : says.seesOwn,
  }));
  const former = has.filter((role) => role !== ADMINISTRATOR && role !== JURIST && policy.roles[role] === undefined);
  return [
    ...known,
    { value: JURIST, label: says.jurist, hint: says.juristHint },
    { value: ADMINISTRATOR, label: says.administrator, hint: says.administratorHint },
    ...former.map((role) => ({ value: role, label: role, hint: says.formerRole })),
  ];
}

/** What was typed. */
export function personTyped(typed: Typed): PersonTyped {
  return { name: one(typed, 'name'), email: one(typed, 'email'), phone: one(typed, 'phone'), roles: several(typed, 'roles') };
}

/** Faults that stand at no field. */
export function generalFaults(desk: Desk, faults: readonly PeopleFault[]): readonly FormFault[] {
  return faults.filter((fault) => fault.field === undefined).map((fault) => ({ message: faultInWords(desk, fault) }));
}

/** The sentence for a fault. */
function faultInWords({ language, policy }: Desk, fault: PeopleFault): string {
  const says = administrationWords(language).people;
  const own: Readonly<Record<string, string>> = says.faults;
  if (fault.code === 'missing') return fault.field === 'email' ? says.missingEmail : says.missingName;
  const { code, field, data } = fault as Parameters<typeof refusalInWords>[0];
  return own[code] ?? refusalInWords({ code, ...(field && { field }), ...(data && { data }) }, { language, policy });
}
