import { describe, expect, test } from 'vitest';
import { signInHref, wantedPlace } from './sign-in-first.tsx';

describe('where somebody goes after signing in', () => {
  test.each(['/werk', '/werk/zaken/CAK-2026-00412', '/werk/zoeken?q=bel%20terug', '/werk?wanneer=late'])('can be %s', (place) => {
    expect(wantedPlace(place)).toBe(place);
  });

  test.each([
    undefined,
    '',
    '/',
    '/werkelijk',
    '//evil.example',
    'https://evil.example/werk',
    '/werk//evil\\x',
    '/werk\r\nX: y',
    `/werk/${'a'.repeat(6000)}`,
  ])('is the work list instead of %j', (place) => {
    expect(wantedPlace(place)).toBe('/werk');
  });

  test('stands in the address of the door, unless it is the work list', () => {
    expect(signInHref('/werk')).toBe('/werk/inloggen');
    expect(signInHref('/werk/team')).toBe('/werk/inloggen?naar=%2Fwerk%2Fteam');
  });
});
