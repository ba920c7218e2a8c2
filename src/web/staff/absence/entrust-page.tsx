/** Handing over: what stands on one colleague goes to another, with a summary; each that may not go says why. */
import { shownTeams, teamFirst } from '#core/office/team.ts';
import { entrustMany } from '#handling/entrust-many.ts';
import { teamsOf } from '#handling/teams/teams-kept.ts';
import { whoCanHandle } from '#handling/who-can-handle.ts';
import { absencesFrom, awayOn } from '#store/access/absence.ts';
import { listStaff } from '#store/access/staff.ts';
import { keyWasUsed } from '#store/forms/idempotency.ts';
import { withOrganisation } from '#store/transaction.ts';
import { one, several, type Typed } from '../../forms/typed.ts';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { organisingWords } from '../../words/staff/organising-words.ts';
import { notFound } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { newKey, type Posted, targetOf } from '../posted.ts';
import { OrganisingFormPage } from '../views/organising-form.tsx';
import type { Desk } from '../visit.ts';
import { atWork, givesOut } from './absence-page.tsx';
import { entrustedPage } from './entrusted-page.tsx';
import { choicesOf, MOST, type ToEntrust, toEntrust } from './entrusting.ts';

const HERE = '/werk/draag-over';

/** The page, for what is one’s own or for that of the colleague in the address. */
export async function entrustPage(desk: Desk): Promise<Response> {
  const from = givesOut(desk) ? (desk.c.req.query('van') ?? desk.me.id) : desk.me.id;
  const typed = new Map([['staff', [desk.c.req.query('aan') ?? '']]]);
  return show(desk, from, typed, {});
}

/** Hands it over. */
export async function entrustSent(desk: Desk, { typed, key }: Posted): Promise<Response> {
  const { door, organisation, actor, viewer, me, language, policy } = desk;
  const says = organisingWords({ language, policy }).entrust;
  const from = givesOut(desk) ? one(typed, 'from') || me.id : me.id;
  const [cases, tasks, measures] = ['cases', 'tasks', 'measures'].map((name) => several(typed, name)) as [
    readonly string[],
    readonly string[],
    readonly string[],
  ];
  const faults: Record<string, string> = {};
  if (cases.length + tasks.length + measures.length === 0) faults.cases = says.noCases;
  if (one(typed, 'staff') === '') faults.staff = organisingWords({ language, policy }).absence.known;
  if (one(typed, 'summary').trim() === '') faults.summary = says.noSummary;
  if (Object.keys(faults).length > 0) return show(desk, from, typed, faults);
  const there = await standing(desk, from);
  const among = (chosen: readonly string[], all: readonly { readonly id: string }[]) =>
    all.filter(({ id }) => chosen.includes(id)).map(({ id }) => id);
  const done = await entrustMany(door.office, {
    ...{ organisation, actor, viewer, from, to: one(typed, 'staff'), summary: one(typed, 'summary') },
    cases: among(cases, there.cases),
    tasks: among(tasks, there.others),
    measures: among(measures, there.measures),
    tell: several(typed, 'tell').includes('yes'),
    key: `staff ${me.id} ${key}`,
  });
  const known = new Set([...there.cases, ...there.others, ...there.measures].map(({ id }) => id));
  const gone = (chosen: readonly string[]) => movedBefore(desk, chosen.filter((id) => !known.has(id)).slice(0, MOST), key);
  const before = { cases: await gone(cases), tasks: await gone(tasks), measures: await gone(measures) };
  return entrustedPage(desk, there, done, { from, to: one(typed, 'staff'), before });
}

/** How many of these went when the same form was sent before: a double click, or a page that was loaded anew. */
async function movedBefore({ door, organisation, me }: Desk, ids: readonly string[], key: string): Promise<number> {
  if (ids.length === 0) return 0;
  const used = await withOrganisation(
    door.office.pool,
    organisation,
    (tx) => Promise.all(ids.map((id) => keyWasUsed(tx, `staff ${me.id} ${key} ${id}`))),
    { readOnly: true },
  );
  return used.filter(Boolean).length;
}

