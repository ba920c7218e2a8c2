/** One step in the cases that were chosen in a list: the question, a look at what would happen in each, and afterwards what did. */
import { holdsRight } from '#core/access.ts';
import { nextExtension } from '#core/case/steps/extend.ts';
import { say } from '#core/policy/label.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import type { DoneOneByOne } from '#handling/one-by-one.ts';
import { takeMany, type WouldTake, wouldTakeMany } from '#handling/take-many.ts';
import { asText } from '#letters/as-text.ts';
import { chosenCases } from '#store/cases/chosen.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { one, several, type Typed, typedFrom } from '../../forms/typed.ts';
import { CHOSEN } from '../../parts/choosing.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { choosingWords } from '../../words/staff/choosing-words.ts';
import { manyWords } from '../../words/staff/many-words.ts';
import { ownWords } from '../case/own-words.ts';
import { forbidden, notFound } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { newKey, type Posted, targetOf } from '../posted.ts';
import { AssignedManyPage } from '../views/choosing.tsx';
import { type AroundMany, CheckManyPage, type ManyCase, type ManyCases, ManyPage } from '../views/many.tsx';
import type { Desk } from '../visit.ts';
import { addressOfChoice, backTo, entriesOf, MANY, SEEN, seenIn } from './choice.ts';
import { inParts } from './in-parts.tsx';
import { type Apart, type ManyStep, manySteps, questionsOf } from './many-steps.ts';
import { grouped, refusalText } from './reasons.ts';

/** The question, with the cases in which it can be done and those in which it cannot, with why. */
export function manyPage(desk: Desk): Promise<Response> | Response {
  const step = stepIn(desk);
  if (step === undefined) return notFound(desk);
  if (!holdsRight(desk.policy, desk.me.roles, step.verb)) return forbidden(desk);
  return ask(desk, step, askedIn(typedFrom(new URL(desk.c.req.url).searchParams)));
}

/** What was typed goes by: first to look at what would happen, then to do it. */
export async function manySent(desk: Desk, { typed, key }: Posted): Promise<Response> {
  const step = stepIn(desk);
  if (step === undefined) return notFound(desk);
  const { door, viewer, actor, policy, me } = desk;
  if (!holdsRight(policy, me.roles, step.verb)) return forbidden(desk, typed);
  const asked = askedIn(typed);
  if (asked.cases.length === 0 && one(typed, STAYS) === '') return ask(desk, step, asked);
  if (one(typed, 'wijzig') !== '') {
    const stays = one(typed, STAYS)
      .split(' ')
      .filter((each) => each !== '');
    return ask(desk, step, { ...asked, cases: [...asked.cases, ...stays] });
  }
  if (step.asks.needed.some((name) => one(typed, name).trim() === '')) return ask(desk, step, asked, true);
  if (one(typed, 'zeker') === '') return check(desk, step, asked, key);
  const seen = new Map([...seenIn(typed)].map(([reference, sequence]) => [reference, Number(sequence)]));
  const outcome = await inParts(desk, {
    ...{ cases: asked.cases, typed, key, action: addressOf(step) },
    carries: { terug: asked.back, zeker: 'ja', [SEEN]: one(typed, SEEN), ...answersTo(step, typed) },
    run: (cases) =>
      takeMany(door.office, viewer, actor, {
        ...{ cases, verb: step.verb, fill: step.fill(desk, typed), seen },
        key: `staff ${me.id} ${key}`,
      }),
  });
  return outcome instanceof Response ? outcome : tell(desk, step, asked, outcome);
}

interface Asked {
  readonly cases: readonly string[];
  readonly back: string;
  readonly typed: Typed;
}

function askedIn(typed: Typed): Asked {
  return { cases: several(typed, CHOSEN), back: backTo(one(typed, 'terug')), typed };
}

function stepIn({ c }: Desk): ManyStep | undefined {
  return manySteps.find(({ path }) => path === c.req.param('what'));
}

