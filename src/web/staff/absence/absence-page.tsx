/** Who is away and who stands in: one's own absence, and that of others for who gives out the work. */
import { holdsRight } from '#core/access.ts';
import { say } from '#core/policy/label.ts';
import { type Day, parseDay } from '#core/time/day.ts';
import { isFault } from '#core/time/fault.ts';
import { type Absence, absencesFrom, addAbsence, dropAbsence } from '#store/access/absence.ts';
import { listStaff, type StaffRecord } from '#store/access/staff.ts';
import { owedBetween } from '#store/cases/owed-between.ts';
import { withOrganisation } from '#store/transaction.ts';
import { dayTyped } from '../../forms/day-typed.ts';
import { one, type Typed } from '../../forms/typed.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { OneButtonForm } from '../../parts/form.tsx';
import { Shape } from '../../parts/mark.tsx';
import { organisingWords } from '../../words/staff/organising-words.ts';
import { frameIn } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import { OrganisingFormPage } from '../views/organising-form.tsx';
import type { Desk } from '../visit.ts';
import { insteadOf } from './stand-in.ts';

const HERE = '/werk/afwezig';

type Faults = Readonly<Record<string, string>>;

/** The page. */
export function absencePage(desk: Desk): Promise<Response> {
  return show(desk, new Map([['staff', [desk.me.id]]]), {});
}

/** Notes an absence, or says what is wrong with it. */
export async function absenceSent(desk: Desk, { typed }: Posted): Promise<Response> {
  const { door, organisation, me, language, policy } = desk;
  const says = organisingWords({ language, policy }).absence;
  const staff = givesOut(desk) ? one(typed, 'staff') : me.id;
  const [firstDay, lastDay] = [dayIn(typed, 'first'), dayIn(typed, 'last')];
  const standIn = one(typed, 'standIn');
  const faults: Record<string, string> = {};
  if (firstDay === undefined) faults.first = says.day;
  if (lastDay === undefined) faults.last = says.day;
  if (firstDay !== undefined && lastDay !== undefined && lastDay < firstDay) faults.last = says.order;
  if (standIn !== '' && standIn === staff) faults.standIn = says.self;
  // who stands in sees all of it: only who sees all of it gives that away for somebody else
  if (standIn !== '' && staff !== me.id && !seesAll(desk)) faults.standIn = says.notYours;
  const colleagues = await withOrganisation(door.office.pool, organisation, async (tx) => atWork(desk, await listStaff(tx)), {
    readOnly: true,
  });
  if (!colleagues.some(({ id }) => id === staff)) faults.staff = says.known;
  if (standIn !== '' && !colleagues.some(({ id }) => id === standIn)) faults.standIn = says.known;
  if (firstDay === undefined || lastDay === undefined || Object.keys(faults).length > 0) return show(desk, typed, faults);
  await withOrganisation(door.office.pool, organisation, (tx) =>
    addAbsence(tx, me.id, { staff, firstDay, lastDay, ...(standIn === '' ? {} : { standIn }) }),
  );
  return desk.c.redirect(`${HERE}?gedaan=gemeld`, 303);
}

/** Takes an absence away: one's own, or anybody's for who gives out the work. */
export async function absenceDropped(desk: Desk, { typed }: Posted): Promise<Response> {
  const { door, organisation, me, c } = desk;
  await withOrganisation(door.office.pool, organisation, (tx) =>
    dropAbsence(tx, me.id, one(typed, 'id'), givesOut(desk) ? undefined : me.id),
  );
  return c.redirect(`${HERE}?gedaan=weg`, 303);
}

/** Whether this colleague may see to the absence and the cases of others. */
export function givesOut({ policy, me }: Desk): boolean {
  return holdsRight(policy, me.roles, 'assign');
}

/** Whether this colleague sees every case anyway, and so can let somebody else see those of another. */
function seesAll({ viewer }: Desk): boolean {
  return viewer.staff.sees === 'all';
}

/** Colleagues who work here now. */
export function atWork({ policy }: Desk, all: readonly StaffRecord[]): readonly StaffRecord[] {
  return all.filter(({ active, roles }) => active && roles.some((role) => policy.roles[role] !== undefined));
}

function dayIn(typed: Typed, name: string): Day | undefined {
  const day = parseDay(dayTyped(one(typed, name)));
  return isFault(day) ? undefined : day;
}

