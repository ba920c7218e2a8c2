/** The pages of steps under each of the procedures: what a procedure does not know is not asked, and nothing breaks on it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lifecycle, type Verb } from '#core/case/lifecycle.ts';
import { allVerbs, stepOf } from '#core/case/steps.ts';
import { toDay } from '#core/time/day.ts';
import { take } from '#handling/take.ts';
import { aVisitor, textOf, type Visitor } from './a-visitor.ts';
import { type StaffHouse, staffHouse } from './staff-house.ts';

let house: StaffHouse;
beforeAll(async () => {
  house = await staffHouse();
});
afterAll(() => house.close());

/** The organisation, somebody who may handle there, and the role of that person. */
type Procedure = readonly [organisation: string, staff: string, role: string];
const cak: Procedure = ['cak', 'j.pinas', 'coordinator'];
const klikklaar: Procedure = ['klikklaar', 'r.vanzonneveld', 'chair'];
const kika: Procedure = ['kika', 'n.terpstra', 'service-manager'];
const ccv: Procedure = ['ccv', 'w.achterberg', 'coordinator'];
const insolving: Procedure = ['insolving', 'q.zwanenburg', 'coordinator'];

/** A framed complaint under this procedure, and somebody who may handle it. */
async function framed([organisation, staff, role]: Procedure): Promise<{ me: Visitor; at: string }> {
  house.setClock('2026-11-21T10:42:00+01:00');
  const policy = house.office.policies.current(organisation, toDay('2026-11-21'));
  const [record] = Object.keys(policy?.records ?? {});
  const [channel] = Object.keys(policy?.channels ?? {});
  const { caseId, reference } = await house.complaint({ record, channel }, organisation);
  const outcome = await take(house.office, {
    organisation,
    caseId,
    actor: { kind: 'staff', id: staff, roles: [role] },
    verb: 'frame',
    raw: { elements: [{ text: 'Niemand belde terug.' }, { text: 'De toon.', wish: 'Excuses' }], confirmed: 'by-phone' },
  });
  if (!('events' in outcome)) throw new Error(JSON.stringify(outcome));
  house.setClock('2026-11-23T10:42:00+01:00');
  const me = aVisitor(house.app);
  me.cookies.set('werk', await house.session(organisation, staff));
  return { me, at: `/werk/zaken/${reference}` };
}

const byStaff = (verb: Verb) => verb !== 'lodge' && (lifecycle[verb].by as readonly string[]).includes('staff');

describe.each([cak, klikklaar, kika, ccv, insolving])('%s', (...procedure: Procedure) => {
  test('given a framed complaint, when the page and the look of every step are opened, then none breaks', async () => {
    const { me, at } = await framed(procedure);
    const broken: string[] = [];
    for (const verb of allVerbs().filter(byStaff)) {
      for (const path of [stepOf(verb).noun, `${stepOf(verb).noun}/voorbeeld`]) {
        const { status, html } = await me.get(`${at}/${path}`);
        if (status >= 500 || /undefined|\[object|NaN/.test(textOf(html))) broken.push(`${path}: ${status}`);
      }
    }
    expect(broken).toEqual([]);
    expect(house.logged.filter((one) => one.level === 'error')).toEqual([]);
  });
});

describe('what one procedure asks and another does not', () => {
  test('KIK-13: given a procedure without verdicts, when the answer is written, then no verdict is asked and no point waits for one', async () => {
    const { me, at } = await framed(kika);
    const { html } = await me.get(`${at}/conclusion`);
    expect(html).not.toContain('name="verdict"');
    expect(textOf(html)).not.toContain('nog geen oordeel');
    expect(textOf(html)).toContain('Wat doen wij met wat u ons vertelde KIK-13');
  });

  test('KLK-19: given a letter in another order, when the answer is written, then the questions stand in the order of that letter', async () => {
    const { me, at } = await framed(klikklaar);
    const { html } = await me.get(`${at}/conclusion`);
    const points = html.indexOf('<h2>Punt voor punt');
    expect(html.indexOf('name="judgement"')).toBeLessThan(points);
    expect(points).toBeLessThan(html.indexOf('name="solution"'));
    const other = await framed(cak);
    const before = (await other.me.get(`${other.at}/conclusion`)).html;
    expect(before.indexOf('<h2>Punt voor punt')).toBeLessThan(before.indexOf('name="judgement"'));
    expect(before.indexOf('<h2>Punt voor punt')).toBeGreaterThan(before.indexOf('name="explanation"'));
  });

  test('given a letter that does not tell the verdict, when the answer is written, then the page says that it stays with us', async () => {
    const { me, at } = await framed(insolving);
    expect(textOf((await me.get(`${at}/conclusion`)).html)).toContain('Dit komt niet in de brief. Het blijft in de zaak.');
  });
});
