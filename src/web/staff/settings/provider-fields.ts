/** The questions about an organisation's provider, each with its own fault. */
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import type { ProviderField, ProviderSettingFault, ProviderTyped } from '#handling/provider/set-provider.ts';
import type { FieldSpec } from '../../parts/field-spec.ts';
import type { ProviderWords } from '../../words/staff/provider-nl.ts';

type Says = ProviderWords['settings'];

/** In the order in which somebody has the answers: the provider, its groups, the second step, and then whether it is on. */
export function providerFields(
  says: Says,
  roles: readonly { readonly role: string; readonly name: string }[],
  typed: ProviderTyped,
  { kept, faults }: { readonly kept: boolean; readonly faults: readonly ProviderSettingFault[] },
): readonly FieldSpec[] {
  const error = (field: ProviderField) => {
    const found = faults.find((one) => one.field === field);
    return found === undefined ? {} : { error: says.faults[found.code] };
  };
  const text = (name: 'issuer' | 'clientId' | 'claim', hint?: string): FieldSpec => ({
    ...{
      kind: 'text',
      name,
      label: says[name],
      value: typed[name],
      width: name === 'issuer' ? 'full' : 'medium',
      autocomplete: 'off',
      hint,
    },
    ...error(name),
  });
  return [
    {
      ...{ kind: 'group', label: says.provider },
      fields: [
        text('issuer', says.issuerHint),
        text('clientId'),
        {
          ...{ kind: 'password', name: 'secret', label: says.secret, autocomplete: 'off', width: 'medium', optional: kept },
          ...{ hint: kept ? says.secretKept : says.secretHint, ...error('secret') },
        },
      ],
    },
    {
      ...{ kind: 'group', label: says.roles, hint: says.rolesHint },
      fields: [
        text('claim', says.claimHint),
        ...roles.map(
          ({ role, name }, at): FieldSpec => ({
            ...{ kind: 'text', name: `groups.${role}`, label: says.role(name), value: typed.groups[role] ?? '' },
            ...{ width: 'medium', autocomplete: 'off', optional: true, ...(at === 0 ? error('groups') : {}) },
          }),
        ),
        {
          ...{ kind: 'select', name: 'without', label: says.without, value: typed.without, ...error('without') },
          options: [
            { value: '', label: says.withoutNone },
            ...roles
              .filter(({ role }) => role !== ADMINISTRATOR)
              .map(({ role, name }) => ({ value: role, label: says.withoutRole(name) })),
          ],
        },
      ],
    },
    {
      ...{ kind: 'group', label: says.step },
      fields: [
        {
          ...{ kind: 'text', name: 'secondStep', label: says.secondStep, hint: says.secondStepHint, value: typed.secondStep },
          ...{ width: 'medium', autocomplete: 'off', optional: true },
        },
      ],
    },
    {
      ...{ kind: 'radios', name: 'on', label: says.on, value: typed.on ? 'ja' : 'nee', ...error('on') },
      options: [
        { value: 'ja', label: says.onYes },
        { value: 'nee', label: says.onNo },
      ],
    },
  ];
}
