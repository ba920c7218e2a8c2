import { describe, expect, test } from 'vitest';
import { hashPassword, matchesPassword, passwordFault } from './password.ts';

describe('a password', () => {
  test('is kept as argon2id of at least 19 MiB and two passes, each time with another salt', async () => {
    const [one, other] = await Promise.all([hashPassword('vier paarden op het dak'), hashPassword('vier paarden op het dak')]);
    const [, memory, passes] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$/.exec(one) ?? [];
    expect(Number(memory)).toBeGreaterThanOrEqual(19_456);
    expect(Number(passes)).toBeGreaterThanOrEqual(2);
    expect(one).not.toBe(other);
  });

  test('matches only itself, whatever way its letters were composed', async () => {
    const kept = await hashPassword('een café vol paarden');
    expect(await matchesPassword('een café vol paarden'.normalize('NFD'), kept)).toBe(true);
    expect(await matchesPassword('een cafe vol paarden', kept)).toBe(false);
    expect(await matchesPassword('', kept)).toBe(false);
  });

  test.each([undefined, '', 'plain', '$argon2id$v=19$m=1,t=1,p=1$x$y', '$2b$12$abcdefghijklmnopqrstuv'])(
    'B-36: never matches what is no hash of ours, and derives a key all the same: %s',
    async (kept) => {
      expect(await matchesPassword('vier paarden op het dak', kept)).toBe(false);
    },
  );

  test('matches a hash that was made at another cost, so that the cost can be raised', async () => {
    const kept = '$argon2id$v=19$m=8,t=1,p=1$AQEBAQEBAQEBAQEBAQEBAQ$';
    expect(await matchesPassword('x', `${kept}${'A'.repeat(43)}`)).toBe(false);
  });

  test.each([
    ['kort', 'too-short'],
    ['😀'.repeat(11), 'too-short'],
    ['x'.repeat(501), 'too-long'],
    ['wachtwoord2026', 'too-common'],
    ['Welkom123456!', 'too-common'],
    ['qwertyuiop12', 'too-common'],
    ['aaaaaaaaaaaaaa', 'too-common'],
    ['dewit20262026', 'too-common'],
    ['vier paarden op het dak', undefined],
    ['Zeg eens: hoe laat?', undefined],
  ])('%s: %s', (password, fault) => {
    expect(passwordFault(password, ['M. dewit', 'm.dewit@cak.example'])).toBe(fault);
  });
});