async function show(desk: Desk, typed: Typed, faults: Faults): Promise<Response> {
  const { c, door, organisation, language, policy, today, viewer, words, me } = desk;
  const says = organisingWords({ language, policy }).absence;
  const done = { gemeld: says.done, weg: says.gone }[c.req.query('gedaan') ?? ''];
  const { all, staff, frame, owed, instead } = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const found = await absencesFrom(tx, today);
      const mine = found.filter((absence) => absence.staff === me.id || givesOut(desk));
      const due = new Map<string, Awaited<ReturnType<typeof owedBetween>>>();
      for (const absence of mine)
        due.set(absence.id, await owedBetween(tx, viewer, absence.staff, later(absence.firstDay, today), absence.lastDay));
      const staff = await listStaff(tx);
      const able = new Map<string, readonly StaffRecord[] | undefined>();
      for (const absence of mine)
        able.set(absence.id, await insteadOf(tx, desk, absence, { all: found, colleagues: atWork(desk, staff) }));
      return { all: found, staff, frame: await frameIn(tx, desk, 'absence'), owed: due, instead: able };
    },
    { readOnly: true },
  );
  const names = new Map(staff.map((person) => [person.id, person.name]));
  const name = (id: string) => names.get(id) ?? id;
  return c.html(
    <OrganisingFormPage
      frame={frame}
      heading={says.heading}
      lead={says.lead}
      notices={done === undefined ? [] : [{ meaning: 'done', heading: done, live: true }]}
      faults={Object.entries(faults).map(([field, message]) => ({ field, message }))}
      content={
        all.length === 0 ? (
          <Empty heading={says.nothing} text={says.nothingText} />
        ) : (
          <ul class="found">{all.map((absence) => line(desk, absence, name, owed.get(absence.id)))}</ul>
        )
      }
      formHeading={says.add}
      form={targetOf(desk, HERE)}
      fields={fieldsOf(desk, atWork(desk, staff), typed, faults)}
      submit={says.add}
    />,
    Object.keys(faults).length > 0 ? 422 : 200,
  );

  function line(at: Desk, absence: Absence, nameOf: (id: string) => string, due: Awaited<ReturnType<typeof owedBetween>> = []) {
    const { id, staff: who, firstDay, lastDay, standIn } = absence;
    const last = words.format.day(lastDay);
    const may = who === me.id || givesOut(at);
    const able = instead.get(id);
    return (
      <li>
        <strong>
          {firstDay <= today ? says.until(nameOf(who), last) : says.from(nameOf(who), words.format.day(firstDay), last)}
        </strong>
        <p class="found-line">{standIn === undefined ? says.noStandIn : says.standIn(nameOf(standIn))}</p>
        {standIn === undefined || able === undefined ? null : (
          <p class="found-line">
            <Shape meaning="soon" />{' '}
            {says.cannotStandIn(
              nameOf(standIn),
              able.map(({ name: one }) => one),
            )}
          </p>
        )}
        {viewer.staff.standsIn?.includes(who) === true ? (
          <p class="found-line">
            <a href={`/werk/zaken?stand=unfinished&van=${encodeURIComponent(who)}&orde=dringend`}>
              {organisingWords({ language, policy }).entrust.toCases(nameOf(who))}
            </a>
          </p>
        ) : null}
        {due.length === 0 ? null : (
          <>
            <p class="found-line">{says.covers(due.length)}</p>
            <ul class="found-due">
              {due.slice(0, 5).map((duty) => (
                <li>
                  <a href={`/werk/zaken/${duty.reference}`}>{say(duty.do, language)}</a> ·{' '}
                  {words.format.shortDay(duty.day, today)}
                </li>
              ))}
            </ul>
          </>
        )}
        {may ? (
          <div class="buttons">
            <a
              class="nl-button nl-button--secondary nl-button--small"
              href={`/werk/draag-over?van=${who}${standIn === undefined || able !== undefined ? '' : `&aan=${standIn}`}`}
            >
              {says.handOver}
            </a>
            <OneButtonForm target={targetOf(at, `${HERE}/weg`, { carries: [{ name: 'id', value: id }] })}>
              <Button weight="quiet" small>
                {says.remove}
              </Button>
            </OneButtonForm>
          </div>
        ) : null}
      </li>
    );
  }
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}

function fieldsOf(desk: Desk, staff: readonly StaffRecord[], typed: Typed, faults: Faults): readonly FieldSpec[] {
  const says = organisingWords(desk).absence;
  const options = staff.map(({ id, name }) => ({ value: id, label: name }));
  const date = (name: 'first' | 'last') =>
    ({ kind: 'date', name, label: says[name], value: one(typed, name), error: faults[name] }) as const;
  const who = {
    kind: 'select',
    name: 'staff',
    label: says.who,
    options,
    value: one(typed, 'staff'),
    error: faults.staff,
  } as const;
  return [
    ...(givesOut(desk) ? [who] : []),
    date('first'),
    date('last'),
    {
      ...{
        kind: 'select',
        name: 'standIn',
        label: says.stand,
        hint: givesOut(desk) && !seesAll(desk) ? `${says.standHint} ${says.notYours}` : says.standHint,
        optional: true,
        error: faults.standIn,
      },
      ...{ value: one(typed, 'standIn'), options: [{ value: '', label: says.nobody }, ...options] },
    },
  ];
}
