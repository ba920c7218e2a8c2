/** …/measures: improvements for programs, by the same handling as on the pages. */
import type { Context } from 'hono';
import { seesImprovement } from '#core/improvement/access.ts';
import { offeredMeasureSteps } from '#core/improvement/decide.ts';
import { type MeasureVerb, measureLifecycle } from '#core/improvement/lifecycle.ts';
import { measureStepOf, measureStepOfNoun } from '#core/improvement/steps.ts';
import { say } from '#core/policy/label.ts';
import { dayOf } from '#core/time/moment.ts';
import { allMeasures, fitting, measureFilters, viewOf } from '#handling/improvement/list-measures.ts';
import { casesSeen, openMeasure } from '#handling/improvement/open-measure.ts';
import type { TakingMeasure } from '#handling/improvement/take-measure.ts';
import { takeMeasure } from '#handling/improvement/take-measure-once.ts';
import { type OfficeWork, owedIn } from '#store/office/owed.ts';
import type { StreamMeta } from '#store/office/stream.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { ApiDoor } from './api-door.ts';
import { type Caller, identify } from './identify.ts';
import { absent, changed, languageOf, refused } from './problem.ts';
import { readBody } from './read-body.ts';

const UNKEPT = { 'cache-control': 'no-store' } as const;

/** The improvements that fit `filter` (open unless said otherwise) and `cause`, the newest first. */
export async function listMeasures(door: ApiDoor, c: Context, organisation: string): Promise<Response> {
  const caller = await identify(door, c, organisation, 'read');
  if (caller instanceof Response) return caller;
  if (!seesImprovement(caller.policy, caller.actor)) return absent(c);
  const { filter = 'open', cause, ...strange } = c.req.query();
  const [stranger] = Object.keys(strange);
  if (stranger !== undefined) return refused(c, { refused: [{ code: 'unknown-field', field: stranger }] });
  const show = measureFilters.find((one) => one === filter);
  if (show === undefined) return refused(c, { refused: [{ code: 'unknown-choice', field: 'filter' }] });
  const all = await withOrganisation(door.office.pool, organisation, allMeasures, { readOnly: true });
  const today = dayOf(door.office.clock());
  return c.json({ measures: fitting(all, { show, cause }, today).map((one) => summaryOf(organisation, one)) }, 200, UNKEPT);
}

/** One improvement, by id or number, with its journal; of its cases those that the caller may see. */
export async function showMeasure(door: ApiDoor, c: Context, organisation: string, id: string): Promise<Response> {
  const caller = await identify(door, c, organisation, 'read');
  if (caller instanceof Response) return caller;
  const { office } = door;
  const { viewer, actor } = caller;
  const whole = await withOrganisation(
    office.pool,
    organisation,
    async (tx) => {
      const open = await openMeasure(office, tx, viewer, id);
      if (open === undefined) return undefined;
      const { state, meta, entries, policy } = open;
      const owed = await owedIn(tx, state.id, office.clock());
      const back = await casesSeen(
        tx,
        viewer,
        state.returned.map((one) => one.case),
      );
      const found = await casesSeen(tx, viewer, state.cases);
      const language = languageOf(c);
      const { happenings: _, cases: __, returned: ___, ...known } = state;
      return {
        ...known,
        number: meta.number,
        cases: { references: found.seen.map((one) => one.reference), unseen: found.unseen },
        returned: { references: back.seen.map((one) => one.reference), unseen: back.unseen },
        duties: owed.map((one) => dutyOf(one, language)),
        steps: offeredMeasureSteps({ policy, state, actor }).map((verb) => measureStepOf(verb).noun),
        journal: entries,
        links: { self: `/api/v1/organisations/${organisation}/measures/${meta.number}` },
      };
    },
    { readOnly: true },
  );
  return whole === undefined ? absent(c) : c.json(whole, 200, UNKEPT);
}

/** A new improvement. */
export async function startMeasure(door: ApiDoor, c: Context, organisation: string): Promise<Response> {
  const caller = await identify(door, c, organisation, 'write');
  return caller instanceof Response ? caller : taken(door, c, caller, 'start');
}

/** A step of an improvement; with `seen`, later changes by others are a 409. */
export async function takeMeasureStep(
  door: ApiDoor,
  c: Context,
  organisation: string,
  id: string,
  noun: string,
): Promise<Response> {
  const caller = await identify(door, c, organisation, 'write');
  if (caller instanceof Response) return caller;
  const verb = measureStepOfNoun(noun)?.verb as MeasureVerb | undefined;
  if (verb === undefined || verb === 'start' || !isForColleagues(verb)) return absent(c);
  return taken(door, c, caller, verb, id);
}

/** What the system alone does has no address. */
export function isForColleagues(verb: MeasureVerb): boolean {
  return (measureLifecycle[verb].by as readonly string[]).some((who) => who !== 'system');
}

async function taken(
  door: ApiDoor,
  c: Context,
  { actor, viewer }: Caller,
  verb: MeasureVerb,
  measure?: string,
): Promise<Response> {
  const body = await readBody(c);
  if (body instanceof Response) return body;
  const { seen, ...raw } = body;
  if (seen !== undefined && !Number.isInteger(seen)) return refused(c, { refused: [{ code: 'wrong-kind', field: 'seen' }] });
  const { organisation } = viewer;
  const taking: TakingMeasure = {
    ...{ organisation, actor, viewer, verb, raw },
    ...(measure === undefined ? {} : { measure }),
    ...(seen === undefined ? {} : { seen: seen as number }),
  };
  const outcome = await takeMeasure(door.office, taking);
  if ('absent' in outcome) return absent(c);
  if ('refused' in outcome) return refused(c, outcome);
  if ('changed' in outcome) return changed(c, outcome.changed);
  if ('takenBefore' in outcome) throw new Error('nothing is taken twice without a key');
  const { number, state, entry } = outcome;
  const links = { self: `/api/v1/organisations/${organisation}/measures/${number}` };
  return c.json({ number, id: state.id, status: state.status, sequence: state.sequence, entry, links }, 201, UNKEPT);
}

function summaryOf(organisation: string, one: StreamMeta) {
  const { id, number, status, staff, title, opened } = one;
  return {
    ...{ id, number, status, staff, title, opened, ...viewOf(one) },
    links: { self: `/api/v1/organisations/${organisation}/measures/${number}` },
  };
}

function dutyOf(one: OfficeWork, language: 'nl' | 'en') {
  return { step: one.step, do: say(one.do, language), owner: one.owner, staff: one.staff, since: one.since, due: one.dueDay };
}
