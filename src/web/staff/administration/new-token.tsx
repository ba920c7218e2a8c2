/** Making a token: what it is for, whose rights it has, what it may do and until when; the secret is shown once. */
import { addYears } from '#core/time/day.ts';
import { refusalInWords } from '#core/words/refusals.ts';
import { makeToken, scopes, type TokenFault, type TokenTyped } from '#handling/manage-tokens.ts';
import { listStaff } from '#store/access/staff.ts';
import { withOrganisation } from '#store/transaction.ts';
import { answeredOnce } from '../../answers/kept-answer.ts';
import { dayTyped } from '../../forms/day-typed.ts';
import { one, several } from '../../forms/typed.ts';
import type { FieldSpec, Option } from '../../parts/field-spec.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { administrationWords } from '../../words/staff/administration-words.ts';
import { forbidden } from '../faults.tsx';
import { frameIn, staffFrame } from '../frame.ts';
import { newKey, type Posted, targetOf } from '../posted.ts';
import { StepPage } from '../views/step.tsx';
import { TokenSecretPage } from '../views/token-secret.tsx';
import type { Desk } from '../visit.ts';
import { rolesInWords } from './names-of-roles.ts';
import { byMe } from './person.tsx';

interface Shown {
  readonly typed: TokenTyped;
  readonly faults?: readonly TokenFault[];
  readonly notices?: readonly NoticeProps[];
  readonly key: string;
  readonly status?: 200 | 409 | 422;
}

/** The empty form. */
export function newTokenPage(desk: Desk): Promise<Response> {
  return show(desk, { typed: { name: '', staff: '', scopes: [], until: addYears(desk.today, 1) }, key: newKey() });
}

/** Makes it. The page with the secret is written down nowhere, and cannot be asked for again. */
export async function tokenMade(desk: Desk, { typed, key }: Posted): Promise<Response> {
  const { c, door, organisation, language } = desk;
  const wanted: TokenTyped = {
    ...{ name: one(typed, 'name'), staff: one(typed, 'staff'), scopes: several(typed, 'scopes') },
    until: dayTyped(one(typed, 'until')),
  };
  const outcome = await makeToken(door.office, byMe(desk), wanted, key);
  if ('noAdministrator' in outcome) return forbidden(desk, typed);
  if ('faults' in outcome) return show(desk, { typed: wanted, faults: outcome.faults, key, status: 422 });
  const says = administrationWords(language).tokens;
  if ('madeBefore' in outcome) {
    const notice = {
      meaning: 'soon',
      heading: says.before,
      text: says.beforeText,
      link: { href: '/werk/koppelingen', text: says.back },
    } as const;
    return show(desk, { typed: wanted, notices: [notice], key: newKey(), status: 409 });
  }
  const where = `${door.office.publicUrl}/api/v1/organisations/${organisation}`;
  const [what, ...how] = wanted.scopes.includes('read')
    ? ['cases']
    : ['complaints', '-X POST', "-H 'Content-Type: application/json'", "-d '{…}'"];
  const example = [`curl ${where}/${what}`, ...how, '-H "Authorization: Bearer $GEHOORD_TOKEN"'].join(' \\\n  ');
  answeredOnce(c);
  return c.html(
    <TokenSecretPage
      frame={staffFrame(desk, 'tokens')}
      says={says}
      name={outcome.name}
      secret={outcome.token}
      example={example}
      doneHref="/werk/koppelingen"
    />,
  );
}

async function show(desk: Desk, { typed, faults = [], notices, key, status = 200 }: Shown): Promise<Response> {
  const { c, door, organisation, language, today } = desk;
  const says = administrationWords(language).tokens;
  const page = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const staff = (await listStaff(tx)).filter((one) => one.active);
      const colleagues = staff.map(({ id, name, roles }) => ({ value: id, label: `${name} (${rolesInWords(desk, roles)})` }));
      return (
        <StepPage
          frame={await frameIn(tx, desk, 'tokens')}
          today={today}
          heading={says.createHeading}
          lead={<p>{says.createLead}</p>}
          notices={notices}
          fields={fieldsOf(desk, typed, faults, colleagues)}
          form={targetOf(desk, '/werk/koppelingen/nieuw', { key })}
          submit={says.create}
          cancelHref="/werk/koppelingen"
        />
      );
    },
    { readOnly: true },
  );
  return c.html(page, status);
}

function fieldsOf(
  { language }: Desk,
  typed: TokenTyped,
  faults: readonly TokenFault[],
  colleagues: readonly Option[],
): readonly FieldSpec[] {
  const says = administrationWords(language).tokens;
  const error = (field: keyof TokenTyped) =>
    faultInWords(
      language,
      faults.find((one) => one.field === field),
    );
  const options = scopes.map((value) => ({ value, label: says.scopeNames[value], hint: says.scopeHints[value] }));
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
      kind: 'select',
      name: 'staff',
      label: says.staff,
      hint: says.staffHint,
      options: colleagues,
      value: typed.staff,
      error: error('staff'),
    },
    { kind: 'checkboxes', name: 'scopes', label: says.scopes, options, values: typed.scopes, error: error('scopes') },
    { kind: 'date', name: 'until', label: says.until, hint: says.untilHint, value: typed.until, error: error('until') },
  ];
}

function faultInWords(language: Desk['language'], fault: TokenFault | undefined): string | undefined {
  if (fault === undefined) return undefined;
  const says = administrationWords(language).tokens;
  const { code, field, data } = fault;
  if (code === 'no-scope' || code === 'too-far-ahead') return says.faults[code];
  if (code === 'missing' && field !== 'scopes') return says.missing[field];
  return refusalInWords({ code, field, ...(data === undefined ? {} : { data }) }, { language });
}
