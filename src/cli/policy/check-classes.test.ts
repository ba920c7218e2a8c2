/** Every class of fault that the checker must find, planted in a real policy and told as editors and programs read it. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { policiesFolder } from '#store/policies-folder.ts';
import { policyCommand } from '../policy.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-classes-'));
  for (const name of ['klikklaar', 'kika', 'cak', 'ccv'])
    await cp(join(policiesFolder(), name), join(folder, name), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

interface Planted {
  readonly what: string;
  readonly policy?: string;
  /** each stands once in the policy, or the first of them is meant */
  readonly change: readonly (readonly [from: string | RegExp, to: string])[];
  readonly code: string;
  readonly clause: string | null;
  /** the line where it must be found begins with this; the first such line after `after` */
  readonly line: string;
  readonly after?: string;
  readonly exit?: 1;
}

/** A clause more, before the one about postponing. */
function added(id: string, part: string): readonly [string, string] {
  const clause = `${id}\n    says: Iets.\n    source: Eigen keuze\n    section: handling\n    ${part}\n\n`;
  return ['  - id: postpone\n', `${clause}  - id: postpone\n`];
}

const planted: readonly Planted[] = [
  {
    what: 'KLK-11: a duty that begins at something that never happens',
    change: [
      ['from: received\n      when: { record: complaint }\n      within: 2 weeks', 'from: redacted\n      within: 2 weeks'],
      ['may: all', 'may: [assign, conclude, send]'],
      ['acting chair }\n    may: all', 'acting chair }\n    may: [assign, conclude, send]'],
    ],
    code: 'duty-never-starts',
    clause: 'acknowledge',
    line: '  - id: acknowledge',
  },
  {
    what: 'KLK-12: a promise without an end',
    change: [
      added('  - id: call-back', 'duty: { do: Bel terug, owner: chair, from: received, done-by: contacted, step: contact }'),
    ],
    code: 'term-without-end',
    clause: 'call-back',
    line: '  - id: call-back',
  },
  {
    what: 'KLK-33: an appeal without a term to file it',
    change: [],
    code: 'appeal-without-filing-term',
    clause: null,
    line: '  appeal:',
    after: 'tiers:',
  },
  {
    what: 'KLK-37: an appeal without a term for the ruling',
    // the term stays, since letters name it: it is no longer the ruling that does it
    change: [["target: true\n      done-by: 'ruled:appeal'", 'target: true\n      done-by: assigned']],
    code: 'appeal-without-decision-term',
    clause: null,
    line: '  appeal:',
    after: 'tiers:',
  },
  {
    what: 'KLK-44: a conflict of interest without a deputy',
    change: [
      ['    deputy: acting-chair\n', ''],
      ['acting chair }\n    may: all', 'acting chair }\n    may: [note]'],
      ['    concerns: chair\n', ''],
    ],
    code: 'conflict-without-deputy',
    clause: 'chair-concerned',
    line: '  - id: chair-concerned',
  },
  {
    what: 'KLK-34: one role in two tiers',
    change: [
      [
        'may: [appeal, assign, ask, answer, contact, invite, hear, note, attach, extend, promise, rule, send, bounce, correct]',
        'may: [assign, conclude, rule, extend]',
      ],
    ],
    code: 'one-role-in-two-tiers',
    clause: null,
    line: '  appeal:',
    after: 'tiers:',
  },
  {
    what: 'KLK-13: an extension without a maximum',
    change: [],
    code: 'extension-without-maximum',
    clause: 'postpone',
    line: '  - id: postpone',
  },
  {
    what: 'KLK-13: an extension without a new date',
    change: [added('  - id: longer', 'extends: { duty: decide, up-to: 1 week, times: 1, needs: notice-to-complainant }')],
    code: 'extension-without-new-date',
    clause: 'longer',
    line: '  - id: longer',
  },
  {
    what: 'KLK-31: files that are gone before an appeal can be filed',
    change: [
      [
        '    opens-on: letter:conclusion\n',
        '    opens-on: letter:conclusion\n    within: { from: letter:conclusion, length: 2 years }\n',
      ],
    ],
    code: 'retention-shorter-than-appeal',
    clause: null,
    line: '    - id: one-year',
    after: 'retention:',
  },
  {
    what: 'KLK-11: mandatory content without a text',
    change: [['blocks: [term] }', 'blocks: [term, ombudsman] }']],
    code: 'letter-block-without-text',
    clause: 'acknowledge',
    line: '  - id: acknowledge',
  },
  {
    what: 'KLK-12: clauses that contradict each other',
    change: [
      [
        '  - id: postpone\n',
        '  - id: decide-again\n    says: Binnen 5 weken krijgt u ons standpunt.\n    source: Eigen keuze\n    section: handling\n    duty: { do: Neem een standpunt in, owner: chair, from: received, when: { record: complaint }, within: 5 weeks, done-by: letter:conclusion, step: conclude }\n\n  - id: postpone\n',
      ],
    ],
    code: 'contradictory-terms',
    clause: 'decide-again',
    line: '  - id: decide-again',
  },
  {
    what: 'KLK-12: a reference to nothing',
    change: [['duty: decide, times', 'duty: decidd, times']],
    code: 'dangling',
    clause: 'postpone',
    line: '    extends: { duty: decidd',
    exit: 1,
  },
  {
    what: 'KLK-13: an extension of an extension, in a circle',
    change: [['duty: decide, times', 'duty: postpone, times']],
    code: 'extension-never-used',
    clause: 'postpone',
    line: '  - id: postpone',
  },
  {
    what: 'KLK-11: letters that follow from each other for ever',
    change: [
      [
        '- { letter: acknowledgement, on: lodged,',
        "- { letter: representative, on: 'letter:acknowledgement', to: complainant }\n      - { letter: acknowledgement, on: 'letter:representative',",
      ],
    ],
    code: 'contradiction',
    clause: 'acknowledge',
    line: '    letters:',
    after: '  - id: acknowledge',
    exit: 1,
  },
  {
    what: 'CAK-10: a term longer than Awb 9:11 allows',
    policy: 'cak',
    change: [['within: 6 weeks', 'within: 8 weeks']],
    code: 'weaker-than-law',
    clause: 'decide',
    line: '  - id: decide',
  },
  {
    what: 'CCV-12: a target that is longer than the law of payment services, beside it, and no word about it',
    policy: 'ccv',
    change: [[/ {4}gap: De tekst noemt alleen dit streven\..*\n/, '']],
    code: 'longer-than-law',
    clause: 'settle',
    line: '  - id: settle',
  },
  {
    what: 'KLK-32: requests about data later than the AVG allows',
    change: [['within: 1 month', 'within: 2 months']],
    code: 'weaker-than-law',
    clause: 'see-data',
    line: '  - id: see-data',
  },
];

