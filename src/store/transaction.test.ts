// Asking together: one trip for many questions, all in one transaction of one organisation.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '#test/database.ts';
import { saveStaff, staffById } from './access/staff.ts';
import { ensureOrganisations } from './organisations.ts';
import { askTogether, row, type Tx, withOrganisation } from './transaction.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await ensureOrganisations(database.appPool, ['cak', 'ccv']);
});
afterAll(() => database.drop());

const number = async (tx: Tx, n: number) => (await row<{ n: number }>(tx, 'select $1::integer as n', [n]))?.n;
const colleague = (id: string) => ({ id, name: id, email: `${id}@cak.example`, roles: [] });

describe('asking together', () => {
  test('gives every answer, in the order of the questions', async () => {
    const asked = askTogether(database.appPool, 'cak', (tx) => Promise.all([number(tx, 1), number(tx, 2), number(tx, 3)]));
    expect(await asked).toEqual([1, 2, 3]);
  });

  test('is one transaction, of this organisation, that only reads', async () => {
    const text = `select pg_current_xact_id_if_assigned() is null as reads, current_setting('transaction_read_only') as only,
      current_setting('gehoord.organisation') as organisation, now()::text as now`;
    const [one, other] = await askTogether(database.appPool, 'ccv', (tx) => Promise.all([row(tx, text), row(tx, text)]));
    expect(one).toMatchObject({ reads: true, only: 'on', organisation: 'ccv' });
    expect(other).toEqual(one);
  });

  test('keeps nothing when one of several things cannot be done', async () => {
    const write = (tx: Tx) => Promise.all([saveStaff(tx, colleague('bo')), row(tx, 'select 1 / $1::integer', [0])]);
    await expect(withOrganisation(database.appPool, 'cak', write)).rejects.toThrow('division by zero');
    expect(await askTogether(database.appPool, 'cak', (tx) => staffById(tx, 'bo'))).toBeUndefined();
  });

  test('a question that fails is a fault, and the connection serves the next one', async () => {
    for (let time = 0; time < 25; time++) {
      const wrong = askTogether(database.appPool, 'cak', (tx) => Promise.all([row(tx, 'select nothing'), number(tx, 1)]));
      await expect(wrong).rejects.toThrow('nothing');
    }
    expect(await askTogether(database.appPool, 'cak', (tx) => number(tx, 7))).toBe(7);
    expect(database.appPool.totalCount).toBeLessThan(5);
  });

  test('refuses a question that comes after the others have left: it would find no organisation', async () => {
    const late = askTogether(database.appPool, 'cak', async (tx) => {
      await number(tx, 1);
      return number(tx, 2);
    });
    await expect(late).rejects.toThrow('after the others had left');
  });

  test('refuses what is not the id of an organisation', async () => {
    await expect(askTogether(database.appPool, `cak'; --`, (tx) => number(tx, 1))).rejects.toThrow('not the id');
  });
});
