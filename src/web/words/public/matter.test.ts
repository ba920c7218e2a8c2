// The own page of a message that is no complaint, and of somebody else's complaint, calls it what it is.
import { describe, expect, test } from 'vitest';
import { saidOf, wordsOfMatter } from './matter.ts';
import { ownPageEn } from './own-page-en.ts';
import { ownPageNl } from './own-page-nl.ts';

describe('given an own page that is about no complaint', () => {
  test('when it is a message, then it is called one in both forms of address and both languages', () => {
    expect(wordsOfMatter('message', 'nl', ownPageNl('u')).back).toBe('Terug naar uw bericht');
    expect(wordsOfMatter('message', 'nl', ownPageNl('je')).acts.withdraw.label).toBe('Stop met mijn bericht');
    expect(wordsOfMatter('message', 'en', ownPageEn()).back).toBe('Back to your message');
  });

  test('when somebody is only named in it, then it is not called their complaint', () => {
    expect(saidOf('complaint-of-another', 'nl', 'M. de Wit behandelt uw klacht')).toBe('M. de Wit behandelt de klacht');
    expect(saidOf('complaint-of-another', 'en', 'Our answer to your complaint')).toBe('Our answer to the complaint');
  });

  test('when it is somebody else’s message, then no sentence calls it a complaint, and articles go with the word', () => {
    expect(saidOf('message-of-another', 'nl', 'De klacht waarin u wordt genoemd')).toBe('Het bericht waarin u wordt genoemd');
    expect(saidOf('message', 'nl', 'samen met een klacht die eerder binnenkwam')).toBe(
      'samen met een bericht dat eerder binnenkwam',
    );
    expect(saidOf('message-of-another', 'en', 'Your complaint, and this complaint')).toBe('The message, and this message');
    for (const [language, words] of [
      ['nl', ownPageNl('u')],
      ['nl', ownPageNl('je')],
      ['en', ownPageEn()],
    ] as const)
      expect(JSON.stringify(wordsOfMatter('message-of-another', language, words))).not.toMatch(/klacht\b|complaint\b/i);
  });

  test('when somebody’s own words stand in a sentence, then they stay as they were typed', () => {
    const words = { about: (subject: string) => `Uw klacht: ${subject}` };
    expect(wordsOfMatter('message', 'nl', words).about('de brief over mijn klacht')).toBe(
      'Uw bericht: de brief over mijn klacht',
    );
  });

  test('KLK-03, CAK-L4: when its reader speaks for somebody, then complaint, appeal and data are that person’s', () => {
    const spoken = (language: 'nl' | 'en', sentence: string) => saidOf('complaint-spoken-for', language, sentence);
    expect(spoken('nl', 'Er is een uitspraak op uw beroep')).toBe('Er is een uitspraak op het beroep');
    expect(spoken('nl', 'U trok uw klacht in')).toBe('De klacht is ingetrokken');
    expect(spoken('nl', 'Wij beantwoordden je vraag over je gegevens')).toBe('Wij beantwoordden de vraag over de gegevens');
    expect(spoken('nl', 'U vroeg naar uw gegevens')).toBe('U vroeg naar de gegevens');
    expect(spoken('en', 'We answered your question about your data')).toBe('We answered the question about the data');
    expect(spoken('en', 'You withdrew your appeal')).toBe('The appeal was withdrawn');
    const read = ['nl', 'en'].map((language) =>
      language === 'nl'
        ? [ownPageNl('u'), ownPageNl('je')].map((words) => JSON.stringify(wordsOfMatter('complaint-spoken-for', 'nl', words)))
        : [JSON.stringify(wordsOfMatter('complaint-spoken-for', 'en', ownPageEn()))],
    );
    expect(read.flat().join('\n')).not.toMatch(/\b(?:uw|je|mijn|your|my) (?:klacht|beroep|bericht|complaint|appeal|message)\b/i);
  });

  test('when it is a complaint, then nothing changes', () => {
    const words = ownPageNl('u');
    expect(wordsOfMatter('complaint', 'nl', words)).toBe(words);
  });
});
