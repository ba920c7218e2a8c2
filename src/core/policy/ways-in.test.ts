import { expect, test } from 'vitest';
import { toDay } from '#core/time/day.ts';
import { aPolicy } from '#test/a-policy.ts';
import { closedNow, withWaysIn } from './ways-in.ts';

const policy = aPolicy();
const promised = Object.keys(policy.channels).find((id) => policy.channels[id]?.offered === true) as string;

test('given nothing set, then the policy is as it was', () => {
  expect(withWaysIn(policy, {})).toBe(policy);
});

test('given contact details, then they take the place of those in the text, with its hours', () => {
  const { organisation } = withWaysIn(policy, { phone: '070 000 00 00', email: 'a@b.example', address: ['Postbus 1'] });
  expect(organisation).toMatchObject({ phone: { number: '070 000 00 00' }, email: 'a@b.example', address: ['Postbus 1'] });
  expect(organisation.phone?.hours.nl).toBe(policy.organisation.phone?.hours.nl ?? 'op werkdagen');
});

test('given a way that is closed, then it is closed up to and including its day, and stays offered', () => {
  const closed = withWaysIn(policy, { closed: { [promised]: { until: toDay('2027-01-03') } } });
  expect(closedNow(closed, promised, toDay('2027-01-03'))).toBeDefined();
  expect(closedNow(closed, promised, toDay('2027-01-04'))).toBeUndefined();
  expect(closedNow(closed, 'constructor', toDay('2027-01-03'))).toBeUndefined();
  expect(closed.channels[promised]?.offered).toBe(true);
});

test('given a way that the text does not promise, when it is offered, then it is, and others stay what they are', () => {
  const silent = {
    ...policy,
    channels: { ...policy.channels, desk: { name: { nl: 'balie' }, form: 'oral' as const, offered: false } },
  };
  expect(withWaysIn(silent, { offered: ['desk', 'x'] }).channels).toEqual({
    ...policy.channels,
    desk: { name: { nl: 'balie' }, form: 'oral', offered: true, added: true },
  });
});
