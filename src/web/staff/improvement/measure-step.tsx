/** The form of one step of an improvement, and the same with what was refused; a new one begins with its first step. */
import { isRefused } from '#core/case/read-values.ts';
import { type Refusal, refuse } from '#core/case/refusal.ts';
import { offeredMeasureSteps } from '#core/improvement/decide.ts';
import { type MeasureVerb, measureLifecycle } from '#core/improvement/lifecycle.ts';
import { blankMeasure } from '#core/improvement/state.ts';
import { measureStepOf, measureStepOfNoun } from '#core/improvement/steps.ts';
import { measureWordsOf } from '#core/words/measure-words.ts';
import type { TakingMeasure } from '#handling/improvement/take-measure.ts';
import { takeMeasure } from '#handling/improvement/take-measure-once.ts';
import { listStaff } from '#store/access/staff.ts';
import { withOrganisation } from '#store/transaction.ts';
import { rawFromTyped } from '../../forms/raw-from-typed.ts';
import { one, type Typed, typedFrom } from '../../forms/typed.ts';
import { improvementWords } from '../../words/staff/improvement-words.ts';
import { notFound } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { newKey, type Posted, targetOf } from '../posted.ts';
import { faultsAbove, statusOf, worded } from '../steps/refusals-in-words.ts';
import { StepPage } from '../views/step.tsx';
import type { Desk } from '../visit.ts';
import { type MeasureDesk, mayStart, measureDesk, PLACE, seesAll, stepHref } from './measure-desk.ts';
import { measureFields } from './measure-fields.ts';

/** An improvement with the step of the address; a new one has no improvement yet. */
interface Asked {
  readonly desk: Desk | MeasureDesk;
  readonly verb: MeasureVerb;
}

interface Shown {
  readonly typed: Typed;
  readonly refusals?: readonly Refusal[];
  readonly changed?: boolean;
  readonly seen?: number;
  readonly key?: string;
  readonly status: 200 | 403 | 409 | 422;
}

/** The form of a new improvement; `?zaak=` names the case it was found in. */
export function startPage(desk: Desk): Promise<Response> | Response | Promise<Response> {
  if (!mayStart(desk)) return notFound(desk) as Response;
  const reference = desk.c.req.query('zaak') ?? '';
  const typed = typedFrom(
    reference === ''
      ? []
      : [
          ['case', reference],
          ['origin', 'case'],
        ],
  );
  return show({ desk, verb: 'start' }, { typed, status: 200 });
}

/** A new improvement. */
export async function startSent(desk: Desk, posted: Posted): Promise<Response> {
  return mayStart(desk) ? sent({ desk, verb: 'start' }, posted) : notFound(desk);
}

/** The form of a step. */
export async function measureStepPage(asked: Desk): Promise<Response> {
  const at = await stepAt(asked);
  if (at === undefined) return notFound(asked);
  const { state, policy } = at.desk.measure;
  const offered = offeredMeasureSteps({ policy, state, actor: at.desk.actor }).includes(at.verb);
  if (!offered) return show(at, { typed: new Map(), refusals: refuse('not-now').refused, status: 409 });
  return show(at, { typed: beginning(at.desk, at.verb), status: 200 });
}

/** A step that was sent. */
export async function measureStepSent(asked: Desk, posted: Posted): Promise<Response> {
  const at = await stepAt(asked);
  return at === undefined ? notFound(asked) : sent(at, posted);
}

async function stepAt(asked: Desk): Promise<{ readonly desk: MeasureDesk; readonly verb: MeasureVerb } | undefined> {
  const verb = measureStepOfNoun(asked.c.req.param('noun') ?? '')?.verb as MeasureVerb | undefined;
  const by: readonly string[] = verb === undefined ? [] : measureLifecycle[verb].by;
  if (verb === undefined || verb === 'start' || by.every((who) => who === 'system')) return undefined;
  const desk = await measureDesk(asked);
  return desk === undefined ? undefined : { desk, verb };
}

