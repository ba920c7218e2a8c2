/** A procedure gets a new version: written, checked, approved by whom the policy says, published from a day; cases keep theirs. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { policyCommand } from '#cli/policy.ts';
import { addDays, toDay } from '#core/time/day.ts';
import { POLICY } from '#core/version/folder.ts';
import { lodge } from '#handling/lodge.ts';
import { decideVersion } from '#handling/version/decide-version.ts';
import type { OpenedVersion } from '#handling/version/opened-version.ts';
import { writtenIn } from '#handling/version/opened-version.ts';
import { standingShelf } from '#handling/version/standing-shelf.ts';
import { Studying, studying } from '#handling/version/studying.ts';
import { beginTry } from '#handling/version/try-version.ts';
import { beginDraft, removeDraftFile, replaceDraft, saveDraftFile, type Writer } from '#handling/version/write-draft.ts';
import { saveStaff } from '#store/access/staff.ts';
import { loadStream } from '#store/office/stream.ts';
import { loadPolicies } from '#store/policies.ts';
import { policiesFolder } from '#store/policies-folder.ts';
import { withOrganisation } from '#store/transaction.ts';
import { draftFiles } from '#store/versions/draft-files.ts';
import { lastTrial, trialCases, trialCounts } from '#store/versions/trials.ts';
import { sealAll } from '../seal-all.ts';
import { type TestOffice, testOffice } from './office.ts';

let house: TestOffice;
beforeAll(async () => {
  house = await testOffice();
  for (const organisation of ['ccv', 'kika', 'insolving', 'klikklaar', 'cak'])
    await withOrganisation(house.office.pool, organisation, async (tx) => {
      for (const id of ['jurist', 'ander']) await saveStaff(tx, { id, name: id, email: `${id}@example.test`, roles: ['jurist'] });
    });
});
afterAll(async () => {
  await studying.close();
  await house.close();
});

const writer = (organisation: string, id = 'jurist', roles: readonly string[] = ['jurist']): Writer => ({
  organisation,
  actor: { kind: 'staff', id, roles },
});
/** Address and subject of the mails that told somebody that it is their turn, by address. */
const turns = (organisation: string): Promise<readonly (readonly string[])[]> =>
  withOrganisation(house.office.pool, organisation, async ({ client }) => {
    const text = `select payload->'recipient'->>'address' as address, payload->>'subject' as subject
      from outbox where kind = 'version' order by address`;
    return (await client.query(text)).rows.map(({ address, subject }) => [address, subject]);
  });
const TODAY = toDay('2026-11-21');
const TOMORROW = addDays(TODAY, 1);

