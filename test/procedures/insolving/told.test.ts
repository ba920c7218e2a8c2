// Insolving: what people are told, what is kept secret, and what the office meeting and the improvements are made of.
import { describe, expect, test } from 'vitest';
import { checkPolicy } from '#core/policy/check.ts';
import { loadPolicy } from '#store/policies.ts';
import { policiesFolder } from '#store/policies-folder.ts';
import { filesBeside } from '#store/policy-files.ts';
import { aProcedure } from '../a-procedure.ts';

const { policy, says } = await aProcedure('insolving');

describe('who can complain, and how', () => {
  test('INS-06, INS-07: given a client, a representative or another contact, by whatever channel, then it is a complaint', () => {
    expect(says('INS-07')).toContain('van wie namens de cliënt spreekt, of van een ander');
    expect(Object.values(policy.channels).map((one) => one.form)).toContain('oral');
  });

  test('INS-08, INS-46: the text that people read is the procedure that runs, and it knows no ground to refuse', () => {
    expect(says('INS-46')).toContain('kunt u deze regeling gebruiken');
    expect(policy.clauses.filter((one) => one.ground !== undefined)).toEqual([]);
  });

  test('INS-45: what the text does not know is absent: no filing term, no appeal, no keeping term, no outside body', () => {
    expect([policy.forums, policy.retention?.rules ?? []]).toEqual([{}, []]);
    expect(policy.clauses.some((one) => one.layer === undefined && one.bound !== undefined)).toBe(false);
    // nor does the register offer a stand that no case can have
    const stands = Object.values(policy.register?.statuses ?? {}).map(({ name }) => name.nl);
    expect(stands).toEqual(['in behandeling', 'beslissing gegeven', 'gesloten', 'ingetrokken']);
  });
});

describe('what is kept and shown', () => {
  test('INS-19: the page promises secrecy, and colleagues see the cases of others only when they coordinate', () => {
    expect(says('INS-19')).toContain('geheim');
    const sees = Object.entries(policy.roles).filter(([, role]) => role.sees === 'all');
    expect(sees.map(([id]) => id)).toEqual(['coordinator']);
  });

  test('INS-27: the director is the one coordinator, and only the coordinator or the deputy decides', () => {
    expect(policy.roles.coordinator).toMatchObject({
      people: 'one',
      deputy: 'deputy',
      name: { nl: 'klachtencoördinator (directeur)' },
    });
    const decide = Object.entries(policy.roles).filter(([, role]) => role.may.includes('conclude'));
    expect(decide.map(([id]) => id)).toEqual(['coordinator', 'deputy']);
  });

  test('INS-27: the page names the director who is the coordinator', () => {
    expect(says('INS-27')).toContain('onze directeur, Q. Zwanenburg. Die is ook onze klachtencoördinator.');
  });

  test('INS-30: neither a proposal nor a promise leaves before the consultation', () => {
    const guard = policy.clauses.find(({ id }) => id === 'consult-first')?.guard;
    expect(guard?.steps).toEqual(['propose', 'promise', 'conclude']);
  });

  test('INS-10: the file of a complaint holds its documents, and stays inside: no letter to a client carries the form', () => {
    expect(policy.register?.fields.map((one) => one.from)).toContain('documents');
    const inside = Object.entries(policy.details).filter(([, one]) => one.ask === 'staff');
    expect(inside.map(([id]) => id)).toEqual(['matter', 'client', 'nature-of-it', 'actions', 'handed']);
  });

  test('INS-24: the nature has four classes', () => {
    expect(Object.keys(policy.classes.nature?.values ?? {})).toEqual(['i', 'ii', 'iii', 'iv']);
    expect(policy.classes.nature?.several).toBe(true);
  });
});

describe('how the office learns', () => {
  test('INS-37, INS-38, INS-43: for each meeting there is an overview and an agenda with measures, without names where somebody wished so', () => {
    const meeting = policy.reports?.find((one) => one.id === 'meeting');
    expect(meeting?.every).toBe('meeting');
    expect(meeting?.parts.map((one) => one.part)).toEqual(['counts', 'agenda', 'causes', 'measures', 'recommendations']);
    expect(meeting?.columns).not.toContain('who');
  });

  test('INS-13: a measure can be training', () => {
    expect(policy.improvement?.kinds.training).toMatchObject({ nl: 'Scholing' });
  });

  test('INS-17, INS-22: where the text contradicts itself, the checker tells what was chosen', async () => {
    const folder = policiesFolder();
    const { read } = await loadPolicy(folder, 'insolving', await filesBeside(folder));
    const told = read.flatMap(checkPolicy).filter((one) => one.code === 'gap');
    expect(told.map((one) => one.clause)).toEqual(
      expect.arrayContaining(['consult-first', 'classify', 'deputy', 'discuss', 'complaint']),
    );
  });
});
