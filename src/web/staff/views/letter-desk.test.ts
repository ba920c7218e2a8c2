// The last look before a letter leaves says whether it can still be taken back.
import { expect, test } from 'vitest';
import { specialStepWords } from '../../words/staff/special-step-words.ts';
import { LastCheck } from './letter-desk.tsx';

test('given a letter that leaves with the button, then nobody is promised that it waits; one that waits is said to', () => {
  const says = specialStepWords({ language: 'nl' });
  const to = [{ name: 'S. Yilmaz', way: 'per e-mail', language: 'Nederlands', enclosed: '' }];
  const said = (atOnce: boolean) => String(LastCheck({ to, atOnce, says }));
  expect(said(true)).toContain('gaat met de knop meteen weg');
  expect(said(true)).not.toContain('terughalen');
  expect(said(false)).toContain('zolang hij er is, kunt u hem terughalen');
});
