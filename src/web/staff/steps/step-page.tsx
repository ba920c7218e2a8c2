/** The page of one step: what it does and by which clause, what it asks, who will see it; and the same with what was refused. */

import { canHandle } from '#core/case/can-carry.ts';
import { notOffered } from '#core/case/decide.ts';
import { functionIn } from '#core/case/function-in.ts';
import { mustStayOut } from '#core/case/insider.ts';
import type { Verb } from '#core/case/lifecycle.ts';
import type { Refusal } from '#core/case/refusal.ts';
import { rolesThatCount } from '#core/case/standing-in.ts';
import { type CaseState, isInvolved } from '#core/case/state.ts';
import { owedBefore } from '#core/case/to-execute.ts';
import { say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { refusalInWords } from '#core/words/refusals.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import type { Absence } from '#store/access/absence.ts';
import { whoTypes } from '#store/forms/draft.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { type Asking, fieldSpecs } from '../../forms/field-specs.ts';
import { one, type Typed } from '../../forms/typed.ts';
import type { FormFault } from '../../parts/error-summary.tsx';
import type { MenuItem } from '../../parts/menu.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { organisingWords } from '../../words/staff/organising-words.ts';
import { pointLines, speakerLines } from '../case/facts.tsx';
import { beforeCalling } from '../case/organised-notices.tsx';
import { detailLines } from '../case/recorded-facts.ts';
import { situationOf } from '../case/situation.ts';
import { toldLines } from '../case/told-facts.tsx';
import { notFound, staleNotice, typedValues } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { newsOf } from '../live/live.ts';
import { newKey, targetOf } from '../posted.ts';
import { RefusalPage } from '../views/refusal.tsx';
import { StepPage } from '../views/step.tsx';
import type { CaseDesk } from '../visit.ts';
import { aboutStep } from './about-step.tsx';
import { initialValues } from './initial-values.ts';
import { lastCheck } from './last-check.tsx';
import { faultsAbove, statusOf, worded } from './refusals-in-words.ts';
import { secondLookNotices, secondLookSubmit } from './second-look.tsx';
import { specialPages } from './special-pages.ts';
import { draftName, fileFields, GOES_ON_FROM, ownFiles, type StepRequest, stepRequest, verbIn } from './step-request.ts';
import { happensOutside, whenSpecs } from './when-it-happened.ts';

/** What there is to show besides an empty form. */
export interface Shown {
  readonly typed: Typed;
  readonly refusals?: readonly Refusal[];
  readonly faults?: readonly FormFault[];
  /** the last entry that the person knew */
  readonly seen?: number;
  readonly key?: string;
  readonly restored?: boolean;
  /** it came with a form that is void: it is asked to send it again */
  readonly stale?: boolean;
}

/** The page as it is opened. */
export async function stepPage(desk: CaseDesk): Promise<Response> {
  const verb = verbIn(desk);
  if (verb === undefined) return notFound(desk);
  const request = await stepRequest(desk, verb);
  const no = inTheWay(desk, verb);
  if (no !== undefined) return cannot(request, no);
  const first = specialPages[verb]?.first?.(desk);
  if (first !== undefined) return comesFirst(desk, first);
  const { typed, restored } = initialValues(request);
  return show(request, { typed, restored }, 200);
}

/** The page that leads to what comes first. */
async function comesFirst(desk: CaseDesk, { text, way }: { readonly text: string; readonly way: MenuItem }): Promise<Response> {
  const { c, door, organisation, base } = desk;
  const frame = await withOrganisation(door.office.pool, organisation, (tx) => frameIn(tx, desk), { readOnly: true });
  return c.html(<RefusalPage frame={frame} text={text} instead={[way]} backHref={base} />);
}

/** Why the step cannot be taken now, whatever is filled in. */
export function inTheWay(desk: CaseDesk, verb: Verb): readonly Refusal[] | undefined {
  return notOffered(situationOf(desk), verb)?.refused;
}

/** The page that says why not, by which clause, and what can be done instead; with what was typed. */
export async function cannot(
  { desk, verb, names: _ }: StepRequest,
  refusals: readonly Refusal[],
  typed?: Typed,
): Promise<Response> {
  const { c, door, organisation, language, policy, base } = desk;
  const [first] = worded(refusals, desk);
  const frame = await withOrganisation(door.office.pool, organisation, (tx) => frameIn(tx, desk), { readOnly: true });
  const labels = wordsOf(verb, { language, policy }).fields;
  const page = (
    <RefusalPage
      frame={frame}
      text={first === undefined ? '' : refusalInWords(first, { language, policy })}
      backHref={base}
      typed={typedValues(textsOf(typed, verb), (name) => labels[name]?.label ?? name)}
    />
  );
  return c.html(page, statusOf(refusals));
}

/** Documents are named by id, which tells a reader nothing. */
function textsOf(typed: Typed | undefined, verb: Verb): Typed | undefined {
  return typed && new Map([...typed].filter(([name]) => !fileFields(verb).includes(name)));
}

/** The form with what is in it. */
export async function show(request: StepRequest, shown: Shown, status: 200 | 403 | 409 | 422): Promise<Response> {
  const { desk, verb, names } = request;
  const { c, door, organisation, open, says } = desk;
  const { typed } = shown;
  const refusals = worded(shown.refusals ?? [], desk, verb);
  const special = specialPages[verb];
  const view = { desk, verb, names, typed, refusals };
  const asking = askingOf(request, typed, refusals);
  const fields = [
    ...((await special?.fields?.(asking, view)) ?? fieldSpecs(asking)),
    ...(happensOutside(verb) ? [whenSpecs(desk, typed, refusals)] : []),
  ];
  const aside = await special?.aside?.(view);
  const about = aboutStep(request, shown.restored === true);
  const { frame, busy } = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => ({ frame: await frameIn(tx, desk), busy: await othersBusy(tx, request) }),
    { readOnly: true },
  );
  const key = shown.key ?? newKey();
  const from = one(typed, GOES_ON_FROM) || request.saving;
  const page = (
    <StepPage
      inPlace
      frame={{ ...frame, live: newsOf(desk, { tab: key, from }) }}
      {...about}
      notices={[
        ...(shown.stale === true ? [staleNotice(desk)] : []),
        ...busy,
        ...secondLookNotices(request),
        ...(verb === 'contact' ? beforeCalling(desk, names) : []),
        ...(about.notices ?? []),
      ]}
      heading={special?.heading?.(view) ?? about.heading}
      fields={fields}
      faults={[...(shown.faults ?? []), ...faultsAbove(refusals, fields, desk)]}
      form={targetOf(desk, request.action, {
        key,
        files: fields.some((spec) => spec.kind === 'files'),
        warn: true,
        carries: [
          { name: 'seen', value: String(shown.seen ?? open.state.sequence) },
          { name: GOES_ON_FROM, value: from },
          ...ownFiles(request, typed).map(({ field, file }) => ({ name: field, value: file.id })),
        ],
        saveTo: `${request.action}/concept`,
      })}
      submit={secondLookSubmit(desk, verb) ?? special?.submit?.(view) ?? wordsOf(verb, desk).act}
      cancelHref={desk.base}
      intro={await special?.intro?.(view)}
      preview={await (special?.below === undefined ? lastCheck(view, special?.received) : special.below(view))}
      aside={aside}
      facts={
        aside
          ? []
          : [
              ...(turnedToThem.includes(verb) ? [{ heading: says.facts.details, lines: detailLines(desk) }] : []),
              { heading: says.facts.told, lines: tellsWhole(desk, verb) ? toldLines(desk) : [] },
              { heading: says.facts.points, lines: pointLines(desk) },
              { heading: says.facts.people, lines: speakerLines(desk, names) },
            ]
      }
    />
  );
  return c.html(page, status);
}

