/** Giving the cases that were chosen in a list to one colleague, and saying of each that stayed why it did. */
import { holdsRight } from '#core/access.ts';
import { namedColleagues } from '#core/case/named-colleagues.ts';
import { say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { assignMany } from '#handling/assign-many.ts';
import { type DoneOneByOne, MOST_AT_ONCE } from '#handling/one-by-one.ts';
import { whoCanHandle } from '#handling/who-can-handle.ts';
import { type Absence, absencesFrom, awayOn } from '#store/access/absence.ts';
import { listStaff, type StaffRecord } from '#store/access/staff.ts';
import { findCase } from '#store/cases/find.ts';
import type { FoundCase } from '#store/cases/found-case.ts';
import { toldAtFirst } from '#store/cases/told-at-first.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { one, several, type Typed, typedFrom } from '../../forms/typed.ts';
import { CHOSEN } from '../../parts/choosing.tsx';
import type { FieldSpec } from '../../parts/field-spec.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { choosingWords } from '../../words/staff/choosing-words.ts';
import { namedWords } from '../../words/staff/named-words.ts';
import { organisingWords } from '../../words/staff/organising-words.ts';
import { atWork } from '../absence/absence-page.tsx';
import { ownWords } from '../case/own-words.ts';
import { forbidden } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { newKey, type Posted, targetOf } from '../posted.ts';
import { AssignedManyPage, AssignManyPage, type ChosenCase, type Reason } from '../views/choosing.tsx';
import type { Desk } from '../visit.ts';
import { backTo, HERE, handledBy, SEEN, seenIn } from './choice.ts';
import { inParts } from './in-parts.tsx';
import { grouped, refusalText } from './reasons.ts';

/** The question, with the cases that it is about. */
export function assignManyPage(desk: Desk): Promise<Response> | Response {
  if (!holdsRight(desk.policy, desk.me.roles, 'assign')) return forbidden(desk);
  const { c } = desk;
  const chosen = typedFrom(new URL(c.req.url).searchParams);
  return ask(desk, { cases: several(chosen, CHOSEN), back: backTo(one(chosen, 'terug')), typed: chosen });
}

/** Does it. */
export async function assignManySent(desk: Desk, { typed, key }: Posted): Promise<Response> {
  const { door, viewer, actor, policy, me, language } = desk;
  if (!holdsRight(policy, me.roles, 'assign')) return forbidden(desk, typed);
  const cases = several(typed, CHOSEN);
  const back = backTo(one(typed, 'terug'));
  const staff = one(typed, 'staff');
  const says = choosingWords({ language, policy });
  if (cases.length === 0 || staff === '') return ask(desk, { cases, back, typed, error: says.colleagueNone });
  const notInvolved = one(typed, 'notInvolved') !== '';
  const assigning = { staff, notInvolved, key: `staff ${me.id} ${key}`, seen: seenIn(typed) };
  const outcome = await inParts(desk, {
    ...{ cases, typed, key, action: HERE },
    carries: { terug: back, staff, [SEEN]: one(typed, SEEN), ...(notInvolved ? { notInvolved: 'yes' } : {}) },
    run: (part) => assignMany(door.office, viewer, actor, { ...assigning, cases: part }),
  });
  return outcome instanceof Response ? outcome : tell(desk, outcome, { staff, back });
}

interface Asking {
  readonly cases: readonly string[];
  readonly back: string;
  readonly typed?: Typed;
  readonly error?: string;
}

async function ask(desk: Desk, { cases, back, typed, error }: Asking): Promise<Response> {
  const { c, door, organisation, language, policy } = desk;
  const says = choosingWords({ language, policy });
  const page = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const staff = await listStaff(tx);
      const away = awayOn(await absencesFrom(tx, desk.today), desk.today);
      const found = await foundCases(tx, desk, cases);
      const told = await toldAtFirst(
        tx,
        found.map(({ id }) => id),
      );
      const chosen = found.map((each) => chosenCase(desk, each, staff, told.get(each.id) ?? ''));
      const able = await whoCanHandle(door.office, tx, found, atWork(desk, staff));
      const carries = [
        { name: 'terug', value: back },
        { name: SEEN, value: handledBy(found) },
        ...chosen.map(({ reference }) => ({ name: CHOSEN, value: reference })),
      ];
      return (
        <AssignManyPage
          frame={await frameIn(tx, desk)}
          says={says}
          backHref={back}
          cases={chosen}
          fields={fieldsOf(desk, { able, away }, typed, error)}
          form={targetOf(desk, HERE, { key: newKey(), carries })}
        />
      );
    },
    { readOnly: true },
  );
  return c.html(page, error === undefined ? 200 : 422);
}

/** Those that there are for this colleague, as many as can be given at once. */
async function foundCases(tx: Tx, { viewer }: Desk, named: readonly string[]): Promise<readonly FoundCase[]> {
  const found: FoundCase[] = [];
  for (const reference of [...new Set(named)].slice(0, MOST_AT_ONCE)) {
    const one = await findCase(tx, viewer, reference);
    if (one !== undefined) found.push(one);
  }
  return found;
}

