// What the desk need not type when somebody's mail is pasted: who wrote it and when, as mail programs copy it.
import { expect, test } from 'vitest';
import { mailIn } from './mail-pasted.ts';

const OUTLOOK = `Van: A. Jansen <a.jansen@burger.example>
Verzonden: vrijdag 27 november 2026 14:03
Aan: Klachten
Onderwerp: Klacht

Ik wacht al drie weken.
Niemand belt terug.`;

test('CAK-07: given a mail from Outlook, then its writer, its day and its words are told apart', () => {
  expect(mailIn(OUTLOOK)).toEqual({
    name: 'A. Jansen',
    email: 'a.jansen@burger.example',
    sent: '2026-11-27',
    at: '14:03',
    body: 'Ik wacht al drie weken.\nNiemand belt terug.',
  });
});

test.each([
  ['Fri, Nov 27, 2026 at 2:03 PM', '2026-11-27', '14:03'],
  ['27 mrt. 2026 om 09:00', '2026-03-27', '09:00'],
  ['za 2 mei 2026 09:00', '2026-05-02', '09:00'],
  ['3-11-2026', '2026-11-03', ''],
  ['2026-11-03T09:00', '2026-11-03', '09:00'],
  ['gisteren', '', ''],
])('given it was sent "%s", then that is %s %s', (said, day, at) => {
  expect(mailIn(`From: "Ann" <ann@burger.example>\r\nDate: ${said}\r\n\r\nHello`)).toMatchObject({
    name: 'Ann',
    sent: day,
    at,
    body: 'Hello',
  });
});

test('given an address without a name, then only the address is known', () => {
  expect(mailIn('Van: ann@burger.example\n\nHallo')).toMatchObject({ name: '', email: 'ann@burger.example' });
});

test.each(['Ik stuurde een mail aan info@cak.example.', 'Van: mijn buurman\n\nHallo', 'Aan: a@burger.example\n\nHallo', ''])(
  'given no mail (%j), then it is pasted as it is',
  (text) => {
    expect(mailIn(text)).toBeUndefined();
  },
);
