/** Teams: an administrator forms them, says what falls to each, puts them in order and ends them. */
import { hasRule, type Team } from '#core/office/team.ts';
import { type Label, say } from '#core/policy/label.ts';
import { endTeam, raiseTeam, saveTeam, type TeamFault } from '#handling/teams/set-teams.ts';
import { teamsOf } from '#handling/teams/teams-kept.ts';
import { listStaff, type StaffRecord } from '#store/access/staff.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { one, several, type Typed } from '../../forms/typed.ts';
import { type FieldSpec, fieldId, type Option } from '../../parts/field-spec.ts';
import { type TeamWords, teamWords } from '../../words/staff/team-words.ts';
import { atWork } from '../absence/absence-page.tsx';
import { byMe } from '../administration/person.tsx';
import { forbidden } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import { OrganisingFormPage } from '../views/organising-form.tsx';
import { TeamLines } from '../views/team-lines.tsx';
import type { Desk } from '../visit.ts';

const HERE = '/werk/instellingen/teams';

type Typing = Omit<Team, 'id'> & { readonly id?: string };

/** The page; with a team in the address the form is filled with it. */
export function teamSettings(desk: Desk): Promise<Response> {
  return show(desk);
}

/** Does what the button says. */
export async function teamsKept(desk: Desk, { typed }: Posted): Promise<Response> {
  const { office } = desk.door;
  const team = one(typed, 'team');
  const deed = one(typed, 'deed');
  if (deed === 'end') return settled(desk, await endTeam(office, byMe(desk), team), 'weg');
  if (deed === 'raise') return settled(desk, await raiseTeam(office, byMe(desk), team), 'hoger');
  const typing = typingOf(desk, typed);
  const outcome = await saveTeam(office, byMe(desk), typing);
  return 'fault' in outcome ? show(desk, typing, outcome.fault) : settled(desk, outcome, 'bewaard');
}

function settled(desk: Desk, outcome: object, done: string): Response | Promise<Response> {
  return 'noAdministrator' in outcome ? forbidden(desk) : desk.c.redirect(`${HERE}?gedaan=${done}`, 303);
}

/** Codes that the procedure does not know are left out, so that no rule waits for what never comes. */
function typingOf({ policy }: Desk, typed: Typed): Typing {
  const known = (name: string, codes: Readonly<Record<string, unknown>>) =>
    several(typed, name).filter((code) => Object.hasOwn(codes, code));
  const id = one(typed, 'team');
  return {
    ...(id === '' ? {} : { id }),
    name: one(typed, 'name').replace(/[\p{C}\s]+/gu, ' '),
    members: several(typed, 'members'),
    records: known('records', policy.records),
    subjects: known('subjects', policy.subjects),
    channels: known('channels', policy.channels),
  };
}

async function show(desk: Desk, typing?: Typing, fault?: TeamFault): Promise<Response> {
  const { c, door, organisation } = desk;
  const page = await withOrganisation(door.office.pool, organisation, (tx) => pageFor(tx, desk, typing, fault), {
    readOnly: true,
  });
  return c.html(page, fault === undefined ? 200 : 422);
}

async function pageFor(tx: Tx, desk: Desk, typing: Typing | undefined, fault: TeamFault | undefined) {
  const { c, language } = desk;
  const says = teamWords(language);
  const teams = await teamsOf(tx);
  const staff = await listStaff(tx);
  const asked = teams.find(({ id }) => id === (typing?.id ?? c.req.query('team')));
  const filled: Typing = typing ?? asked ?? { name: '', members: [], records: [], subjects: [], channels: [] };
  const done = says.done[c.req.query('gedaan') ?? ''];
  return (
    <OrganisingFormPage
      frame={await frameIn(tx, desk, 'settings')}
      heading={says.heading}
      lead={says.lead}
      back={{ href: '/werk/instellingen', text: says.back }}
      notices={done === undefined || fault !== undefined ? [] : [{ meaning: 'done', heading: done, live: true }]}
      faults={fault === undefined ? [] : [{ field: 'name', message: says.faults[fault] }]}
      content={
        <TeamLines
          teams={teams.map((team) => ({
            ...{ id: team.id, name: team.name, href: `${HERE}?team=${encodeURIComponent(team.id)}#${fieldId('name')}` },
            ...{ members: membersOf(says, team, staff), falls: fallsOf(desk, says, team) },
          }))}
          says={says}
          form={targetOf(desk, HERE)}
        />
      }
      formHeading={asked === undefined ? says.add : says.edit(asked.name)}
      form={targetOf(desk, HERE, { carries: asked === undefined ? [] : [{ name: 'team', value: asked.id }] })}
      fields={fieldsOf(desk, says, filled, staff, fault)}
      submit={says.save}
    />
  );
}

function membersOf(says: TeamWords, { members }: Team, staff: readonly StaffRecord[]): string {
  const names = staff.filter(({ id }) => members.includes(id)).map(({ name }) => name);
  return names.length === 0 ? says.noMembers : names.join(', ');
}

function fallsOf({ policy, language }: Desk, says: TeamWords, team: Team): string {
  if (!hasRule(team)) return says.fallsNone;
  const named = (label: string, codes: readonly string[], labels: Readonly<Record<string, Label | { readonly name: Label }>>) => {
    const names = codes.map((code) => {
      const found = Object.hasOwn(labels, code) ? labels[code] : undefined;
      return found === undefined ? code : say('name' in found ? found.name : found, language);
    });
    return names.length === 0 ? [] : [`${label.toLowerCase()} ${names.map((name) => `‘${name}’`).join(` ${says.or} `)}`];
  };
  const parts = [
    ...named(says.records, team.records, policy.records),
    ...named(says.subjects, team.subjects, policy.subjects),
    ...named(says.channels, team.channels, policy.channels),
  ];
  return says.falls(parts.join(` ${says.and} `));
}

function fieldsOf(
  desk: Desk,
  says: TeamWords,
  { name, members, records, subjects, channels }: Typing,
  staff: readonly StaffRecord[],
  fault: TeamFault | undefined,
): readonly FieldSpec[] {
  const { policy, language } = desk;
  const codes = (labels: Readonly<Record<string, Label | { readonly name: Label }>>): readonly Option[] =>
    Object.entries(labels).map(([value, label]) => ({ value, label: say('name' in label ? label.name : label, language) }));
  const rule = (field: string, label: string, options: readonly Option[], values: readonly string[]): readonly FieldSpec[] =>
    options.length < 2 ? [] : [{ kind: 'checkboxes', name: field, label, hint: says.ruleHint, optional: true, options, values }];
  // who left stays in a team that is not changed, and is offered nowhere
  // who is in it first: among two hundred names nobody finds seven ticks
  const isIn = (id: string) => (members.includes(id) ? 0 : 1);
  const people = atWork(desk, staff)
    .map((person) => ({ value: person.id, label: person.name }))
    .sort((a, b) => isIn(a.value) - isIn(b.value));
  return [
    {
      ...({ kind: 'text', name: 'name', label: says.name, value: name, maxLength: 60 } as const),
      error: fault === undefined ? undefined : says.faults[fault],
    },
    ...(people.length === 0
      ? []
      : [{ kind: 'checkboxes', name: 'members', label: says.who, optional: true, options: people, values: members } as const]),
    ...rule('subjects', says.subjects, codes(policy.subjects), subjects),
    ...rule('channels', says.channels, codes(policy.channels), channels),
    ...rule('records', says.records, codes(policy.records), records),
  ];
}
