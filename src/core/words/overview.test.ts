// The overview of one's data speaks to people as their procedure does.
import { expect, test } from 'vitest';
import { overviewWords } from './overview.ts';

test('KLK-32, CCV-L1: given a procedure that says je, then the overview of one’s data does; without one, and in English, it says u and you', () => {
  const je = overviewWords({ language: 'nl', policy: { voice: { address: 'je', complainant: { nl: 'klant' } } } });
  expect([je.subject, je.documents, je.rights]).toEqual(['Overzicht van je gegevens', 'Je documenten', 'Wat je kunt vragen']);
  expect(Object.values(je).filter((one) => typeof one === 'string' && /\b(?:u|uw)\b/i.test(one))).toEqual([]);
  const u = overviewWords({ language: 'nl' });
  expect([u.subject, u.who, u.letters]).toEqual(['Overzicht van uw gegevens', 'Wie u bent', 'Onze brieven aan u']);
  expect(overviewWords({ language: 'en' }).documents).toBe('Your documents');
  // what is filled in later stays as it is
  expect(je.withheld('Foto.jpg')).toBe('Foto.jpg (zit er niet bij: kan niet worden geopend door de virusscan)');
});
