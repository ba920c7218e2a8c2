/** Handing over: the cases of one colleague go to another, with a summary; each that may not go says why. */
import { shownTeams, teamFirst } from '#core/office/team.ts';
import { refusalInWords } from '#core/words/refusals.ts';
import { type EntrustedOne, entrustMany } from '#handling/entrust-many.ts';
import { teamsOf } from '#handling/teams/teams-kept.ts';
import { whoCanHandle } from '#handling/who-can-handle.ts';
import { absencesFrom, awayOn } from '#store/access/absence.ts';
import { listStaff } from '#store/access/staff.ts';
import type { FoundCase } from '#store/cases/found-case.ts';
import { handledBy } from '#store/cases/handled.ts';
import { keyWasUsed } from '#store/forms/idempotency.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { one, several, type Typed } from '../../forms/typed.ts';
import { organisingWords } from '../../words/staff/organising-words.ts';
import { ownWords } from '../case/own-words.ts';
import { notFound } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { newKey, type Posted, targetOf } from '../posted.ts';
import { OrganisingFormPage } from '../views/organising-form.tsx';
import type { Desk } from '../visit.ts';
import { atWork, givesOut } from './absence-page.tsx';

const HERE = '/werk/draag-over';
/** So many cases go at once. */
const MOST = 200;

/** The page, for one's own cases or for those of the colleague in the address. */
export async function entrustPage(desk: Desk): Promise<Response> {
  const from = givesOut(desk) ? (desk.c.req.query('van') ?? desk.me.id) : desk.me.id;
  const typed = new Map([['staff', [desk.c.req.query('aan') ?? '']]]);
  return show(desk, from, typed, {});
}

/** Hands them over. */
export async function entrustSent(desk: Desk, { typed, key }: Posted): Promise<Response> {
  const { door, organisation, actor, me, language, policy } = desk;
  const says = organisingWords({ language, policy }).entrust;
  const from = givesOut(desk) ? one(typed, 'from') || me.id : me.id;
  const cases = several(typed, 'cases');
  const faults: Record<string, string> = {};
  if (cases.length === 0) faults.cases = says.noCases;
  if (one(typed, 'staff') === '') faults.staff = organisingWords({ language, policy }).absence.known;
  if (one(typed, 'summary').trim() === '') faults.summary = says.noSummary;
  if (Object.keys(faults).length > 0) return show(desk, from, typed, faults);
  const mine = await casesOf(desk, from);
  const chosen = mine.filter(({ id }) => cases.includes(id));
  const done = await entrustMany(door.office, {
    ...{ organisation, actor, to: one(typed, 'staff'), summary: one(typed, 'summary'), key: `staff ${me.id} ${key}` },
    ...{ cases: chosen.map(({ id }) => id), tell: several(typed, 'tell').includes('yes') },
  });
  const gone = cases.filter((id) => !mine.some((one) => one.id === id)).slice(0, MOST);
  return result(desk, chosen, done, { from, to: one(typed, 'staff'), before: await movedBefore(desk, gone, key) });
}

/** How many of these went when the same form was sent before: a double click, or a page that was loaded anew. */
async function movedBefore({ door, organisation, me }: Desk, cases: readonly string[], key: string): Promise<number> {
  if (cases.length === 0) return 0;
  const used = await withOrganisation(
    door.office.pool,
    organisation,
    (tx) => Promise.all(cases.map((id) => keyWasUsed(tx, `staff ${me.id} ${key} ${id}`))),
    { readOnly: true },
  );
  return used.filter(Boolean).length;
}

function casesOf({ door, organisation, viewer }: Desk, from: string): Promise<readonly FoundCase[]> {
  return withOrganisation(door.office.pool, organisation, (tx) => handledBy(tx, viewer, from, MOST), { readOnly: true });
}