function addressOf({ path }: ManyStep): string {
  return `${MANY}/${path}`;
}

/** What was answered to the questions of this step. */
function answersTo({ asks }: ManyStep, typed: Typed): Readonly<Record<string, string>> {
  const names = [...asks.needed, ...asks.others];
  return Object.fromEntries(names.map((name) => [name, one(typed, name)] as const).filter(([, value]) => value !== ''));
}

async function ask(desk: Desk, step: ManyStep, { cases, back, typed }: Asked, faulty = false): Promise<Response> {
  const { c, door, organisation } = desk;
  const page = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const found = await looked(tx, desk, step, { cases, typed }, true);
      const carries = [{ name: 'terug', value: back }, ...found.can.map(({ reference }) => ({ name: CHOSEN, value: reference }))];
      return (
        <ManyPage
          {...(await around(tx, desk, step, back))}
          cases={found}
          fields={questionsOf(desk, step, typed, faulty)}
          form={targetOf(desk, addressOf(step), { key: newKey(), carries, warn: true })}
        />
      );
    },
    { readOnly: true },
  );
  return c.html(page, faulty ? 422 : 200);
}

/** The field with the cases that stay, so that they are there again when what was typed changes. */
const STAYS = 'blijft';

/** What would happen in each, before it does. */
async function check(desk: Desk, step: ManyStep, { cases, back, typed }: Asked, key: string): Promise<Response> {
  const { c, door, organisation } = desk;
  const answers = answersTo(step, typed);
  const { page, none } = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const found = await looked(tx, desk, step, { cases, typed }, false);
      const carried = { terug: back, [SEEN]: found.seen, [STAYS]: found.stays.join(' '), ...answers };
      const carries = [
        ...Object.entries(carried).map(([name, value]) => ({ name, value })),
        ...found.can.map(({ reference }) => ({ name: CHOSEN, value: reference })),
      ];
      const page = (
        <CheckManyPage
          {...(await around(tx, desk, step, back))}
          cases={found}
          typed={Object.entries(answers).map(([name, value]) => ({
            label: wordsOf(step.verb, desk).fields[name]?.label ?? name,
            value,
          }))}
          form={targetOf(desk, addressOf(step), { key, carries })}
        />
      );
      return { page, none: found.can.length === 0 };
    },
    { readOnly: true },
  );
  return c.html(page, none ? 409 : 200);
}

async function around(tx: Tx, desk: Desk, { verb }: ManyStep, backHref: string): Promise<AroundMany> {
  const many = manyWords(desk);
  return { frame: await frameIn(tx, desk), says: { ...choosingWords(desk), ...many }, act: many.act[verb], backHref };
}

interface Looked extends ManyCases {
  /** the last entry of each case in which it can be done */
  readonly seen: string;
  /** the others, by reference */
  readonly stays: readonly string[];
}

/** Every case as it would go; `offered`: before anything is filled in. */
async function looked(
  tx: Tx,
  desk: Desk,
  step: ManyStep,
  { cases, typed }: Pick<Asked, 'cases' | 'typed'>,
  offered: boolean,
): Promise<Looked> {
  const asked = { cases, verb: step.verb, fill: step.fill(desk, typed) };
  const would = await wouldTakeMany(desk.door.office, tx, desk, asked);
  const titles = new Map((await chosenCases(tx, desk.viewer, cases)).map(({ reference, title }) => [reference, title]));
  const reasons = new Map(would.map((each) => [each, whyNot(desk, each, offered)]));
  const [can, stay] = [would.filter((each) => reasons.get(each) === undefined), would.filter((each) => reasons.get(each))];
  const [first] = can.flatMap(({ open, letters: [letter] }) => (letter === undefined ? [] : [{ open, letter }]));
  return {
    can: can.map((each) => caseLine(desk, each, titles.get(each.open.state.reference))),
    stay: grouped(stay.map((each) => ({ reference: each.open.state.reference, text: reasons.get(each) ?? '' }))),
    example: first && { reference: first.open.state.reference, text: asText(first.letter.letter, first.letter.head) },
    seen: entriesOf(can.map(({ open: { state } }) => state)),
    stays: stay.map(({ open }) => open.state.reference),
  };
}

