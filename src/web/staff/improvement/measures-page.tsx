/** The list of improvements: what is open, late, to be evaluated, and where a cause came back. */
import { choicesOf } from '#core/case/choices.ts';
import { say } from '#core/policy/label.ts';
import { allMeasures, fitting, LISTED, measureFilters, viewOf } from '#handling/improvement/list-measures.ts';
import { listStaff } from '#store/access/staff.ts';
import type { StreamMeta } from '#store/office/stream.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { Filter } from '../../parts/filter-bar.tsx';
import { improvementWords } from '../../words/staff/improvement-words.ts';
import { notFound } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { type MeasureLine, MeasuresPage } from '../views/measures.tsx';
import type { Desk } from '../visit.ts';
import { causesInWords, mayStart, PLACE, seesAll } from './measure-desk.ts';

/** The page. */
export async function measuresPage(desk: Desk): Promise<Response> {
  if (!seesAll(desk)) return notFound(desk);
  const { c, door, organisation, language, today, policy } = desk;
  const says = improvementWords(language);
  const asked = c.req.query('toon');
  const show = measureFilters.find((one) => one === asked) ?? 'open';
  const causes = choicesOf(policy, { kind: 'choices', of: 'causes' });
  const cause = causes.find(([code]) => code === c.req.query('oorzaak'))?.[0];
  // those that are older than this number: where the page before ended
  const before = /^[1-9]\d{0,8}$/.test(c.req.query('na') ?? '') ? Number(c.req.query('na')) : Number.POSITIVE_INFINITY;
  const page = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const all = await allMeasures(tx);
      const colleagues = new Map((await listStaff(tx)).map((one) => [one.id, one.name]));
      const options = measureFilters.map((value) => ({
        value,
        label: `${says.filters[value]} (${fitting(all, { show: value }, today).length})`,
      }));
      const filters: readonly Filter[] = [
        { name: 'toon', label: says.show, options, value: show },
        {
          name: 'oorzaak',
          label: says.cause,
          options: [
            { value: '', label: says.everyCause },
            ...causes.map(([value, label]) => ({ value, label: label === undefined ? value : say(label, language) })),
          ],
          value: cause ?? '',
        },
      ];
      const found = fitting(all, { show, cause }, today);
      const shown = found.filter(({ number }) => number < before).slice(0, LISTED);
      const last = shown.at(-1)?.number ?? 0;
      const older = found.some(({ number }) => number < last) && pageHref({ toon: show, oorzaak: cause, na: String(last) });
      return (
        <MeasuresPage
          frame={await frameIn(tx, desk, 'improvement')}
          says={says}
          startHref={mayStart(desk) ? `${PLACE}/nieuw` : undefined}
          causesHref={`${PLACE}/oorzaken`}
          filters={{ action: PLACE, filters, clearHref: show === 'open' && cause === undefined ? undefined : PLACE }}
          isEmpty={all.length === 0}
          newerHref={before === Number.POSITIVE_INFINITY ? undefined : pageHref({ toon: show, oorzaak: cause })}
          olderHref={older || undefined}
          lines={shown.map((one) => lineOf(desk, one, colleagues))}
        />
      );
    },
    { readOnly: true },
  );
  return c.html(page);
}

function pageHref(asked: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(asked).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return `${PLACE}?${new URLSearchParams(pairs)}`;
}

function lineOf(desk: Desk, one: StreamMeta, colleagues: ReadonlyMap<string, string>): MeasureLine {
  const { language, words, today, policy, door, organisation } = desk;
  const says = improvementWords(language);
  const view = viewOf(one);
  const late = one.status === 'planned' && view.due !== undefined && view.due < today;
  const own = door.office.policies.exact(organisation, one.version) ?? policy;
  const when = view.due === undefined || one.status !== 'planned' ? undefined : words.format.dayAndDistance(view.due, today);
  const executed = view.executed === undefined ? [] : [says.executedOn(words.format.dayAndDistance(view.executed, today))];
  const effect = view.effect === undefined ? [] : [says.effects[view.effect as keyof typeof says.effects]];
  return {
    href: `${PLACE}/${one.number}`,
    title: one.title ?? says.noWords,
    reference: says.number(one.number),
    status: says.statuses[one.status as keyof typeof says.statuses],
    late: late && when !== undefined ? says.late(when) : undefined,
    alert: view.alert ? says.back(view.returned) : undefined,
    line: [
      causesInWords(own, view.causes, language).join(', '),
      ...(one.staff === undefined ? [] : [colleagues.get(one.staff) ?? desk.says.case.formerColleague]),
      ...(when === undefined || late ? [] : [says.ready(when)]),
      ...executed,
      ...effect,
      says.cases(view.cases),
    ].join(' · '),
  };
}