const began = async (organisation: string): Promise<OpenedVersion> => {
  const found = await beginDraft(house.office, writer(organisation));
  if ('fault' in found) throw new Error(found.fault);
  return found;
};
const rewritten = async (organisation: string, from: string | RegExp, to: string, by = writer(organisation)) => {
  const { meta } = await began(organisation);
  const files = await withOrganisation(house.office.pool, organisation, (tx) => draftFiles(tx, meta.id));
  const file = files.find(({ path }) => path === POLICY);
  if (file === undefined) throw new Error('no policy.yaml');
  const saved = await saveDraftFile(house.office, by, POLICY, file.text.replace(from, to), file.revision);
  expect(saved).toMatchObject({ revision: expect.any(Number) });
  return began(organisation);
};
const lodgedAt = async (organisation: string, moment: string) => {
  house.setClock(moment);
  const policy = house.office.policies.current(organisation, toDay(moment.slice(0, 10)));
  const outcome = await lodge(house.office, {
    organisation,
    actor: { kind: 'public' },
    raw: {
      record: 'complaint',
      channel: Object.keys(policy?.channels ?? {})[0],
      story: 'Niemand belde terug.',
      people: [{ name: 'B. Jansen', email: 'b.jansen@burger.example' }],
    },
  });
  if (!('reference' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
};

describe('given the version in force, when somebody begins a new one', () => {
  test('then the draft holds every file of the folder, as it is', async () => {
    const { state, folder } = await began('ccv');
    expect(state).toMatchObject({ status: 'draft', base: 1, authors: ['jurist'] });
    expect(Object.keys(folder)).toEqual(expect.arrayContaining([POLICY, 'letters/confirmation.md', 'examples/form.yaml']));
    const answer = await studying.ask({ ask: 'check', of: writtenIn(house.office, 'ccv', folder) });
    expect(answer).toMatchObject({ faults: [], policy: { version: 2, inForce: TOMORROW } });
  });

  test('then a second begin finds the same draft, and who does not write procedures begins none', async () => {
    expect((await began('ccv')).meta.id).toBe((await began('ccv')).meta.id);
    expect(await beginDraft(house.office, writer('cak', 'm.somebody', ['coordinator']))).toEqual({ fault: 'not-yours' });
  });
});

describe('given a draft, when two people write in one file', () => {
  test('then the second hears of it, sees what stands there, and loses nothing', async () => {
    const { meta } = await began('ccv');
    const path = 'letters/confirmation.md';
    const [file] = (await withOrganisation(house.office.pool, 'ccv', (tx) => draftFiles(tx, meta.id))).filter(
      (one) => one.path === path,
    );
    const first = await saveDraftFile(house.office, writer('ccv'), path, `${file?.text}\nEen.`, file?.revision ?? 0);
    expect(first).toEqual({ revision: 2 });
    // when it was written is told by the clock of the installation, which a demonstration moves on
    const after = await withOrganisation(house.office.pool, 'ccv', (tx) => draftFiles(tx, meta.id));
    expect(after.find((one) => one.path === path)?.changedAt).toEqual(new Date(house.office.clock()));
    const second = await saveDraftFile(house.office, writer('ccv', 'ander'), path, `${file?.text}\nTwee.`, file?.revision ?? 0);
    expect(second).toMatchObject({ conflict: { revision: 2, changedBy: 'jurist', text: expect.stringContaining('Een.') } });
    // who read the other's text, saves knowingly
    expect(await saveDraftFile(house.office, writer('ccv', 'ander'), path, 'Een. Twee.', 2)).toEqual({ revision: 3 });
    expect((await began('ccv')).state.authors).toEqual(['jurist', 'ander']);
  });

  test.each([
    ['../../etc/passwd', 'bad-path'],
    ['letters/../policy.yaml', 'bad-path'],
    ['demonstration.yaml', 'bad-path'],
  ])('then %s is no file of a folder', async (path, fault) => {
    expect(await saveDraftFile(house.office, writer('ccv'), path, 'x', 0)).toEqual({ fault });
  });

  test('then the file with the clauses stays, also when a folder comes in its place', async () => {
    expect(await removeDraftFile(house.office, writer('ccv'), POLICY)).toEqual({ fault: 'needed' });
    expect(await replaceDraft(house.office, writer('ccv'), { 'letters/a.md': 'x' })).toEqual({ fault: 'needed' });
  });
});

describe('given hostile text, when it is checked', () => {
  const bomb = `a: &a [x,x]\n${Array.from({ length: 30 }, (_, n) => `b${n}: &b${n} [*a,*a]`).join('\n')}`;
  test.each([
    ['a bomb of references', bomb],
    ['thousands of brackets', '['.repeat(9_000)],
    ['a name that objects have', '__proto__: { polluted: yes }'],
    ['no YAML at all', '%PDF-1.7 \u0001'],
  ])('B-63: %s: then it is told with its line, and the server goes on', async (_, text) => {
    const { folder } = await began('ccv');
    const answer = await studying.ask({ ask: 'check', of: writtenIn(house.office, 'ccv', { ...folder, [POLICY]: text }) });
    expect('faults' in answer ? answer.faults[0] : answer).toMatchObject({ file: POLICY, line: expect.any(Number) });
  });

  test('B-63: a letter that takes for ever: then the thread is given up, and the next question gets an answer', async () => {
    const { folder } = await began('ccv');
    const loops = '{% for a in (1..9999999) %}{% for b in (1..9999999) %}x{% endfor %}{% endfor %}';
    const hostile = { ...folder, 'letters/confirmation.md': `---\ntitle: x\nsubject: x\n---\n${loops}` };
    const short = new Studying(1);
    expect(await short.ask({ ask: 'check', of: writtenIn(house.office, 'ccv', hostile) })).toEqual({ gaveUp: 'too-long' });
    await short.close();
    const hurried = new Studying(60_000, 20);
    expect(await hurried.ask({ ask: 'check', of: writtenIn(house.office, 'ccv', hostile) })).toEqual({ gaveUp: 'too-long' });
    await hurried.close();
    const bounded = await studying.ask({ ask: 'check', of: writtenIn(house.office, 'ccv', hostile) });
    expect('gaveUp' in bounded || bounded.faults.length > 0).toBe(true);
    expect(await studying.ask({ ask: 'check', of: writtenIn(house.office, 'ccv', folder) })).toHaveProperty('findings');
  });
});

describe('given a policy that asks the approval of the board', () => {
  test('KIK-05: when it is not approved, then it cannot be published, and the board is asked in its work list', async () => {
    const opened = await rewritten('kika', /^( +)within: 21 days/m, '$1within: 14 days');
    const { id } = opened.meta;
    const publish = { act: 'publish', fingerprint: opened.fingerprint, inForce: TOMORROW } as const;
    expect(await decideVersion(house.office, writer('kika'), id, publish)).toEqual({ fault: 'not-now' });
    const proposed = await decideVersion(house.office, writer('kika'), id, { act: 'propose', fingerprint: opened.fingerprint });
    expect(proposed).toMatchObject({ state: { status: 'proposed', proposed: { roles: ['board'] } } });
    const owed = await withOrganisation(house.office.pool, 'kika', async ({ client }) =>
      client.query("select owner, step from office_duty where owner = 'board' and step = 'approve'"),
    );
    expect(owed.rows).toEqual([{ owner: 'board', step: 'approve' }]);
    // who is asked need not come and look: it is in the mail, to the board alone
    expect(await turns('kika')).toEqual([['o.kaya@kika.example', 'Een nieuwe klachtenregeling wacht op uw besluit']]);
  });

  test('KIK-05: when the board approves, then never by who wrote in it, nor of a text that changed', async () => {
    const { meta, fingerprint } = await began('kika');
    const approve = { act: 'approve', fingerprint } as const;
    expect(await decideVersion(house.office, writer('kika', 'x', ['management']), meta.id, approve)).toEqual({
      fault: 'not-yours',
    });
    expect(await decideVersion(house.office, writer('kika', 'jurist', ['jurist', 'board']), meta.id, approve)).toEqual({
      fault: 'own-work',
    });
    const board = writer('kika', 'p.bestuur', ['board']);
    expect(await decideVersion(house.office, board, meta.id, { ...approve, fingerprint: 'other' })).toEqual({ fault: 'changed' });
    expect(await saveDraftFile(house.office, writer('kika'), 'letters/extra.md', 'x', 0)).toEqual({ fault: 'not-now' });
    expect(await decideVersion(house.office, board, meta.id, approve)).toMatchObject({
      state: { status: 'approved', approved: { by: 'p.bestuur', role: 'board' } },
    });
    // now it is the turn of whoever writes, who has it in the work list and in the mail
    expect(await turns('kika')).toEqual([
      ...['ander', 'jurist'].map((id) => [`${id}@example.test`, 'De nieuwe klachtenregeling is goedgekeurd']),
      ['o.kaya@kika.example', 'Een nieuwe klachtenregeling wacht op uw besluit'],
    ]);
    const owed = await withOrganisation(house.office.pool, 'kika', async ({ client }) =>
      client.query("select owner, step from office_duty where owner in ('board', 'jurist')"),
    );
    expect(owed.rows).toEqual([{ owner: 'jurist', step: 'publish' }]);
  });

  test('B-64, KIK-05, KLK-43: when it is published, then from tomorrow at the earliest; cases of today keep their version for ever', async () => {
    const today = await lodgedAt('kika', '2026-11-21T12:00:00+01:00');
    const { meta, fingerprint } = await began('kika');
    const publish = (inForce = TOMORROW) =>
      decideVersion(house.office, writer('kika'), meta.id, { act: 'publish', fingerprint, inForce });
    expect(await publish(TODAY)).toEqual({ fault: 'too-early' });
    expect(await publish()).toMatchObject({ state: { status: 'published', published: { version: 2, inForce: TOMORROW } } });
    const { policies } = house.office;
    expect(policies.current('kika', TODAY)?.version).toBe(1);
    expect(policies.current('kika', TOMORROW)?.version).toBe(2);
    const tomorrow = await lodgedAt('kika', '2026-11-22T12:00:00+01:00');
    // a letter that lay: it was filed under the version before
    const lay = await lodge(house.office, {
      organisation: 'kika',
      actor: { kind: 'staff', id: 'terpstra', roles: ['service-manager'] },
      raw: {
        ...{ record: 'complaint', channel: 'letter', story: 'Niemand schreef terug.', filedOn: '2026-11-20' },
        ...{ receivedAt: '2026-11-21T09:00:00+01:00', people: [{ name: 'B. Jansen', email: 'b.jansen@burger.example' }] },
      },
    });
    expect(lay).toMatchObject({ policy: { version: 1 }, state: { version: 1, filed: '2026-11-20' } });
    const versions = await withOrganisation(house.office.pool, 'kika', async ({ client }) =>
      client.query('select id, version from case_view where id = any($1)', [[today.caseId, tomorrow.caseId]]),
    );
    expect(new Map(versions.rows.map(({ id, version }) => [id, version]))).toEqual(
      new Map([
        [today.caseId, 1],
        [tomorrow.caseId, 2],
      ]),
    );
    const withdrawn = await decideVersion(house.office, writer('kika'), meta.id, { act: 'withdraw' });
    expect(withdrawn).toEqual({ fault: 'in-force' });
    house.setClock('2026-11-21T12:00:00+01:00');
  });

  test('KIK-05: then the sealed journal proves who wrote, proposed, approved and published, of which text and from when', async () => {
    await sealAll(house.office.pool);
    const stream = await withOrganisation(house.office.pool, 'kika', (tx) => loadStream(tx, 'version', '1'));
    const story = stream?.entries.map(({ name, by, facts }) => [name, 'id' in by ? by.id : '', facts.fingerprint === undefined]);
    expect(story).toEqual([
      ['begun', 'jurist', true],
      ['proposed', 'jurist', false],
      ['approved', 'p.bestuur', false],
      ['published', 'jurist', false],
    ]);
    const prints = stream?.entries.flatMap(({ facts }) => facts.fingerprint ?? []);
    expect(new Set(prints).size).toBe(1);
    expect(stream?.entries.at(-1)?.facts).toMatchObject({ version: 2, inForce: TOMORROW });
  });

  test('then `policy check`, `simulate` and `replay` take it by its number, and say which there are when it is another', async () => {
    for (const [name, value] of Object.entries(house.settings)) vi.stubEnv(name, value);
    const run = async (...args: string[]) => {
      const said: string[] = [];
      const say = (text: string) => void said.push(text);
      return { code: await policyCommand(args, { print: say, complain: say }), said: said.join('\n') };
    };
    expect(await run('check', 'kika@2')).toMatchObject({ code: 0, said: expect.stringContaining('0 fouten') });
    expect(await run('check', 'kika@7')).toMatchObject({ code: 2, said: 'Regeling kika heeft geen versie 7; wel 1, 2.' });
    // an example of the first version does not come true under the second, which takes less time
    const scenario = join(policiesFolder(), 'kika/examples/ordinary.yaml');
    expect((await run('simulate', 'kika@1', '--scenario', scenario)).code).toBe(0);
    const second = await run('simulate', 'kika@2', '--scenario', scenario);
    expect(second).toMatchObject({ code: 1, said: expect.stringMatching(/versie 2[\s\S]*verwacht/) });
    const replayed = await run('replay', 'kika@2');
    expect(replayed).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^3 zaken bekeken; bij 2 zou iets anders zijn onder versie 2/),
    });
    vi.unstubAllEnvs();
  });

  test('B-64: then another process finds the version, and nobody can change it', async () => {
    const shelf = await standingShelf(house.office.pool, await loadPolicies(), () => {});
    expect(shelf.versions('kika').map(({ version }) => version)).toEqual([2, 1]);
    const change = withOrganisation(house.office.pool, 'kika', ({ client }) =>
      client.query("update policy_version set files = '{}'"),
    );
    await expect(change).rejects.toThrow('permission denied');
  });
});

