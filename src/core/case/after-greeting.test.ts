// What a case is called is what happened, and not "Geachte heer, mevrouw,".
import { expect, test } from 'vitest';
import { afterGreeting } from './after-greeting.ts';

test.each(['Geachte heer, mevrouw,', 'Beste mensen,', 'Hallo!', 'L.S.', 'LS,', 'Goedemiddag,', 'Dear Sir or Madam,', 'hoi'])(
  'given a letter that begins with "%s", then its first words come after that',
  (greeting) => {
    expect(afterGreeting(`${greeting}\r\n\r\nNiemand belt terug.\nGroet`)).toBe('Niemand belt terug.\nGroet');
  },
);

test.each([
  'Beste mensen, ik wacht al drie weken.',
  'Beste mensen, ik wacht al drie weken.\nNiemand belt.',
  'Dagen wacht ik al\nop antwoord',
  'Beste mensen,',
  'Hij zei hallo\nen hing op',
])('given %j, then nothing is left out', (text) => {
  expect(afterGreeting(text)).toBe(text);
});
