// A law speaks to the reader as the procedure does that it is laid over.
import { expect, test } from 'vitest';
import { addressed } from './addressed.ts';

test('given both forms of address, then the one of the policy stays, and places stay places', () => {
  const layer = { says: { nl: '{U|Je} krijgt {uw|je} antwoord uiterlijk {date}.' }, source: ['AVG 12'], within: 1, none: null };
  expect(addressed(layer, 'u')).toEqual({ ...layer, says: { nl: 'U krijgt uw antwoord uiterlijk {date}.' } });
  expect(addressed(layer, 'je')).toEqual({ ...layer, says: { nl: 'Je krijgt je antwoord uiterlijk {date}.' } });
});
