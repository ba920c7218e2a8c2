// The journal cannot be changed unseen: each way to tamper is found, at its place, and nothing else is.
import { mkdtempSync, rmSync } from 'node:fs';
import { appendFile, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { CaseEvent } from '#core/case/step.ts';
import { toMoment } from '#core/time/moment.ts';
import { complaintRows } from '#test/complaint-rows.ts';
import { type FreshDatabase, freshDatabase } from '#test/database.ts';
import { sealAll } from '#test/seal-all.ts';
import { lodgeTogether } from '../cases/lodge-together.ts';
import { saveView } from '../cases/view.ts';
import { signingKey } from '../keys.ts';
import { ensureOrganisations } from '../organisations.ts';
import { withOrganisation } from '../transaction.ts';
import { checkpointsFolder, writeCheckpoints } from './checkpoint.ts';
import { appendEvents } from './events.ts';
import { type Finding, type Verification, verifyJournal } from './verify.ts';

let database: FreshDatabase;
let dataDir: string;
let cases: string[];
const others: FreshDatabase[] = [];

beforeEach(async () => {
  database = await freshDatabase();
  others.push(database);
  dataDir = mkdtempSync(join(tmpdir(), 'gehoord-verify-'));
  await ensureOrganisations(database.appPool, ['cak']);
  cases = [];
  for (let n = 0; n < 5; n++) cases.push(await givenCase());
  await sealAll(database.appPool);
  await checkpoint();
});
afterAll(async () => {
  for (const one of others) await one.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A complaint with two notes in it. */
async function givenCase(): Promise<string> {
  const rows = complaintRows();
  const { caseId } = (await lodgeTogether(database.appPool, rows)) as { caseId: string };
  await withOrganisation(database.appPool, 'cak', async (tx) => {
    await appendEvents(tx, caseId, [noted(2), noted(3)]);
    await saveView(tx, { ...rows.state, sequence: 3 }, rows.duties, noted(3).entered);
  });
  return caseId;
}

function noted(sequence: number): CaseEvent {
  const at = toMoment('2026-06-02T09:00:00.123+02:00');
  return {
    name: 'noted',
    sequence,
    at,
    entered: at,
    by: { kind: 'staff', id: 'anna', roles: ['handler'] },
    audience: ['us'],
    facts: {},
    personal: { text: `note ${sequence}` },
  };
}

const checkpoint = async (at = new Date()) =>
  writeCheckpoints(database.appPool, checkpointsFolder(dataDir), (await signingKey(dataDir)).secret, at);

async function verified(): Promise<Verification> {
  const all = verifyJournal(database.appPool, checkpointsFolder(dataDir), (await signingKey(dataDir)).open);
  return (await all.next()).value as Verification;
}
const findings = async (): Promise<readonly Finding[]> => (await verified()).findings;

/** Somebody with the owner's password and bad intentions. */
async function tamper(...texts: string[]): Promise<void> {
  await withOrganisation(database.ownerPool, 'cak', async (tx) => {
    for (const text of texts) await tx.client.query(text);
  });
}
const entry = (at: number, sequence: number) => `case_id = '${cases[at]}' and sequence = ${sequence}`;

describe('nobody tampered', () => {
  test('every entry is sealed and nothing is found', async () => {
    expect(await verified()).toMatchObject({ sealed: 15, unsealed: 0, checkpoints: 1, findings: [] });
  });

  test('entries that the sealer has not reached are reported as such, without alarm', async () => {
    cases.push(await givenCase());
    expect(await verified()).toMatchObject({ sealed: 15, unsealed: 3, findings: [] });
  });

  test('words that were destroyed with an entry that says so still verify', async () => {
    const at = toMoment('2026-06-03T09:00:00+02:00');
    await withOrganisation(database.appPool, 'cak', async (tx) => {
      await appendEvents(tx, cases[0] as string, [
        { name: 'destroyed', sequence: 4, at, entered: at, by: { kind: 'system' }, audience: ['us'], facts: {} },
      ]);
      await tx.client.query('update case_view set sequence = 4 where id = $1', [cases[0]]);
      await tx.client.query('delete from journal_personal where case_id = $1', [cases[0]]);
    });
    await sealAll(database.appPool);
    expect(await verified()).toMatchObject({ destroyed: 3, findings: [] });
  });
});

describe('one entry was changed', () => {
  test.each([
    ['facts', `facts = facts || '{"x":1}'`, 'changed-entry'],
    ['its time, by one microsecond', `at = at + interval '1 microsecond'`, 'changed-entry'],
    ['the moment it was entered', `entered = entered - interval '1 hour'`, 'changed-entry'],
    ['who did it', `by_id = 'piet'`, 'changed-entry'],
    ['in which role', `by_roles = '{director}'`, 'changed-entry'],
    ['for whom it is', `audience = '{us,complainants}'`, 'changed-entry'],
    ['what happened', `name = 'contacted'`, 'changed-entry'],
  ])('%s', async (_, change, kind) => {
    await tamper(`update journal set ${change} where ${entry(2, 2)}`);
    expect(await findings()).toEqual([{ kind, organisation: 'cak', position: '8', caseId: cases[2], sequence: 2 }]);
  });

  test('its words', async () => {
    await tamper(`update journal_personal set payload = '{"text":"nota 2"}' where ${entry(1, 2)}`);
    expect(await findings()).toEqual([
      { kind: 'changed-words', organisation: 'cak', position: '5', caseId: cases[1], sequence: 2 },
    ]);
  });

  test('its words were taken away without an entry that says so', async () => {
    await tamper(`delete from journal_personal where ${entry(1, 2)}`);
    expect((await findings()).map((one) => one.kind)).toEqual(['missing-words']);
  });

  test('the digest with the words: the entry no longer fits its link', async () => {
    await tamper(`update journal set digest = '\\x00' where ${entry(0, 1)}`, `delete from journal_personal where ${entry(0, 1)}`);
    expect((await findings()).map((one) => one.kind)).toContain('changed-entry');
  });

  test('its link: this one and the next no longer fit', async () => {
    await tamper(`update chain set hash = set_byte(hash, 0, get_byte(hash, 0) # 1) where position = 7`);
    expect((await findings()).map((one) => [one.kind, one.position])).toEqual([
      ['changed-entry', '7'],
      ['changed-entry', '8'],
    ]);
  });
});

describe('entries were taken away, put in or swapped', () => {
  test('a middle one is gone', async () => {
    await tamper(`delete from journal_personal where ${entry(3, 2)}`, `delete from journal where ${entry(3, 2)}`);
    const [first, ...rest] = await findings();
    expect(first).toEqual({ kind: 'missing-entry', organisation: 'cak', position: '11', caseId: cases[3], sequence: 2 });
    expect(rest).toEqual([{ kind: 'gap-in-case', organisation: 'cak', caseId: cases[3], sequence: 2 }]);
  });

  test('a middle one is gone with its link', async () => {
    await tamper(
      `delete from journal_personal where ${entry(3, 2)}`,
      `delete from journal where ${entry(3, 2)}`,
      `delete from chain where position = 11`,
    );
    expect((await findings()).map((one) => one.kind)).toEqual(['missing-link', 'gap-in-case']);
  });

  test('two are swapped, words and all', async () => {
    const aside = (table: string) =>
      `update ${table} set sequence = sequence + 10 where case_id = '${cases[1]}' and sequence in (2, 3)`;
    const back = (table: string) =>
      `update ${table} set sequence = 15 - sequence where case_id = '${cases[1]}' and sequence in (12, 13)`;
    await tamper(...['journal', 'journal_personal'].flatMap((table) => [aside(table), back(table)]));
    expect((await findings()).map((one) => [one.kind, one.sequence])).toEqual([
      ['changed-entry', 2],
      ['changed-entry', 3],
    ]);
  });

  test('one is put in that pretends to be old', async () => {
    await tamper(`insert into journal (organisation, case_id, sequence, name, at, entered, by_kind, audience, facts, xact)
      values ('cak', '${cases[4]}', 4, 'noted', now(), now(), 'system', '{us}', '{}', '3')`);
    expect((await findings()).map((one) => [one.kind, one.caseId])).toEqual([
      ['inserted-entry', cases[4]],
      ['case-differs', cases[4]],
    ]);
  });

  test('the tail is cut, chain and all: the checkpoint outside knows better', async () => {
    const cut = cases[4];
    await tamper(
      `delete from journal_personal where case_id = '${cut}'`,
      `delete from journal where case_id = '${cut}'`,
      `delete from case_view where id = '${cut}'`,
      `delete from chain where position > 12`,
      `update chain_head set position = 12, hash = (select hash from chain where position = 12)`,
    );
    expect(await findings()).toEqual([{ kind: 'cut-tail', organisation: 'cak', position: '15' }]);
    cases.push(await givenCase());
    await sealAll(database.appPool);
    expect((await findings()).map((one) => [one.kind, one.position])).toEqual([['rewritten', '15']]);
  });
});

describe('the checkpoints were tampered with', () => {
  const path = () => join(checkpointsFolder(dataDir), 'cak.jsonl');

  beforeEach(async () => {
    cases.push(await givenCase());
    await sealAll(database.appPool);
    await checkpoint();
  });

  test('one was changed', async () => {
    await writeFile(path(), (await readFile(path(), 'utf8')).replace('"position":"15"', '"position":"14"'));
    const found = await findings();
    expect(found[0]).toEqual({ kind: 'forged-checkpoint', organisation: 'cak', line: 1 });
  });

  test('one was taken out of the middle', async () => {
    const [, second] = (await readFile(path(), 'utf8')).split('\n');
    await writeFile(path(), `${second}\n`);
    expect(await findings()).toEqual([{ kind: 'forged-checkpoint', organisation: 'cak', line: 1 }]);
  });

  test('one was added by somebody without the key', async () => {
    const other = mkdtempSync(join(tmpdir(), 'gehoord-forger-'));
    const { secret } = await signingKey(other);
    await rename(path(), join(checkpointsFolder(dataDir), 'aside'));
    await writeCheckpoints(database.appPool, checkpointsFolder(dataDir), secret);
    expect((await findings()).map((one) => one.kind)).toEqual(['forged-checkpoint']);
    rmSync(other, { recursive: true });
  });

  test('a line that a power cut left unfinished does no harm', async () => {
    await appendFile(path(), '{"at":"2026-');
    cases.push(await givenCase());
    await sealAll(database.appPool);
    await checkpoint();
    expect(await verified()).toMatchObject({ checkpoints: 3, findings: [] });
  });
});
