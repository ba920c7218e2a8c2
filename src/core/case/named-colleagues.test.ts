import { describe, expect, test } from 'vitest';
import { namedColleagues } from './named-colleagues.ts';

const colleagues = ['M. de Wit', 'S. Yildirim', 'A. Bakker', 'Anna Jansen-de Vries', 'Berg, T. van den', 'J. Wit', 'X.'].map(
  (name) => ({
    id: name,
    name,
  }),
);

const found = (text: string) => namedColleagues(text, colleagues).map(({ name }) => name);

describe('CAK-17: colleagues whose names stand in a complaint', () => {
  test.each([
    ['De medewerker, mevrouw De Wit, hing op.', ['M. de Wit']],
    ['meneer de wit heeft opgehangen', ['M. de Wit']],
    ['Ik sprak M. de Wit.', ['M. de Wit']],
    ['Ik sprak A. Jansen.', ['Anna Jansen-de Vries']],
    ['Wit hing op.', ['J. Wit']],
    ['S. Yıldırım belde niet terug', ['S. Yildirim']],
    ['Ik sprak met Jansen.', ['Anna Jansen-de Vries']],
    ['mw. de vries was onbeleefd', ['Anna Jansen-de Vries']],
    ['Dhr. van den Berg en mevrouw De Wit', ['M. de Wit', 'Berg, T. van den']],
  ])('given %s, then they are found', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  test.each([
    ['Ik ging naar de bakker.'],
    ['Het papier was wit.'],
    ['Mevrouw Van Wit was vriendelijk.'],
    ['Van de Berg tot het dal.'],
    ['X. hing op.'],
    ['Ik sprak met T. de Wit en B. Jansen.'],
    [''],
  ])('given %s, then nobody is', (text) => {
    expect(found(text)).toEqual([]);
  });
});