/** Until there are points, the words of whoever told it stand beside the form; where points are made of them or judged always. */
function tellsWhole({ open: { state } }: CaseDesk, verb: Verb): boolean {
  return verb === 'frame' || verb === 'find' || state.elements.length === 0;
}

/** Steps that turn to whoever complains: what that person told of themselves, such as how to be answered, stands beside them. */
const turnedToThem: readonly Verb[] = ['propose', 'contact', 'ask', 'promise', 'extend'];

/** Steps that give a colleague work in the case; the others name one for another reason, such as that it is about that colleague. */
const givesWork: readonly Verb[] = ['assign', 'entrust', 'delegate', 'hand-over', 'seat', 'settle', 'grant'];

/**
 * Whether it makes sense to name this colleague: nobody whom it concerns, not who handles it already, for advice not oneself, and
 * on a panel only members.
 */
function canBeNamed({ policy, state, me }: Naming, verb: Verb, { id, roles }: { id: string; roles: readonly string[] }): boolean {
  const { bodies } = policy;
  if (givesWork.includes(verb) && mustStayOut(policy, state, id)) return false;
  if (verb === 'assign' || verb === 'entrust') return id !== state.handler && canHandle(policy, state, { id, roles });
  if (verb === 'consult') return id !== me && !isInvolved(state, id) && counts(policy, state, roles).length > 0;
  if (verb === 'hand-over')
    return (
      id !== state.handler && rolesThatCount(policy, state, roles).some((role) => policy.roles[role]?.may.includes('take-over'))
    );
  return (verb !== 'seat' && verb !== 'settle') || Object.values(bodies).some((body) => functionIn(body, roles) !== undefined);
}