async function show(desk: Desk, from: string, typed: Typed, faults: Readonly<Record<string, string>>): Promise<Response> {
  const { c, door, organisation, viewer, language, policy, today, words } = desk;
  const { entrust: says, absence } = organisingWords({ language, policy });
  const casesAndReceivers = async (tx: Tx) => {
    const [cases, staff] = [await handledBy(tx, viewer, from, MOST), await listStaff(tx)];
    return { cases, staff, receivers: await whoCanHandle(door.office, tx, cases, atWork(desk, staff)) };
  };
  const { cases, staff, receivers, teams, away, frame } = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => ({
      ...(await casesAndReceivers(tx)),
      // within the own team first
      teams: shownTeams(await teamsOf(tx)).filter(({ members }) => members.includes(from)),
      away: awayOn(await absencesFrom(tx, today), today),
      frame: await frameIn(tx, desk, 'absence'),
    }),
    { readOnly: true },
  );
  const who = staff.find(({ id }) => id === from);
  if (who === undefined) return notFound(desk);
  const label = (id: string, name: string) => {
    const until = away.get(id)?.lastDay;
    return until === undefined ? name : `${name} (${absence.suffix(words.format.shortDay(until, today))})`;
  };
  const options = teamFirst(receivers, teams).filter(({ id }) => id !== from);
  const chosen = typed.has('summary') ? several(typed, 'cases') : cases.map(({ id }) => id);
  return c.html(
    <OrganisingFormPage
      frame={frame}
      heading={says.heading}
      lead={says.lead(who.name)}
      back={{ href: '/werk/afwezig', text: says.back }}
      faults={Object.entries(faults).map(([field, message]) => ({ field, message }))}
      content={
        cases.length === 0 ? <p class="empty">{says.nothing}</p> : cases.length === MOST ? <p>{says.most(MOST)}</p> : undefined
      }
      {...(cases.length === 0
        ? {}
        : {
            form: targetOf(desk, HERE, { key: newKey(), warn: true, carries: [{ name: 'from', value: from }] }),
            submit: says.submit,
            fields: [
              {
                ...{ kind: 'checkboxes', name: 'cases', label: says.cases, values: chosen, error: faults.cases },
                options: cases.map((found) => ({ value: found.id, label: subjectOf(desk, found), hint: found.reference })),
              },
              {
                ...{ kind: 'select', name: 'staff', label: says.to, value: one(typed, 'staff'), error: faults.staff },
                options: options.map(({ id, name }) => ({ value: id, label: label(id, name) })),
              },
              {
                ...{ kind: 'long', name: 'summary', label: says.summary, hint: says.summaryHint, maxLength: 10_000 },
                ...{ value: one(typed, 'summary'), error: faults.summary },
              },
              {
                ...{ kind: 'checkboxes', name: 'tell', label: '', optional: true, values: several(typed, 'tell') },
                options: [{ value: 'yes', label: says.tell }],
              },
            ] as const,
          })}
    />,
    Object.keys(faults).length > 0 ? 422 : 200,
  );
}

function subjectOf({ says }: Desk, { title }: FoundCase): string {
  return title === undefined ? says.work.noWords : ownWords(title).headline;
}

/** What went, and what stayed and why. */
async function result(
  desk: Desk,
  cases: readonly FoundCase[],
  done: readonly EntrustedOne[],
  { from, to, before }: { readonly from: string; readonly to: string; readonly before: number },
): Promise<Response> {
  const { c, door, organisation, language, policy, viewer } = desk;
  const { entrust: says } = organisingWords({ language, policy });
  const { frame, staff } = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => ({ frame: await frameIn(tx, desk, 'absence'), staff: await listStaff(tx) }),
    { readOnly: true },
  );
  const nameOf = (who: string) => staff.find(({ id }) => id === who)?.name ?? who;
  const stayed = done.flatMap(({ caseId, refused }) => {
    const found = cases.find(({ id }) => id === caseId);
    return refused === undefined || found === undefined ? [] : [{ found, text: refusalInWords(refused, { language, policy }) }];
  });
  const moved = done.length - stayed.length + before;
  const onward = [
    from,
    // whoever sees only the own cases lost sight of these by giving them away
    ...(moved === 0 || viewer.staff.sees !== 'all' ? [] : [to]),
  ].map((who) => ({ href: casesOfHref(who), text: says.toCases(who === desk.me.id ? undefined : nameOf(who)) }));
  return c.html(
    <OrganisingFormPage
      frame={frame}
      heading={says.heading}
      lead={says.whose(nameOf(from))}
      back={{ href: '/werk/afwezig', text: says.back }}
      notices={[{ meaning: moved === 0 ? 'soon' : 'done', heading: says.moved(moved, nameOf(to)), live: true }]}
      content={
        <>
          {stayed.length === 0 ? null : (
            <section class="section">
              <h2>{says.stayed}</h2>
              <ul class="found">
                {stayed.map(({ found, text }) => (
                  <li>
                    <a href={`/werk/zaken/${found.reference}`}>{subjectOf(desk, found)}</a>
                    <p class="found-line">
                      <span class="figures">{found.reference}</span> · {text}
                    </p>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {onward.map(({ href, text }) => (
            <p>
              <a href={href}>{text}</a>
            </p>
          ))}
        </>
      }
    />,
  );
}

/** What a colleague handles that is not finished, first owed first: from what these cases were chosen. */
function casesOfHref(staff: string): string {
  return `/werk/zaken?stand=unfinished&van=${encodeURIComponent(staff)}&orde=dringend`;
}
