/** The compliance statement by asking for its pages: of a case, as a pdf and of a period; for who may see every case. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Kept } from '#handling/lodge.ts';
import { listStaff } from '#store/access/staff.ts';
import { withOrganisation } from '#store/transaction.ts';
import { textLayer } from '../pdf-text.ts';
import { type Asker, asker } from './staff-asking.ts';
import { type StaffHouse, staffHouse } from './staff-house.ts';

let house: StaffHouse;
let kept: Kept;
let coordinator: Asker;
let handler: Asker;

beforeAll(async () => {
  house = await staffHouse();
  kept = await house.complaint();
  const as = async (fits: (roles: readonly string[]) => boolean) => {
    const staff = await withOrganisation(house.office.pool, 'cak', listStaff);
    return asker(house, await house.session('cak', staff.find((one) => fits(one.roles))?.id as string));
  };
  const sees = (roles: readonly string[]) =>
    roles.some((role) => house.office.policies.current('cak', '2026-11-21' as never)?.roles[role]?.sees === 'all');
  coordinator = await as(sees);
  handler = await as((roles) => !sees(roles));
});
afterAll(() => house.close());

const main = async (path: string, who = coordinator) => {
  const response = await who.get(path);
  expect(response.status, path).toBe(200);
  const html = await response.text();
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
};

test('given a complaint that just came in, when the statement is asked for, then it says what it comes to with the proof', async () => {
  const text = await main(`/werk/zaken/${kept.reference}/naleving`);
  expect(text).toMatch(/Van de \d+ bepalingen die in deze zaak aan de orde waren: (?:\d+ nagekomen(?:,| en) )?\d+ lopen nog\./);
  expect(text).toContain('mark-soon');
  expect(await main(`/werk/zaken/${kept.reference}`)).toContain(`/werk/zaken/${kept.reference}/naleving"`);
});

test('given that nobody did anything, when the terms are over, then the statement and the period name what is late', async () => {
  house.setClock('2027-06-01T10:00:00+02:00');
  expect(await main(`/werk/zaken/${kept.reference}/naleving`)).toMatch(/\d+ te laat/);
  const period = await main('/werk/naleving?van=2026-11-01&tot=2026-11-30');
  expect(period).toContain('1 zaak, binnengekomen van');
  expect(period).toContain(`href="/werk/zaken/${kept.reference}/naleving"`);
  expect(period).toContain('0%');
  house.setClock('2026-11-21T10:42:00+01:00');
});

test('given a period, then each provision counts the cases in which it did not come up, those that never did are named, and a pdf says the same', async () => {
  const period = '/werk/naleving?van=2026-11-01&tot=2026-11-30';
  const page = await main(period);
  expect(page).toContain('niet aan de orde');
  expect(page).toMatch(/In geen enkele zaak aan de orde: \d+ bepalingen van de regeling \(.*CAK-12/);
  expect(page).toMatch(/Geldt altijd, zonder dat een dossier het kan laten zien: \d+ bepalingen \(CAK-01/);
  expect(page).toContain('/werk/naleving.pdf?van=2026-11-01&amp;tot=2026-11-30');
  const response = await coordinator.get(period.replace('naleving', 'naleving.pdf'));
  expect(response.headers.get('content-type')).toBe('application/pdf');
  const text = textLayer(Buffer.from(await response.arrayBuffer()));
  expect(text.replace(/\s+/g, ' ')).toMatch(/1 zaak, binnengekomen van .*Bron: CAK-09.*Aantal zaken: 1 loopt nog/);
  expect(text.replace(/\s+/g, ' ')).toContain('Periode zondag 1 november 2026 – maandag 30 november 2026');
  for (const none of ['van=2020-01-01&tot=2020-02-01', 'van=2020-02-01&tot=2020-01-01'])
    expect((await coordinator.get(`/werk/naleving.pdf?${none}`)).status).toBe(404);
});

test('given a statement, when the pdf is asked for, then it is a pdf of the same', async () => {
  const response = await coordinator.get(`/werk/zaken/${kept.reference}/naleving.pdf`);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('given a period without cases, or days that are none, then the page says so', async () => {
  expect(await main('/werk/naleving?van=2020-01-01&tot=2020-02-01')).toContain('Geen zaken in deze periode');
  expect(await main('/werk/naleving?van=2020-02-01&tot=2020-01-01')).toContain('Vul twee dagen in');
  expect(await main('/werk/naleving')).toContain('1 zaak');
  expect(await main('/werk/naleving?taal=en')).toContain('Compliance with the procedure');
});

test('given a colleague who sees the own cases alone, then there is no statement', async () => {
  for (const path of [
    '/werk/naleving',
    '/werk/naleving.pdf',
    `/werk/zaken/${kept.reference}/naleving`,
    `/werk/zaken/${kept.reference}/naleving.pdf`,
  ])
    expect((await handler.get(path)).status, path).toBe(404);
});
