/** POST …/cases/{case}/{noun}: every step as a resource, by the same handling as on the pages. */
import type { Context } from 'hono';
import type { Verb } from '#core/case/lifecycle.ts';
import { stepOfNoun } from '#core/case/steps.ts';
import { say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { isFault } from '#core/time/fault.ts';
import { type Moment, parseMoment } from '#core/time/moment.ts';
import { inRecord } from '#core/words/called.ts';
import { type Taking, take } from '#handling/take.ts';
import { findCase } from '#store/cases/find.ts';
import { uploadsOf } from '#store/files/linked.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { ApiDoor } from './api-door.ts';
import { type Caller, identify } from './identify.ts';
import { absent, changed, languageOf, refused } from './problem.ts';
import { readBody } from './read-body.ts';

/** Takes a step. `at` is when it really happened; `seen` the last entry the caller knew: with it, later changes are a 409. */
export async function takeStep(door: ApiDoor, c: Context, organisation: string, id: string, noun: string): Promise<Response> {
  const caller = await identify(door, c, organisation, 'write');
  if (caller instanceof Response) return caller;
  const step = stepOfNoun(noun);
  const found = await withOrganisation(door.office.pool, organisation, (tx) => findCase(tx, caller.viewer, id), {
    readOnly: true,
  });
  if (found === undefined || step === undefined || step.verb === 'lodge') return absent(c);
  const body = await readBody(c);
  if (body instanceof Response) return body;
  const taking = await takingOf(door, caller, found.id, step.verb as Verb, body);
  const policy = inRecord(caller.policy, found.record);
  if ('refused' in taking) return refused(c, taking, policy);
  return answer(c, policy, await take(door.office, taking));
}

async function takingOf(
  { office }: ApiDoor,
  { viewer, actor, tokenId }: Caller,
  caseId: string,
  verb: Verb,
  body: Readonly<Record<string, unknown>>,
) {
  const { at, seen, ...raw } = body;
  const moment = at === undefined ? undefined : parseMoment(String(at));
  if (isFault(moment)) return { refused: [{ code: 'impossible-moment', field: 'at' }] } as const;
  if (seen !== undefined && !Number.isInteger(seen)) return { refused: [{ code: 'wrong-kind', field: 'seen' }] } as const;
  const session = `api:${tokenId}`;
  const documents =
    'documents' in raw ? await withOrganisation(office.pool, viewer.organisation, (tx) => uploadsOf(tx, session)) : undefined;
  const taking: Taking = {
    organisation: viewer.organisation,
    caseId,
    actor,
    verb,
    raw,
    ...(moment === undefined ? {} : { at: moment as Moment }),
    ...(seen === undefined ? {} : { seen: seen as number }),
    ...(documents === undefined ? {} : { uploads: { session, documents } }),
  };
  return taking;
}

function answer(c: Context, policy: Policy, outcome: Awaited<ReturnType<typeof take>>): Response {
  if ('absent' in outcome) return absent(c);
  if ('refused' in outcome) return refused(c, outcome, policy);
  if ('changed' in outcome) return changed(c, outcome.changed);
  const { events, state, duties } = outcome;
  const language = languageOf(c);
  const open = duties
    .filter((duty) => duty.status === 'open')
    .map((duty) => ({ clause: duty.clause, do: say(duty.do, language), owner: duty.owner, due: duty.due }));
  return c.json({ entries: events, status: state.status, sequence: state.sequence, duties: open }, 201, {
    'cache-control': 'no-store',
  });
}
