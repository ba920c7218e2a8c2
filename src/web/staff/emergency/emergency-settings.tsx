/** Settings for emergencies: who is told of danger and what to do then, and which roles may open what is not theirs. */
import { dangers } from '#core/case/organised.ts';
import { say } from '#core/policy/label.ts';
import { dangerRules, emergencyRoles, ofEach, setDangerRules, setEmergencyRoles } from '#handling/emergency-rules.ts';
import { listStaff } from '#store/access/staff.ts';
import { withOrganisation } from '#store/transaction.ts';
import { one, several } from '../../forms/typed.ts';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { emergencyWords } from '../../words/staff/emergency-words.ts';
import { atWork } from '../absence/absence-page.tsx';
import { frameIn } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import { OrganisingFormPage } from '../views/organising-form.tsx';
import type { Desk } from '../visit.ts';

const HERE = '/werk/instellingen/gevaar';

/** The page. */
export async function emergencySettings(desk: Desk): Promise<Response> {
  const { c, door, organisation, language, policy } = desk;
  const { danger, dangerSettings: says, emergency } = emergencyWords(language);
  const { rules, roles, staff, frame } = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => ({
      rules: await dangerRules(tx),
      roles: await emergencyRoles(tx),
      staff: await listStaff(tx),
      frame: await frameIn(tx, desk, 'settings'),
    }),
    { readOnly: true },
  );
  const colleagues = [
    { value: '', label: says.nobody },
    ...atWork(desk, staff).map(({ id, name }) => ({ value: id, label: name })),
  ];
  const fields = dangers.map(
    (kind): FieldSpec => ({
      kind: 'group',
      label: danger.kinds[kind],
      fields: [
        {
          kind: 'select',
          name: `${kind}.staff`,
          label: says.staff,
          options: colleagues,
          value: rules[kind].staff ?? '',
          optional: true,
        },
        {
          kind: 'long',
          name: `${kind}.steps`,
          label: says.steps,
          value: rules[kind].steps ?? policy.scripts?.[kind] ?? '',
          optional: true,
        },
      ],
    }),
  );
  return c.html(
    <OrganisingFormPage
      frame={frame}
      heading={says.heading}
      lead={says.lead}
      back={{ href: '/werk/instellingen', text: says.back }}
      notices={c.req.query('gedaan') === undefined ? [] : [{ meaning: 'done', heading: says.done, live: true }]}
      form={targetOf(desk, HERE)}
      fields={[
        ...fields,
        {
          ...{
            kind: 'checkboxes',
            name: 'roles',
            label: `${emergency.heading}: ${emergency.roles}`,
            values: roles,
            optional: true,
          },
          options: Object.entries(policy.roles).map(([value, { name }]) => ({ value, label: say(name, language) })),
        },
      ]}
      submit={says.save}
    />,
  );
}

/** Keeps them. What is as the house has it is not kept as one's own. */
export async function emergencySettingsSent(desk: Desk, { typed }: Posted): Promise<Response> {
  const { c, door, organisation, policy, me } = desk;
  const lines = (text: string) => text.replaceAll('\r\n', '\n').trim().slice(0, 10_000);
  await withOrganisation(door.office.pool, organisation, async (tx) => {
    const known = new Set(atWork(desk, await listStaff(tx)).map(({ id }) => id));
    const rule = (kind: (typeof dangers)[number]) => {
      const staff = one(typed, `${kind}.staff`);
      const steps = lines(one(typed, `${kind}.steps`));
      const own = steps !== '' && steps !== (policy.scripts?.[kind] ?? '').trim();
      return { ...(known.has(staff) ? { staff } : {}), ...(own ? { steps } : {}) };
    };
    await setDangerRules(tx, me.id, ofEach(rule));
    const roles = several(typed, 'roles').filter((role) => policy.roles[role] !== undefined);
    await setEmergencyRoles(tx, me.id, roles);
  });
  return c.redirect(`${HERE}?gedaan`, 303);
}