/** The roles of this procedure by which a colleague has something to do with this case. */
function counts(policy: Policy, state: CaseState, roles: readonly string[]): readonly string[] {
  return rolesThatCount(
    policy,
    state,
    roles.filter((one) => policy.roles[one] !== undefined),
  );
}

interface Naming {
  readonly policy: Policy;
  readonly state: CaseState;
  /** who takes the step */
  readonly me: string;
}

/** Fields for which this procedure, or this case, has no use. */
function notAsked(policy: Policy, state: CaseState, verb: Verb): readonly string[] {
  const { handlers, concerned } = policy;
  return [
    ...(verb === 'assign' && handlers === undefined ? ['beside'] : []),
    // where who is concerned handles the complaint first, nobody declares not to be involved
    ...(verb === 'assign' && concerned !== undefined ? ['notInvolved'] : []),
    ...(verb === 'advise' ? [state.tier === undefined ? 'tierVerdict' : 'verdict'] : []),
    ...(verb === 'rule' && state.advice.length === 0 ? ['deviation'] : []),
    ...(verb === 'rule' && owedBefore(policy, state).length === 0 ? ['replaces'] : []),
  ];
}

/** Steps by which somebody takes a seat on a committee: there the function says more than the name. */
const seats: readonly Verb[] = ['seat', 'settle'];

/** "A. de Boer, voorzitter van de commissie" */
function withFunction({ policy, language }: CaseDesk, name: string, roles: readonly string[]): string {
  const held = new Set(Object.values(policy.bodies).flatMap((body) => functionIn(body, roles) ?? []));
  return [
    name,
    ...[...held].flatMap((role) => (policy.roles[role] === undefined ? [] : say(policy.roles[role].name, language))),
  ].join(', ');
}

/** A colleague who is away says until when, wherever one can be chosen. */
function withAbsence({ language, policy, words, today }: CaseDesk, name: string, absence: Absence | undefined): string {
  if (absence === undefined) return name;
  return `${name} (${organisingWords({ language, policy }).absence.suffix(words.format.shortDay(absence.lastDay, today))})`;
}

/** So long ago somebody else may have begun with the same step. */
const BUSY_SECONDS = 15 * 60;

/** Who else began with this step and did not send it yet: two people writing one letter know it before they begin. */
async function othersBusy(tx: Tx, { desk, verb, staff }: StepRequest): Promise<readonly NoticeProps[]> {
  const typing = await whoTypes(tx, [draftName(desk, verb)], BUSY_SECONDS);
  const names = typing.filter((one) => one.staff !== desk.me.id).map((one) => staff.find(({ id }) => id === one.staff)?.name);
  const known = [...new Set(names.filter((one) => one !== undefined))];
  return known.length === 0 ? [] : [{ meaning: 'soon', heading: desk.says.live.alsoBusy(known) }];
}

function askingOf(request: StepRequest, typed: Typed, refusals: readonly Refusal[]): Asking {
  const { desk, verb, names, staff, away } = request;
  const { open, language } = desk;
  const { policy, state } = open;
  const works = staff.filter(({ active, roles }) => active && roles.some((role) => policy.roles[role] !== undefined));
  return {
    ...{ verb, policy, state, language, typed, refusals },
    nameOf: names.party,
    without: notAsked(policy, state, verb),
    colleagues: works
      .filter((one) => canBeNamed({ policy, state, me: desk.me.id }, verb, one))
      .map(({ id, name, roles }) => ({
        id,
        name: withAbsence(desk, seats.includes(verb) ? withFunction(desk, name, roles) : name, away.get(id)),
      })),
    kept: ownFiles(request, typed).map(({ file: { id, name, size } }) => ({ id, name, bytes: size })),
  };
}
