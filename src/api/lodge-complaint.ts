/** POST …/complaints: anybody may complain (Awb 9:1); with a token also in the name of a colleague, for other channels. */
import type { Context } from 'hono';
import type { Actor } from '#core/case/state.ts';
import { say } from '#core/policy/label.ts';
import { dayOf } from '#core/time/moment.ts';
import { dateInWords } from '#core/time/words.ts';
import { fill } from '#core/words/words-of-steps.ts';
import { type Kept, lodge } from '#handling/lodge.ts';
import { groupedCode } from '#store/access/party-code.ts';
import { filesOfSession } from '#store/files/of-session.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { ApiDoor } from './api-door.ts';
import { bearer, identify } from './identify.ts';
import { absent, languageOf, problem, refused } from './problem.ts';
import { readBody } from './read-body.ts';

/** Lodges; answers 201 with reference, code and promised dates, and the same again for the same Idempotency-Key. */
export async function lodgeComplaint(door: ApiDoor, c: Context, organisation: string): Promise<Response> {
  const { office } = door;
  const policy = office.policies.current(organisation, dayOf(office.clock()));
  if (policy === undefined) return absent(c);
  const caller = bearer(c) === undefined ? undefined : await identify(door, c, organisation, 'lodge');
  if (caller instanceof Response) return caller;
  const key = c.req.header('idempotency-key');
  if (key !== undefined && !/^[\x20-\x7e]{1,200}$/.test(key)) return unusableKey(c);
  const body = await readBody(c);
  if (body instanceof Response) return body;
  const ours = caller === undefined ? OURS.find((name) => name in body) : undefined;
  if (ours !== undefined) return needsToken(c, ours);
  const actor: Actor = caller?.actor ?? { kind: 'public' };
  const session = caller === undefined ? undefined : `api:${caller.tokenId}`;
  const documents =
    session === undefined || !('documents' in body)
      ? undefined
      : await withOrganisation(office.pool, organisation, (tx) => filesOfSession(tx, session, idsIn(body.documents)));
  const kept = await lodge(office, {
    organisation,
    actor,
    raw: { record: firstLodged(policy.records), channel: firstWritten(policy.channels), ...body },
    ...(session === undefined || documents === undefined ? {} : { uploads: { session, documents } }),
    ...(key === undefined ? {} : { key: `api:${caller?.tokenId ?? ''}:${key}` }),
  });
  if ('refused' in kept) return refused(c, kept, policy, policy.voice.address);
  if ('keyReused' in kept) {
    const title =
      languageOf(c) === 'en'
        ? 'This Idempotency-Key was used for another complaint.'
        : 'Deze Idempotency-Key is gebruikt voor een andere klacht.';
    return problem(c, { status: 422, code: 'key-reused', title });
  }
  const location = `/api/v1/organisations/${organisation}/cases/${kept.caseId}`;
  return c.json(answer(c, kept, location), 201, { location, 'cache-control': 'no-store' });
}

/** What only a colleague can know: of everybody else the moment at which it comes in here counts. */
const OURS = ['receivedAt', 'filedOn'] as const;

/** Left out unsaid, the term would begin on another day than the caller believes (Awb 9:4, 6:15). */
function needsToken(c: Context, field: string): Response {
  const title =
    languageOf(c) === 'en'
      ? `Only with a token can a complaint have ${field}: without one the moment at which it comes in here counts. Nothing was kept.`
      : `Alleen met een sleutel kan een klacht ${field} hebben: zonder sleutel telt het moment waarop zij hier binnenkomt. Er is niets bewaard.`;
  return problem(c, { status: 403, code: 'token-needed', title, more: { field } });
}

/** Also of a complaint that is there already: a retry names the same documents. Whether they are free is asked when they are linked. */
function idsIn(documents: unknown): readonly string[] {
  return [documents].flat().filter((one): one is string => typeof one === 'string');
}

/** Cut off or empty, a key would be that of somebody else's complaint. */
function unusableKey(c: Context): Response {
  const title =
    languageOf(c) === 'en'
      ? 'An Idempotency-Key has 1 to 200 letters, digits or signs. Nothing was kept.'
      : 'Een Idempotency-Key is 1 tot en met 200 letters, cijfers of tekens. Er is niets bewaard.';
  return problem(c, { status: 400, code: 'unusable-key', title });
}

/** The record that a citizen's form makes when nothing else is said. */
function firstLodged(records: Kept['policy']['records']): string | undefined {
  return Object.entries(records).find(([, kind]) => kind.lodged)?.[0];
}

function firstWritten(channels: Kept['policy']['channels']): string | undefined {
  return Object.entries(channels).find(([, channel]) => channel.form === 'written' && channel.offered)?.[0];
}

function answer(c: Context, kept: Kept, location: string) {
  const language = languageOf(c);
  const { policy, state, duties, reference, caseId, code } = kept;
  const promises = duties.flatMap(({ clause, promise, due }) =>
    promise === undefined || due === undefined
      ? []
      : [
          {
            clause,
            says: fill(say(promise, language), { date: dateInWords(due.end, language) }, policy.voice.address),
            due: due.end,
            steps: due.steps,
          },
        ],
  );
  return {
    id: caseId,
    reference,
    // opens the complainant's own page; shown here and in letters only
    code: groupedCode(code),
    received: state.received,
    policy: { policy: policy.policy, version: policy.version },
    promises,
    links: { self: location, page: `/${policy.policy}/mijn-klacht` },
  };
}