describe('given a policy that asks nobody', () => {
  test('when it is published and taken back before its day, then nothing begins under it and its number is not given again', async () => {
    const opened = await rewritten('insolving', /^( +)within: 1 week/m, '$1within: 2 weeks');
    const publish = { act: 'publish', inForce: addDays(TODAY, 30) } as const;
    const { id } = opened.meta;
    const published = await decideVersion(house.office, writer('insolving'), id, { ...publish, fingerprint: opened.fingerprint });
    expect(published).toMatchObject({ state: { status: 'published' } });
    // another one cannot begin on that day or before it
    const next = await began('insolving');
    const before = { act: 'publish', inForce: addDays(TODAY, 10), fingerprint: next.fingerprint } as const;
    expect(await decideVersion(house.office, writer('insolving'), next.meta.id, before)).toEqual({ fault: 'before-other' });
    expect(await decideVersion(house.office, writer('insolving'), id, { act: 'withdraw' })).toMatchObject({
      state: { status: 'withdrawn' },
    });
    const { policies } = house.office;
    expect(policies.versions('insolving').map(({ version }) => version)).toEqual([1]);
    expect(policies.exact('insolving', 2)?.version).toBe(2);
    expect(await decideVersion(house.office, writer('insolving'), next.meta.id, before)).toMatchObject({
      state: { published: { version: 3 } },
    });
  });

  test('when a letter has a fault, then it is not published', async () => {
    const { meta } = await began('klikklaar');
    await saveDraftFile(house.office, writer('klikklaar'), 'letters/conclusion.md', '{{ case.nothing }}', 1);
    const { fingerprint } = await began('klikklaar');
    const publish = { act: 'publish', inForce: TOMORROW, fingerprint } as const;
    expect(await decideVersion(house.office, writer('klikklaar'), meta.id, publish)).toEqual({ fault: 'has-faults' });
    expect(await decideVersion(house.office, writer('klikklaar'), meta.id, { act: 'drop' })).toMatchObject({
      state: { status: 'dropped' },
    });
  });
});

