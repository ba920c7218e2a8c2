/** Tests of `policy replay`: what is asked, what is counted, and the bar. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { policiesFolder } from '#store/policies-folder.ts';
import { aPolicy } from '#test/a-policy.ts';
import { moment } from '#test/given-when-then.ts';
import { handled } from '#test/situations.ts';
import { policyCommand } from '../policy.ts';
import { progressOn } from './progress.ts';
import { replayAll } from './replay.ts';
import { summaryAsText } from './replay-summary.ts';

const policy = aPolicy();
const now = moment('2026-06-20');
const decide = policy.clauses.map((one) =>
  one.id === 'decide' && one.duty ? { ...one, duty: { ...one.duty, within: { count: 1, unit: 'week' as const } } } : one,
);
const next = { ...policy, version: 2, clauses: decide };

async function* cases(count: number, version = 1) {
  const { state, events } = handled();
  for (let n = 1; n <= count; n++) {
    const meta = {
      id: `${n}`,
      reference: `VBD-${n}`,
      policy: policy.policy,
      version,
      sequence: state.sequence,
      status: 'open',
      concerned: [],
    };
    yield { meta, events };
  }
}

test('given five cases, when a term becomes shorter, then each kind of change is counted with a few references', async () => {
  const seen: string[] = [];
  const summary = await replayAll(cases(5), [policy], next, now, (reference) => void seen.push(reference));
  expect(seen).toHaveLength(5);
  expect(summary.asData()).toMatchObject({
    cases: 5,
    changed: 5,
    counts: [
      { kind: 'moved', about: 'decide', cases: 5, references: ['VBD-1', 'VBD-2', 'VBD-3'] },
      { kind: 'late', about: 'decide', cases: 5 },
    ],
  });
  expect(summaryAsText(summary, next)).toContain(
    '5 × decide zou te laat zijn (VBD-1, VBD-2, VBD-3 …)\n          Binnen 6 weken krijgt u antwoord.',
  );
});

test('a case of a version that is not here any more is told, not compared', async () => {
  const summary = await replayAll(cases(2, 9), [policy], next, now, () => {});
  expect(summaryAsText(summary, next)).toContain('2 zaken vallen onder versie 9, die hier niet gelezen kan worden.');
});

test('given a single case, then it is counted in the singular', async () => {
  const said = async (count: number, version = 1) =>
    summaryAsText(await replayAll(cases(count, version), [policy], next, now, () => {}), next);
  expect(await said(1)).toMatch(/^1 zaak bekeken; bij 1 /);
  expect(await said(2)).toMatch(/^2 zaken bekeken; bij 2 /);
  expect(await said(1, 9)).toContain('1 zaak valt onder versie 9, die hier niet gelezen kan worden.');
});

describe('the bar', () => {
  const drawn = (isTTY: boolean) => {
    const texts: string[] = [];
    let time = 0;
    const bar = progressOn({ isTTY, write: (text) => texts.push(text) }, 4, () => (time += 60));
    for (let n = 0; n < 4; n++) bar.one();
    bar.end();
    return texts;
  };

  test('fills up, and is not drawn for every case', () => {
    const texts = drawn(true);
    expect(texts.length).toBeLessThan(6);
    expect(texts.at(-2)).toContain('100 %  4 van 4 zaken');
  });

  test('is drawn in a terminal only', () => {
    expect(drawn(false)).toEqual([]);
  });
});

test.each([
  [[], 'REGELING@NIEUW'],
  [['cak'], 'REGELING@NIEUW'],
  [['cak@'], 'nummer van een versie'],
  [['cak@77'], 'geen versie 77'],
  [['kika@/er/is/niets'], 'is geen regeling'],
  [[`kika@${join(policiesFolder(), 'cak')}`], 'staat de regeling cak, niet kika'],
  [['cak@1', '--jsn'], 'Toegestaan'],
])('%j is wrongly asked: exit 2 and one sentence', async (args, says) => {
  const complaints: string[] = [];
  const out = { print: () => {}, complain: (text: string) => void complaints.push(text) };
  expect(await policyCommand(['replay', ...args], out)).toBe(2);
  expect(complaints.join('\n')).toContain(says);
});
