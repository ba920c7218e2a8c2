import { describe, expect, test } from 'vitest';
import { readTicket, ticketFor } from './ticket.ts';

const KEY = Buffer.alloc(32, 1);
const PLACE = { organisation: 'een', staff: 'm.dewit' };
const NOW = 1_800_000_000_000;

describe('a ticket after the password was right', () => {
  test('opens the place it was made for, in the same browser, for five minutes', () => {
    const ticket = ticketFor(KEY, 'browser', PLACE, NOW);
    expect(readTicket(KEY, 'browser', ticket, NOW + 299_000)).toEqual(PLACE);
    expect(readTicket(KEY, 'browser', ticket, NOW + 301_000)).toBeUndefined();
    expect(readTicket(KEY, 'another', ticket, NOW)).toBeUndefined();
    expect(readTicket(Buffer.alloc(32, 2), 'browser', ticket, NOW)).toBeUndefined();
  });

  test.each(['', '.', 'x.y', '\0', 'a'.repeat(5_000)])('is nothing when it is none of ours: %#', (text) => {
    expect(readTicket(KEY, 'browser', text, NOW)).toBeUndefined();
  });
});
