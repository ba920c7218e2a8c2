/** After handing over: all that went, with what went along, and what stayed and why. */
import type { Refusal } from '#core/case/refusal.ts';
import { refusalInWords } from '#core/words/refusals.ts';
import type { EntrustedAll, EntrustedOne } from '#handling/entrust-many.ts';
import { listStaff } from '#store/access/staff.ts';
import type { FoundCase } from '#store/cases/found-case.ts';
import { withOrganisation } from '#store/transaction.ts';
import { organisingWords } from '../../words/staff/organising-words.ts';
import { frameIn } from '../frame.ts';
import { OrganisingFormPage } from '../views/organising-form.tsx';
import type { Desk } from '../visit.ts';
import { goesAlong, measureName, subjectOf, type ToEntrust } from './entrusting.ts';

interface Line {
  readonly href: string;
  readonly name: string;
  /** the reference of a case */
  readonly figures?: string;
  readonly along: readonly string[];
  readonly refused?: Refusal;
}

export interface EntrustedTo {
  readonly from: string;
  readonly to: string;
  /** how many of each went when this same form was sent before */
  readonly before: Readonly<Record<keyof EntrustedAll, number>>;
}

/** What went, and what stayed and why. */
export async function entrustedPage(
  desk: Desk,
  there: ToEntrust,
  done: EntrustedAll,
  { from, to, before }: EntrustedTo,
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
  const lines = linesOf(desk, there, done);
  const moved = (kind: keyof EntrustedAll) => done[kind].filter(({ refused }) => refused === undefined).length + before[kind];
  const count = { cases: moved('cases'), tasks: moved('tasks'), measures: moved('measures') };
  const onward = [
    from,
    // whoever sees only the own cases lost sight of these by giving them away
    ...(count.cases === 0 || viewer.staff.sees !== 'all' ? [] : [to]),
  ].map((who) => ({ href: casesOfHref(who), text: says.toCases(who === desk.me.id ? undefined : nameOf(who)) }));
  const nothing = count.cases + count.tasks + count.measures === 0;
  return c.html(
    <OrganisingFormPage
      frame={frame}
      heading={says.heading}
      lead={says.whose(nameOf(from))}
      back={{ href: '/werk/afwezig', text: says.back }}
      notices={[{ meaning: nothing ? 'soon' : 'done', heading: says.moved(count, nameOf(to)), live: true }]}
      content={
        <>
          <Lines
            heading={says.stayed}
            lines={lines.filter(({ refused }) => refused !== undefined)}
            text={({ refused }) => (refused === undefined ? '' : refusalInWords(refused, { language, policy }))}
          />
          <Lines
            heading={says.went}
            lines={lines.filter(({ refused }) => refused === undefined)}
            text={({ along }) => along.join(' · ')}
          />
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

function Lines({
  heading,
  lines,
  text,
}: {
  readonly heading: string;
  readonly lines: readonly Line[];
  readonly text: (line: Line) => string;
}) {
  if (lines.length === 0) return null;
  return (
    <section class="section">
      <h2>{heading}</h2>
      <ul class="found">
        {lines.map((line) => (
          <li>
            <a href={line.href}>
              <bdi>{line.name}</bdi>
            </a>
            <p class="found-line">
              {line.figures === undefined ? null : <span class="figures">{line.figures}</span>}
              {line.figures === undefined || text(line) === '' ? null : ' · '}
              {text(line)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function linesOf(desk: Desk, there: ToEntrust, done: EntrustedAll): readonly Line[] {
  const refusedOf = ({ refused }: EntrustedOne) => (refused === undefined ? {} : { refused });
  const ofCase = (all: readonly FoundCase[]) => (one: EntrustedOne) => {
    const found = all.find(({ id }) => id === one.id);
    if (found === undefined) return [];
    const along = goesAlong(desk, { owed: there.owed.get(one.id), drafts: there.drafts.get(one.id) });
    const { reference } = found;
    return [{ href: `/werk/zaken/${reference}`, name: subjectOf(desk, found), figures: reference, along, ...refusedOf(one) }];
  };
  const ofMeasure = (one: EntrustedOne) => {
    const found = there.measures.find(({ id }) => id === one.id);
    if (found === undefined) return [];
    return [{ href: `/werk/verbeteren/${found.number}`, name: measureName(desk, found), along: [], ...refusedOf(one) }];
  };
  return [
    ...done.cases.flatMap(ofCase(there.cases)),
    ...done.tasks.flatMap(ofCase(there.others)),
    ...done.measures.flatMap(ofMeasure),
  ];
}

/** What a colleague handles that is not finished, first owed first: from what these cases were chosen. */
function casesOfHref(staff: string): string {
  return `/werk/zaken?stand=unfinished&van=${encodeURIComponent(staff)}&orde=dringend`;
}