function standing(desk: Desk, from: string): Promise<ToEntrust> {
  const { door, organisation } = desk;
  return withOrganisation(door.office.pool, organisation, (tx) => toEntrust(tx, desk, from), { readOnly: true });
}

async function show(desk: Desk, from: string, typed: Typed, faults: Readonly<Record<string, string>>): Promise<Response> {
  const { c, door, organisation, language, policy, today, words } = desk;
  const { entrust: says, absence } = organisingWords({ language, policy });
  const { there, staff, receivers, teams, away, frame } = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const [found, all] = [await toEntrust(tx, desk, from), await listStaff(tx)];
      return {
        ...{ there: found, staff: all },
        receivers: await whoCanHandle(door.office, tx, found.cases, atWork(desk, all)),
        // within the own team first
        teams: shownTeams(await teamsOf(tx)).filter(({ members }) => members.includes(from)),
        away: awayOn(await absencesFrom(tx, today), today),
        frame: await frameIn(tx, desk, 'absence'),
      };
    },
    { readOnly: true },
  );
  const who = staff.find(({ id }) => id === from);
  if (who === undefined) return notFound(desk);
  const label = (id: string, name: string) => {
    const until = away.get(id)?.lastDay;
    return until === undefined ? name : `${name} (${absence.suffix(words.format.shortDay(until, today))})`;
  };
  const options = teamFirst(receivers, teams).filter(({ id }) => id !== from);
  const choices = choicesOf(desk, there);
  const kinds = (['cases', 'tasks', 'measures'] as const).filter((name) => choices[name].length > 0);
  const nothing = kinds.length === 0;
  const { cases: noneChosen, ...otherFaults } = faults;
  const shown = noneChosen === undefined ? faults : { [kinds[0] ?? 'cases']: noneChosen, ...otherFaults };
  // when the page opens all of it is chosen
  const asked = kinds.map((name): FieldSpec => {
    const all = choices[name];
    const values = typed.has('summary') ? several(typed, name) : all.map(({ value }) => value);
    return { kind: 'checkboxes', name, label: says[name], values, options: all, error: shown[name] };
  });
  // who complains hears of another handler, and not of what goes on behind the case
  const tell: readonly FieldSpec[] =
    there.cases.length === 0
      ? []
      : [
          {
            ...{ kind: 'checkboxes', name: 'tell', label: '', optional: true, values: several(typed, 'tell') },
            options: [{ value: 'yes', label: says.tell }],
          },
        ];
  return c.html(
    <OrganisingFormPage
      frame={frame}
      heading={says.heading}
      lead={says.lead(who.name)}
      back={{ href: '/werk/afwezig', text: says.back }}
      faults={Object.entries(shown).map(([field, message]) => ({ field, message }))}
      content={nothing ? <p class="empty">{says.nothing}</p> : there.cases.length === MOST ? <p>{says.most(MOST)}</p> : undefined}
      {...(nothing
        ? {}
        : {
            form: targetOf(desk, HERE, { key: newKey(), warn: true, carries: [{ name: 'from', value: from }] }),
            submit: says.submit,
            fields: [
              ...asked,
              {
                ...{ kind: 'select', name: 'staff', label: says.to, value: one(typed, 'staff'), error: shown.staff },
                options: options.map(({ id, name }) => ({ value: id, label: label(id, name) })),
              },
              {
                ...{ kind: 'long', name: 'summary', label: says.summary, hint: says.summaryHint, maxLength: 10_000 },
                ...{ value: one(typed, 'summary'), error: shown.summary },
              },
              ...tell,
            ] as const,
          })}
    />,
    Object.keys(shown).length > 0 ? 422 : 200,
  );
}
