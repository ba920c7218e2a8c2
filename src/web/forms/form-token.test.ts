// A form's token: only for the browser that got the form, and not for ever (B-48).
import { describe, expect, test } from 'vitest';
import { checkFormToken, formToken, TOKEN_LIFE_MS } from './form-token.ts';

const key = Buffer.alloc(32, 1);
const now = Date.parse('2026-11-21T10:00:00Z');
const token = formToken(key, 'visit', now);

describe('a token', () => {
  test('is good for the same session until its time is over', () => {
    expect(checkFormToken(key, 'visit', token, now)).toBe('good');
    expect(checkFormToken(key, 'visit', token, now + TOKEN_LIFE_MS)).toBe('good');
    expect(checkFormToken(key, 'visit', token, now + TOKEN_LIFE_MS + 1)).toBe('expired');
  });

  test('is wrong for another session or another key', () => {
    expect(checkFormToken(key, 'visit2', token, now)).toBe('wrong');
    expect(checkFormToken(Buffer.alloc(32, 2), 'visit', token, now)).toBe('wrong');
  });

  test.each([undefined, '', '.', 'x.y', `${token}A`, token.slice(0, -1), token.replace(/^./, 'z'), ` ${token}`])(
    'is wrong when it is %j',
    (other) => expect(checkFormToken(key, 'visit', other, now)).toBe('wrong'),
  );

  test('of a later day than today is not good either', () => {
    expect(checkFormToken(key, 'visit', formToken(key, 'visit', now + 120_000), now)).toBe('expired');
  });
});
