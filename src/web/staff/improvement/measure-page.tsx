/** The page of one improvement: what goes wrong, what is done about it, what is owed, the story, and every step as a link. */
import { offeredMeasureSteps } from '#core/improvement/decide.ts';
import type { MeasureVerb } from '#core/improvement/lifecycle.ts';
import { say } from '#core/policy/label.ts';
import { measureWordsOf } from '#core/words/measure-words.ts';
import { casesSeen, relatives } from '#handling/improvement/open-measure.ts';
import { listStaff } from '#store/access/staff.ts';
import { owedIn } from '#store/office/owed.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { improvementWords } from '../../words/staff/improvement-words.ts';
import { notFound } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { MeasurePage, type MeasurePageProps } from '../views/measure.tsx';
import type { Desk } from '../visit.ts';
import { type MeasureDesk, measureDesk, PLACE, seesAll, stepHref } from './measure-desk.ts';
import { measureFacts } from './measure-facts.tsx';
import { measureStory } from './measure-story.ts';

/** The page. */
export async function measurePage(asked: Desk): Promise<Response> {
  const desk = await measureDesk(asked);
  if (desk === undefined) return notFound(asked);
  const page = await withOrganisation(
    desk.door.office.pool,
    desk.organisation,
    async (tx) => <MeasurePage {...(await propsOf(tx, desk))} />,
    {
      readOnly: true,
    },
  );
  return desk.c.html(page);
}

async function propsOf(tx: Tx, desk: MeasureDesk): Promise<MeasurePageProps> {
  const { measure, viewer, language, today, now } = desk;
  const { state, meta } = measure;
  const says = improvementWords(language);
  const colleagues = new Map((await listStaff(tx)).map((one) => [one.id, one.name]));
  const owed = await owedIn(tx, state.id, now);
  const cases = await casesSeen(tx, viewer, state.cases);
  const returned = await casesSeen(
    tx,
    viewer,
    state.returned.map((one) => one.case),
  );
  const acts = offeredMeasureSteps({ policy: measure.policy, state, actor: desk.actor });
  const first = firstAct(
    acts,
    owed.map((one) => one.step),
  );
  return {
    frame: await frameIn(tx, desk, 'improvement'),
    says,
    today,
    number: meta.number,
    status: says.statuses[state.status],
    heading: state.what ?? state.problem ?? says.noWords,
    problem: state.what === undefined ? undefined : state.problem,
    next: first === undefined ? undefined : { label: measureWordsOf(first, language).act, href: stepHref(desk.base, first) },
    owed: owed.map((one) => ({ what: say(one.do, language), due: one.dueDay })),
    steps: acts
      .filter((verb) => verb !== first)
      .map((verb) => ({ label: measureWordsOf(verb, language).act, href: stepHref(desk.base, verb) })),
    story: measureStory(desk, owed, colleagues),
    facts: measureFacts(desk, { cases, returned, relatives: await relatives(tx, state), colleagues }),
    notices: noticesOf(desk),
    backHref: seesAll(desk) ? PLACE : undefined,
  };
}

/** What is owed first, when this colleague can do it; else the first step there is. */
function firstAct(acts: readonly MeasureVerb[], owed: readonly string[]): MeasureVerb | undefined {
  const due = owed.find((step) => (acts as readonly string[]).includes(step)) as MeasureVerb | undefined;
  return due ?? acts.find((verb) => verb !== 'link');
}

function noticesOf({ c, language, measure: { state } }: MeasureDesk): readonly NoticeProps[] {
  const says = improvementWords(language);
  const done: readonly NoticeProps[] =
    c.req.query('gedaan') === undefined ? [] : [{ meaning: 'done', heading: says.done, live: true }];
  const alert: readonly NoticeProps[] = state.alert ? [{ meaning: 'late', heading: says.alert, text: says.alertText }] : [];
  return [...done, ...alert];
}
