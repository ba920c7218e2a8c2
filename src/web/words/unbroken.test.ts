import { expect, test } from 'vitest';
import { unbroken } from './unbroken.ts';

test.each([
  ['U hoort van ons uiterlijk maandag 14 december 2026.', 'U hoort van ons uiterlijk maandag 14\u00a0december 2026.'],
  ['You hear from us by Tuesday 1 December 2026.', 'You hear from us by Tuesday 1\u00a0December 2026.'],
  ['Postbus 2, 0000 AB Voorbeeld.', 'Postbus 2, 0000\u00a0AB Voorbeeld.'],
  ['Binnen 2 weken, in 2026 of 2027', 'Binnen 2 weken, in 2026 of 2027'],
])('%s', (sentence, same) => expect(unbroken(sentence)).toBe(same));