/** What the form holds when it is opened: today, and who took it on. */
function beginning({ measure: { state }, today }: MeasureDesk, verb: MeasureVerb): Typed {
  const { fields } = measureStepOf(verb);
  const pairs: [string, string][] = [];
  if (fields.day !== undefined) pairs.push(['day', today]);
  if (fields.staff !== undefined && state.staff !== undefined && verb !== 'hand') pairs.push(['staff', state.staff]);
  return typedFrom(pairs);
}

async function sent({ desk, verb }: Asked, { typed, key }: Posted): Promise<Response> {
  const { door, organisation, actor, viewer, c, me } = desk;
  const raw = rawFromTyped(measureStepOf(verb).fields, typed);
  const seen = Number(one(typed, 'seen'));
  const taking: TakingMeasure = {
    ...{ organisation, actor, viewer, verb, raw },
    ...('measure' in desk ? { measure: desk.measure.state.id } : {}),
    ...(Number.isInteger(seen) && seen > 0 ? { seen } : {}),
  };
  const outcome = await takeMeasure(door.office, taking, `staff ${me.id} ${key}`);
  if ('absent' in outcome) return notFound(desk);
  if (isRefused(outcome))
    return show({ desk, verb }, { typed, key, refusals: outcome.refused, status: statusOf(outcome.refused) });
  if ('changed' in outcome) {
    // under the improvement as it is now; what was typed is still there
    const now = await measureDesk(desk);
    return now === undefined ? notFound(desk) : show({ desk: now, verb }, { typed, key, changed: true, status: 409 });
  }
  const number = 'base' in desk ? desk.measure.meta.number : outcome.number;
  const there = number === undefined || !(await mayOpen(desk, String(number))) ? '/werk' : `${PLACE}/${number}?gedaan=1`;
  return c.redirect(there, 303);
}

/** Who records a cause without the right to see improvements goes back to work. */
async function mayOpen(desk: Desk, number: string): Promise<boolean> {
  return seesAll(desk) || ('measure' in desk && number !== '');
}

async function show({ desk, verb }: Asked, shown: Shown): Promise<Response> {
  const { c, door, organisation, language, today } = desk;
  const policy = 'measure' in desk ? desk.measure.policy : desk.policy;
  const says = improvementWords(language);
  const words = measureWordsOf(verb, language);
  const refusals = worded(shown.refusals ?? [], desk);
  const page = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const works = (await listStaff(tx)).filter(
        (one) => one.active && one.roles.some((role) => policy.roles[role] !== undefined),
      );
      const fields = measureFields({ verb, policy, language, typed: shown.typed, refusals, colleagues: works });
      const action = 'measure' in desk ? stepHref(desk.base, verb) : `${PLACE}/nieuw`;
      const state =
        'measure' in desk ? desk.measure.state : blankMeasure({ id: '', policy: policy.policy, version: policy.version });
      return (
        <StepPage
          frame={await frameIn(tx, desk, 'improvement')}
          today={today}
          of={
            'measure' in desk
              ? {
                  reference: says.reference(desk.measure.meta.number),
                  href: desk.base,
                  subject: desk.measure.meta.title ?? says.noWords,
                }
              : undefined
          }
          heading={words.act}
          lead={<p>{words.explain}</p>}
          fields={fields}
          faults={faultsAbove(refusals, fields, desk)}
          notices={shown.changed === true ? [{ meaning: 'soon', heading: says.changed, live: true }] : []}
          form={targetOf(desk, action, {
            key: shown.key ?? newKey(),
            warn: true,
            carries: state.sequence === 0 ? [] : [{ name: 'seen', value: String(state.sequence) }],
          })}
          submit={words.act}
          cancelHref={'measure' in desk ? desk.base : seesAll(desk) ? PLACE : '/werk'}
        />
      );
    },
    { readOnly: true },
  );
  return c.html(page, shown.status);
}