test.each(planted)('$what: $code', async ({ policy = 'klikklaar', change, code, clause, line, after = 'clauses:', exit = 0 }) => {
  const sound = await readFile(join(policiesFolder(), policy, 'policy.yaml'), 'utf8');
  const text = change.reduce((now, [from, to]) => {
    expect(now).toMatch(from);
    return now.replace(from, to);
  }, sound);
  const file = join(folder, policy, 'policy.yaml');
  await writeFile(file, text);
  const out: string[] = [];
  const print = (one: string) => void out.push(one);
  expect(await policyCommand(['check', join(folder, policy), '--json'], { print, complain: print })).toBe(exit);
  const { errors, findings } = JSON.parse(out.join('\n')) as Record<'errors' | 'findings', Record<string, unknown>[]>;
  const found = (exit === 1 ? errors : findings).filter((one) => one.code === code && one.clause === clause);
  const lines = text.split('\n');
  const begin = lines.indexOf(after);
  const at = lines.findIndex((one, index) => index > begin && one.startsWith(line)) + 1;
  expect(at).toBeGreaterThan(1);
  const column = exit === 1 && code === 'dangling' ? line.indexOf('decidd') + 1 : line.search(/[a-z]/) + 1;
  expect(found, out.join('\n')).toContainEqual({
    ...{ file: expect.stringMatching(`${policy}/policy.yaml$`), line: at, column, clause, code },
    ...{ message: expect.stringMatching(/^.{10,}$/), help: expect.stringMatching(/^.{5,}$/) },
  });
});