/** Why it is not done in this case; undefined when it is. */
function whyNot(desk: Desk, { filled, refusals, letters }: WouldTake, offered: boolean): string | undefined {
  if (refusals.length > 0) return refusalText(desk, refusals);
  // a day can still be filled in
  if (offered && 'apart' in filled && filled.apart === 'no-latest') return undefined;
  if ('apart' in filled) return manyWords(desk).apart[filled.apart as Apart];
  // what is not written yet is asked on this page
  const missing = offered ? [] : letters.flatMap((letter) => letter.missing);
  return missing.length === 0
    ? undefined
    : refusalText(desk, [{ code: 'letter-incomplete', data: { blocks: [...new Set(missing)].join(', ') } }]);
}

/** A case in which it is done, with what changes and which letters leave. */
function caseLine(desk: Desk, { open, filled, letters }: WouldTake, title: string | undefined): ManyCase {
  const { says, words, today, language } = desk;
  const many = manyWords(desk);
  const { policy, state, people } = open;
  const until = 'raw' in filled ? filled.raw.until : undefined;
  const now = nextExtension({ policy, state });
  const days =
    typeof until !== 'string' || 'refused' in now
      ? []
      : [many.now(words.format.shortDay(now.due.end.slice(0, 10), today)), many.until(words.format.shortDay(until, today))];
  const sent = letters.map(({ name, to, person }) =>
    many.letter(say(name, language), person?.name ?? people.get(to.person)?.name ?? ''),
  );
  return {
    reference: state.reference,
    href: `/werk/zaken/${state.reference}`,
    subject: title === undefined ? says.work.noWords : ownWords(title).headline,
    details: [...days, ...sent],
  };
}

async function tell(desk: Desk, step: ManyStep, { back, typed }: Asked, outcome: DoneOneByOne): Promise<Response> {
  const { c, door, organisation } = desk;
  const { done, before, refused, overtaken, apart, unknown, left } = outcome;
  const [says, many] = [choosingWords(desk), manyWords(desk)];
  const stayed = [
    ...overtaken.map(({ reference }) => ({ reference, text: many.changed })),
    ...refused.map(({ reference, refusals }) => ({ reference, text: refusalText(desk, refusals) })),
    ...apart.map(({ reference, why }) => ({ reference, text: many.apart[why as Apart] })),
  ];
  const notices: NoticeProps[] = [];
  if (done.length > 0) notices.push({ meaning: 'done', heading: many.act[step.verb].done(done.length), live: true });
  if (before.length > 0) notices.push({ meaning: 'info', heading: many.before(before.length), live: true });
  if (done.length + before.length === 0) notices.push({ meaning: 'soon', heading: says.none, live: true });
  if (stayed.length > 0) notices.push({ meaning: 'late', heading: says.refused(stayed.length), live: true });
  if (unknown.length > 0) notices.push({ meaning: 'late', heading: says.unknown(unknown.length), live: true });
  if (left.length > 0) notices.push({ meaning: 'soon', heading: says.left(left.length), live: true });
  const again = addressOfChoice(addressOf(step), new Map([...typed, [CHOSEN, stayed.map(({ reference }) => reference)]]));
  const page = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => (
      <AssignedManyPage
        frame={await frameIn(tx, desk)}
        says={{ ...says, tryOthers: many.again }}
        backHref={back}
        notices={notices}
        reasons={grouped(stayed)}
        againHref={again}
      />
    ),
    { readOnly: true },
  );
  return c.html(page, done.length + before.length === 0 ? 409 : 200);
}