describe('given running cases, when they are tried under the draft', () => {
  test('B-64: then each kind of change is counted, and the list holds only what the viewer may see', async () => {
    const { reference } = await lodgedAt('ccv', '2026-11-21T12:00:00+01:00');
    await rewritten('ccv', /within: 5 working days/, 'within: 3 working days');
    const begun = await beginTry(house.office, writer('ccv'), () => {});
    if ('fault' in begun) throw new Error(begun.fault);
    await begun.over;
    const { meta } = await began('ccv');
    await withOrganisation(house.office.pool, 'ccv', async (tx) => {
      const trial = await lastTrial(tx, meta.id);
      expect(trial).toMatchObject({ state: 'done', done: 1, total: 1 });
      const id = trial?.id ?? '';
      expect(await trialCounts(tx, id, 'jurist')).toContainEqual({ kind: 'moved', about: expect.any(String), cases: 1 });
      const seen = { id: 'w.achterberg', roles: ['coordinator'], sees: 'all', assigns: true } as const;
      expect(await trialCases(tx, id, { organisation: 'ccv', staff: seen })).toMatchObject([{ reference }]);
      const nobody = { id: '', roles: ['jurist'], sees: 'own', assigns: false } as const;
      expect(await trialCases(tx, id, { organisation: 'ccv', staff: nobody })).toEqual([]);
      // a case about somebody is not even counted for that person
      await tx.client.query('update case_view set concerned = $1', [['jurist']]);
      expect(await trialCounts(tx, id, 'jurist')).toEqual([]);
    });
  });
});