function chosenCase(
  { me, says, words, language, policy }: Desk,
  { reference, handler, title }: FoundCase,
  staff: readonly StaffRecord[],
  told: string,
): ChosenCase {
  const who = handler === me.id ? words.staff.work.you : staff.find(({ id }) => id === handler)?.name;
  const named = namedColleagues(told, staff).map(({ name }) => name);
  return {
    reference,
    href: `/werk/zaken/${reference}`,
    subject: title === undefined ? says.work.noWords : ownWords(title).headline,
    handler: handler === undefined ? says.work.unassigned : (who ?? says.case.formerColleague),
    named: named.length === 0 ? undefined : namedWords({ language, policy }).line(named),
  };
}

function fieldsOf(
  { policy, language, words, today }: Desk,
  { able, away }: { readonly able: readonly StaffRecord[]; readonly away: ReadonlyMap<string, Absence> },
  typed?: Typed,
  error?: string,
): readonly FieldSpec[] {
  const says = choosingWords({ language, policy });
  const { suffix } = organisingWords({ language, policy }).absence;
  const nameOf = ({ id, name, roles }: StaffRecord) => {
    const known = roles.flatMap((role) => (policy.roles[role] === undefined ? [] : say(policy.roles[role].name, language)));
    const until = away.get(id)?.lastDay;
    return `${name} (${[...known, ...(until === undefined ? [] : [suffix(words.format.shortDay(until, today))])].join(', ')})`;
  };
  return [
    {
      kind: 'select',
      name: 'staff',
      label: says.colleague,
      value: typed === undefined ? '' : one(typed, 'staff'),
      error,
      options: able.map((each) => ({ value: each.id, label: nameOf(each) })),
    },
    ...(policy.concerned === undefined ? [declaration(policy, says.notInvolved, typed)] : []),
  ];
}

/** Where who is concerned handles the complaint first, nobody declares not to be involved; else with the clause that wants to know. */
function declaration({ clauses }: Policy, label: string, typed?: Typed): FieldSpec {
  const asks = clauses.filter(({ guard }) => guard?.steps.includes('assign') && guard.forbids?.concerned === 'assignee');
  const sources = [...new Set(asks.flatMap(({ source }) => source))];
  return {
    kind: 'checkboxes',
    name: 'notInvolved',
    label: '',
    optional: true,
    source: sources.length === 0 ? undefined : sources.join(' · '),
    values: typed === undefined || one(typed, 'notInvolved') === '' ? [] : ['yes'],
    options: [{ value: 'yes', label }],
  };
}

async function tell(
  desk: Desk,
  outcome: DoneOneByOne,
  { staff, back }: { readonly staff: string; readonly back: string },
): Promise<Response> {
  const { c, door, organisation, language, policy, me } = desk;
  const { done, before, refused, overtaken, unknown, left } = outcome;
  const says = choosingWords({ language, policy });
  const page = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const names = await listStaff(tx);
      const nameOf = (id: string) => (id === me.id ? me.name : (names.find((each) => each.id === id)?.name ?? id));
      const who = nameOf(staff);
      const stayed = [...refused, ...overtaken];
      const notices: NoticeProps[] = [];
      if (done.length > 0) notices.push({ meaning: 'done', heading: says.done(done.length, who), live: true });
      if (before.length > 0) notices.push({ meaning: 'info', heading: says.before(before.length), live: true });
      if (done.length + before.length === 0) notices.push({ meaning: 'soon', heading: says.none, live: true });
      if (stayed.length > 0) notices.push({ meaning: 'late', heading: says.refused(stayed.length), live: true });
      if (unknown.length > 0) notices.push({ meaning: 'late', heading: says.unknown(unknown.length), live: true });
      if (left.length > 0) notices.push({ meaning: 'soon', heading: says.left(left.length), live: true });
      const again = new URLSearchParams([...stayed.map(({ reference }) => [CHOSEN, reference]), ['terug', back]]);
      return (
        <AssignedManyPage
          frame={await frameIn(tx, desk)}
          says={says}
          backHref={back}
          notices={notices}
          reasons={[...overtakenBy(desk, overtaken, nameOf), ...reasonsOf(desk, refused, who)]}
          againHref={stayed.length === 0 ? undefined : `${HERE}?${again}`}
        />
      );
    },
    { readOnly: true },
  );
  return c.html(page, done.length + before.length === 0 ? 409 : 200);
}

/** Cases that a colleague gave to somebody meanwhile stand together by whose they are now. */
function overtakenBy(desk: Desk, overtaken: DoneOneByOne['overtaken'], nameOf: (id: string) => string): readonly Reason[] {
  const says = choosingWords(desk);
  return [...Map.groupBy(overtaken, ({ handler }) => handler)].map(([handler, cases]) => ({
    text: says.overtaken(handler === undefined ? undefined : nameOf(handler)),
    cases: cases.map(({ reference }) => ({ reference, href: `/werk/zaken/${reference}` })),
  }));
}

/** Cases that stayed for the same reason stand together, under what the clause says. */
function reasonsOf(desk: Desk, refused: DoneOneByOne['refused'], who: string): readonly Reason[] {
  const says = choosingWords(desk);
  return grouped(
    refused.map(({ reference, refusals }) => ({
      reference,
      text: refusalText(desk, refusals, ({ code }) => (code === 'already' ? says.already(who) : undefined)),
    })),
  );
}
