/** Post that leaves a few at a time, over a real mail server: each message once, those of one case in their order. */
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#core/case/state.ts';
import { momentAt } from '#core/time/moment.ts';
import { lodge } from '#handling/lodge.ts';
import { take } from '#handling/take.ts';
import { deliverPost } from '#jobs/deliver-post.ts';
import type { MailSender } from '#mail/sender.ts';
import { smtpSender } from '#mail/smtp.ts';
import { rows, withOrganisation } from '#store/transaction.ts';
import { type MailServer, reply, startMailServer } from '../mail-server.ts';
import { type TestOffice, testOffice } from './office.ts';

let house: TestOffice;
let server: MailServer;
let sender: MailSender;
/** what the server is taking in at this moment, and the most that it was */
const taking = { now: 0, most: 0 };
/** the Message-ID of each mail, in the order in which it was accepted */
const accepted: string[] = [];
let refusing: string | undefined;

beforeAll(async () => {
  server = await startMailServer(
    {},
    {
      async onData(stream, _, done) {
        taking.now += 1;
        taking.most = Math.max(taking.most, taking.now);
        const raw = Buffer.concat(await stream.toArray()).toString('utf8');
        await setTimeout(150);
        taking.now -= 1;
        const id = /^Message-ID: (<[^>]+>)/im.exec(raw)?.[1] ?? '';
        if (id === refusing) return done(reply(451, 'later'));
        accepted.push(id);
        done();
      },
    },
  );
  sender = smtpSender(`smtp://127.0.0.1:${server.port}`);
  house = await testOffice(sender);
  // when it is tried again is reckoned by the clock of the office, and taken out by that of the database
  house.setClock(momentAt(Date.now()));
});
afterAll(async () => {
  await sender.close();
  await Promise.all([house.close(), server.close()]);
});

const coordinator: Actor = { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] };
const handler: Actor = { kind: 'staff', id: 'm.dewit', roles: ['handler'] };

async function lodged(who: number): Promise<{ caseId: string; party: string }> {
  const person = { name: `Persoon ${who}`, email: `p${who}@burger.example` };
  const raw = { record: 'complaint', channel: 'form', story: 'Niemand belde.', people: [person] };
  const kept = await lodge(house.office, { organisation: 'cak', actor: { kind: 'public' }, raw });
  if (!('party' in kept)) throw new Error(JSON.stringify(kept));
  return { caseId: kept.caseId, party: kept.party as string };
}

interface Row {
  readonly id: string;
  readonly case_id: string;
  readonly status: string;
  readonly attempts: number;
}
/** All that must leave, in the order in which it became owed. */
const outbox = () =>
  withOrganisation(house.office.pool, 'cak', (tx) =>
    rows<Row>(tx, 'select message_id as id, case_id, status, attempts from outbox order by created_at, because', []),
  );

test('CAK-09: given letters of many cases and several of one, when they leave, then a few at a time, each once, and those of one case in their order; what the server refuses stays alone', async () => {
  const cases: { readonly caseId: string; readonly party: string }[] = [];
  for (let who = 0; who < 9; who += 1) cases.push(await lodged(who));
  const [{ caseId, party } = { caseId: '', party: '' }] = cases;
  const does = async (actor: Actor, verb: 'assign' | 'ask', raw: Record<string, unknown>) =>
    expect(await take(house.office, { organisation: 'cak', caseId, actor, verb, raw })).toHaveProperty('events');
  await does(coordinator, 'assign', { staff: 'm.dewit', notInvolved: true });
  for (const question of ['Wanneer belde u?', 'Wie sprak u?']) await does(handler, 'ask', { party, question });
  const owed = await outbox();
  const ofOne = owed.filter((one) => one.case_id === caseId).map(({ id }) => id);
  expect(ofOne.length).toBe(3);
  refusing = owed.find((one) => one.case_id === cases[4]?.caseId)?.id;
  await deliverPost(house.workshop);
  const all = owed.map(({ id }) => id);
  expect([...accepted].sort()).toEqual(all.filter((id) => id !== refusing).sort());
  expect(accepted.filter((id) => ofOne.includes(id))).toEqual(ofOne);
  expect(taking.most).toBeGreaterThan(1);
  expect(taking.most).toBeLessThanOrEqual(4);
  expect(server.connections()).toBeLessThanOrEqual(4);
  const after = await outbox();
  expect(after.filter(({ status }) => status !== 'sent')).toEqual([expect.objectContaining({ id: refusing, status: 'waiting' })]);
  expect(after.filter(({ attempts }) => attempts !== 1)).toEqual([]);
  // and nothing leaves a second time
  await deliverPost(house.workshop);
  expect(accepted).toHaveLength(all.length - 1);
});
