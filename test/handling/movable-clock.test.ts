// The clock of a demonstration: only forward, kept with what happened, and never where time is real.

import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toDay } from '#core/time/day.ts';
import { instantOf, toMoment } from '#core/time/moment.ts';
import { lodge } from '#handling/lodge.ts';
import { movableClock } from '#handling/movable-clock.ts';
import { emptyOutbox } from '#jobs/empty-outbox.ts';
import { runClocks } from '#jobs/run-clocks.ts';
import { withOrganisation } from '#store/transaction.ts';
import { publicApp } from '#web/public/public-app.ts';
import { aRunningHouse, type RunningHouse } from '../journeys/a-running-house.ts';
import { aVisitor, textOf } from '../journeys/a-visitor.ts';

let house: RunningHouse;
const real = () => instantOf(toMoment('2026-11-29T22:10:00+01:00'));

beforeAll(async () => {
  house = await aRunningHouse();
});
afterAll(() => house?.close());

describe('the clock', () => {
  test('given a later day, then it goes on at the same hour there, and is still there after a new start', async () => {
    const clock = await movableClock(house.office.pool, real);
    expect(clock.now()).toBe('2026-11-29T22:10:00+01:00');
    expect(await clock.moveTo(toDay('2027-06-30'))).toBeUndefined();
    expect(clock.now()).toBe('2027-06-30T22:10:00+02:00');
    expect((await movableClock(house.office.pool, real)).now()).toBe(clock.now());
    expect(clock.ahead()).toBe(instantOf(clock.now()) - real());
  });

  test('given today, an earlier day or one that is far away, then it stays where it is', async () => {
    const clock = await movableClock(house.office.pool, real);
    const before = clock.now();
    expect(await clock.moveTo(toDay('2027-06-30'))).toBe('not-later');
    expect(await clock.moveTo(toDay('2026-12-31'))).toBe('not-later');
    expect(await clock.moveTo(toDay('2047-01-01'))).toBe('too-far');
    expect(clock.now()).toBe(before);
  });

  test('given it was put forward, then what comes round by itself does so at once, also what was just under way', async () => {
    let rounds = 0;
    const round = async () => {
      await Promise.resolve();
      if (++rounds === 1) running.wake();
    };
    const { workshop } = house;
    const running = runClocks([{ name: 'rare', everySeconds: 3600, why: '', run: round }], workshop);
    await expect.poll(() => rounds).toBe(2);
    running.wake();
    await expect.poll(() => rounds).toBe(3);
    await running.stop();
  });
});

describe('what was written before it goes on', () => {
  test('given a letter that can still be taken back, then it leaves on the day it was written, and only if the clock moves', async () => {
    const lodged = await lodge(house.office, {
      organisation: 'cak',
      actor: { kind: 'public' },
      raw: {
        record: 'complaint',
        channel: 'form',
        story: 'Niemand belde terug.',
        people: [{ name: 'S. Yilmaz', email: 's@x.example' }],
      },
    });
    if (!('reference' in lodged)) throw new Error(JSON.stringify(lodged));
    const asked = async <R extends object>(text: string) =>
      (await withOrganisation(house.office.pool, 'cak', ({ client }) => client.query<R>(text))).rows;
    await asked("update outbox set next_attempt = now() + interval '1 minute'");
    const clock = await movableClock(house.office.pool, real);
    const leaves = () => emptyOutbox(house.workshop);
    expect(await clock.moveTo(toDay('2020-01-01'), leaves)).toBe('not-later');
    expect(await asked('select status from outbox')).toEqual([{ status: 'waiting' }]);
    expect(await clock.moveTo(toDay('2027-07-07'), leaves)).toBeUndefined();
    expect(await asked('select status from outbox')).toEqual([{ status: 'sent' }]);
  });
});

describe('its page', () => {
  test('given a day, then the clock goes there; given none or an earlier one, then it says so and keeps what was typed', async () => {
    const moved: string[] = [];
    const moveClock = async (day: string) => (day < '2027-01-01' ? ('not-later' as const) : void moved.push(day));
    const app = new Hono().route('/', publicApp({ ...house.door, moveClock }));
    const who = aVisitor(app);
    const first = await who.get('/klok');
    expect(textOf(first.html)).toContain('In deze demonstratie is het zaterdag 21 november 2026');
    expect(textOf((await who.get('/cak')).html)).toContain('Zet de klok vooruit (za 21 nov)');
    await who.get('/klok');
    expect(textOf((await who.send({})).html)).toContain('Kies een dag');
    const earlier = await who.send({ day: 'other', other: '31-12-2026' });
    expect([earlier.status, textOf(earlier.html)]).toEqual([422, expect.stringContaining('de klok gaat niet terug')]);
    expect(earlier.html).toContain('31-12-2026');
    await who.send({ day: 'other', other: '1-2-2027' });
    expect([moved, who.last?.path]).toEqual([['2027-02-01'], '/klok?gedaan']);
    expect((await who.post('/klok', { day: '2027-03-01' })).status).toBe(403);
    expect((await who.post('/klok', { day: '2027-03-01' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(moved).toHaveLength(1);
  });

  test('given real complaints, then there is no such page, and no page leads there', async () => {
    const who = aVisitor(house.app);
    expect((await who.get('/klok')).status).toBe(404);
    expect((await who.post('/klok', { day: '2027-03-01' })).status).toBe(404);
    expect((await who.get('/cak')).html).not.toContain('/klok');
  });
});
