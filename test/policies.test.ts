/** The procedures as they stand in policies/: they load, their examples come true, and every letter can be written. */
import { describe, expect, test } from 'vitest';
import { play } from '#core/example/play.ts';
import { readExample } from '#core/example/read-example.ts';
import { checkPolicy } from '#core/policy/check.ts';
import { faultLine } from '#core/policy/fault.ts';
import type { Policy } from '#core/policy/policy.ts';
import { publicPage } from '#core/policy/public-page.ts';
import { readTemplate } from '#letters/template.ts';
import { writeLetter } from '#letters/write-letter.ts';
import { loadPolicies, loadPolicy } from '#store/policies.ts';
import { policiesFolder } from '#store/policies-folder.ts';
import { examplesAt, filesBeside, policyNames } from '#store/policy-files.ts';
import { withoutEnglish } from './without-english.ts';

const folder = policiesFolder();
const { policies, demonstration, faults } = await loadPolicies();
const beside = await filesBeside(folder);
const examples = new Map(
  await Promise.all((await policyNames(folder)).map(async (name) => [name, await examplesAt(folder, name)] as const)),
);
const named = (name: string) => policies.find((one) => one.policy === name) as Policy;

/** What the published texts leave open, beside the gaps that the clauses name themselves: each one is known, and no other is. */
const openQuestions: Readonly<Record<string, readonly string[]>> = {
  cak: [],
  ccv: ['a part: appeal-without-decision-term', 'a part: appeal-without-filing-term'],
  insolving: ['avg-answer: personal-data-without-end'],
  kika: [
    ...['a part: appeal-without-decision-term', 'a part: appeal-without-decision-term'],
    ...['a part: appeal-without-filing-term', 'a part: appeal-without-filing-term'],
    'avg-answer: personal-data-without-end',
  ],
  klikklaar: [
    ...['a part: appeal-without-filing-term', 'a part: body-without-deputy', 'appeal-postpone: extension-without-maximum'],
    ...['postpone: extension-without-maximum'],
  ],
};

test('all five load without a fault', () => {
  expect(faults).toEqual([]);
  expect(policies.map((one) => one.policy)).toEqual(['cak', 'ccv', 'insolving', 'kika', 'klikklaar']);
});

describe.each(policies.map((policy) => [policy.policy, policy] as const))('%s', (name, policy) => {
  test('promises nothing that cannot be kept: the checker finds open questions of the text, and no mistakes of ours', async () => {
    const { read } = await loadPolicy(folder, name, beside);
    const told = read
      .flatMap(checkPolicy)
      .filter((one) => one.code !== 'gap')
      .map((one) => `${one.clause ?? 'a part'}: ${one.code}`);
    expect(told.sort()).toEqual(openQuestions[name]);
  });

  test('speaks to its readers in one form of address, also where the law speaks', () => {
    const other = policy.voice.address === 'u' ? /\b(je|jij|jou|jouw)\b/i : /\b(u|uw)\b/i;
    const { rules } = policy.retention;
    const said = [...policy.clauses, ...rules].flatMap(({ says }) => says.nl);
    const promised = policy.clauses.flatMap(({ duty }) => duty?.promise?.nl ?? []);
    const headings = Object.values(policy.sections).map(({ nl }) => nl);
    expect([...said, ...promised, ...headings].filter((one) => other.test(one) || one.includes('|'))).toEqual([]);
  });

  test('every letter can be read as a template', () => {
    const broken = Object.values(policy.letters).flatMap(({ text, file }) => {
      const read = readTemplate(text, file);
      return 'faults' in read ? read.faults : [];
    });
    expect(broken).toEqual([]);
  });

  test('every sentence of the public page has its English, and says where it comes from', () => {
    const clauses = publicPage(policy).flatMap((section) => section.clauses);
    expect(clauses.length).toBeGreaterThan(5);
    expect(clauses.filter((one) => one.says.en === undefined || one.source.length === 0)).toEqual([]);
  });

  test('CAK-30: every name and description has its English, also of the bodies outside', () => {
    expect(withoutEnglish(policy)).toEqual([]);
  });

  test('has a sample colleague for every role', () => {
    const roles = new Set((demonstration[name] ?? []).flatMap((one) => one.roles));
    expect(Object.keys(policy.roles).filter((role) => !roles.has(role))).toEqual([]);
  });

  test.each(examples.get(name) ?? [])('example: $file', (source) => {
    const read = readExample(source, policy);
    if ('faults' in read) throw new Error(read.faults.map(faultLine).join('\n'));
    const { moments, fault } = play(policy, read.example, writeLetter);
    for (const { happens, asked, came } of moments) {
      const step = `${source.file}:${happens.place.line} ${happens.verb ?? 'time passes'}`;
      expect({ step, ...came }).toEqual({ step, ...asked });
    }
    expect(fault).toBeUndefined();
  });
});

test('there are examples for each of them', async () => {
  const without = (await policyNames(folder)).filter((name) => examples.get(name)?.length === 0);
  expect(without).toEqual([]);
});

test('CAK-01: what the law adds stands on the page of a public body, and on no other', () => {
  const sections = (name: string) => publicPage(named(name)).map((one) => one.id);
  expect(sections('cak')).toContain('law');
  expect(sections('kika')).not.toContain('law');
});
