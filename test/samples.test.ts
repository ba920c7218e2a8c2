/** The sample procedures of policies/samples: they load like any other, their examples come true, and the application leaves them alone. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { play } from '#core/example/play.ts';
import { readExample } from '#core/example/read-example.ts';
import { checkPolicy } from '#core/policy/check.ts';
import { faultLine } from '#core/policy/fault.ts';
import { publicPage } from '#core/policy/public-page.ts';
import { tryLetters } from '#letters/try-letters.ts';
import { writeLetter } from '#letters/write-letter.ts';
import { loadPolicies, loadPolicy } from '#store/policies.ts';
import { policiesFolder } from '#store/policies-folder.ts';
import { examplesAt, filesBeside, policyNames } from '#store/policy-files.ts';
import { withoutEnglish } from './without-english.ts';

const folder = join(policiesFolder(), 'samples');
const names = await policyNames(folder);
const beside = await filesBeside(policiesFolder());
const loaded = await Promise.all(names.map(async (name) => [name, await loadPolicy(folder, name, beside)] as const));
const examples = new Map(await Promise.all(names.map(async (name) => [name, await examplesAt(folder, name)] as const)));

/** What each leaves open, beside the gaps that its clauses name themselves. */
const openQuestions: Readonly<Record<string, readonly string[]>> = {
  gemeente: [],
  'ggz-commissie': [],
  omgang: [],
  schoolbestuur: [],
  thuiszorg: [],
  woonstichting: [],
};

test('there are six, and no organisation of the application comes from them', async () => {
  expect(names).toEqual(['gemeente', 'ggz-commissie', 'omgang', 'schoolbestuur', 'thuiszorg', 'woonstichting']);
  const { policies, faults } = await loadPolicies();
  expect(faults).toEqual([]);
  expect(policies.filter(({ policy }) => names.includes(policy) || policy === 'samples')).toEqual([]);
});

describe.each(loaded)('%s', (name, { read, faults, staff }) => {
  const policy = read[0]?.policy;
  if (policy === undefined) throw new Error(faults.map(faultLine).join('\n'));

  test('loads without a fault, and every letter can be written', () => {
    expect([faults, tryLetters(policy)]).toEqual([[], []]);
  });

  test('every name and description has its English', () => {
    expect(withoutEnglish(policy)).toEqual([]);
  });

  test('the checker finds the open questions of its text, and no others', () => {
    const told = read.flatMap(checkPolicy).filter((one) => one.code !== 'gap');
    expect(told.map((one) => `${one.clause ?? 'a part'}: ${one.code}`).sort()).toEqual(openQuestions[name]);
  });

  test('every sentence of the public page has its English, and says where it comes from', () => {
    const clauses = publicPage(policy).flatMap((section) => section.clauses);
    expect(clauses.filter((one) => one.says.en === undefined || one.source.length === 0).map(({ id }) => id)).toEqual([]);
  });

  test('has a sample colleague for every role', () => {
    const roles = new Set((staff ?? []).flatMap((one) => one.roles));
    expect(Object.keys(policy.roles).filter((role) => !roles.has(role))).toEqual([]);
  });

  test.each(examples.get(name) ?? [])('example: $file', (source) => {
    const example = readExample(source, policy);
    if ('faults' in example) throw new Error(example.faults.map(faultLine).join('\n'));
    const { moments, fault } = play(policy, example.example, writeLetter);
    for (const { happens, asked, came } of moments) {
      const step = `${source.file}:${happens.place.line} ${happens.verb ?? 'time passes'}`;
      expect({ step, ...came }).toEqual({ step, ...asked });
    }
    expect(fault).toBeUndefined();
  });
});
