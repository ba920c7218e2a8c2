// The voice of the policy: whoever complains is addressed as the organisation speaks, in every sentence of the public side.
import { describe, expect, test } from 'vitest';
import { type RefusalCode, refuse } from '#core/case/refusal.ts';
import { steps } from '#core/case/steps.ts';
import { refusalInWords } from '#core/words/refusals.ts';
import { fill, wordsOf } from '#core/words/words-of-steps.ts';
import { accessibilityNl } from '../public/statements/accessibility.ts';
import { privacyNl } from '../public/statements/privacy.ts';
import type { Address } from './language.ts';
import { complaintFormNl } from './public/complaint-form-nl.ts';
import { filesNl } from './public/files-nl.ts';
import { ownPageNl } from './public/own-page-nl.ts';
import { sayingsNl } from './public/sayings-nl.ts';
import { partsNl } from './screen/parts-nl.ts';
import { publicNl } from './screen/public-nl.ts';
import { staffPageWords } from './staff/staff-page-words.ts';

/** Every sentence in a tree of words; one with places is said with an ordinary value in each. */
function sentences(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return sentences(words(...Array.from({ length: words.length }, () => 'ene')));
  return words !== null && typeof words === 'object' ? Object.values(words).flatMap(sentences) : [];
}

/** The list of organisations belongs to none of them. */
function sayingsOfOne(address: Address) {
  const { organisations: _, ...rest } = sayingsNl(address);
  return rest;
}

const codes: readonly RefusalCode[] = [
  ...(['not-now', 'not-yours', 'missing', 'bad-character', 'impossible-day', 'unknown-choice', 'unknown-case'] as const),
  ...(['unknown-document', 'unknown-field', 'wrong-kind', 'impossible-email', 'needs-a-way-to-reach', 'too-long'] as const),
];

const said = (address: Address): readonly string[] => [
  ...[complaintFormNl, ownPageNl, partsNl, publicNl].flatMap((words) => sentences(words(address))),
  ...sentences(sayingsOfOne(address)),
  ...[privacyNl, accessibilityNl].flatMap((words) => sentences(words('CCV', address))),
  ...sentences(filesNl()),
  ...codes.map((code) => refusalInWords(refuse(code).refused[0], { language: 'nl' }, address)),
  ...Object.values(steps).flatMap(({ verb }) => fill(wordsOf(verb, { language: 'nl' }).told ?? '', {}, address)),
];

describe('KIK-01: what people are called', () => {
  test('given a procedure in which betrokkene is who complains, then whoever it is about is called otherwise beside it', () => {
    const voice = {
      address: 'u',
      complainant: { nl: 'betrokkene', en: 'person concerned' },
      subject: { nl: 'medewerker', en: 'employee' },
    } as const;
    const { step } = staffPageWords({ language: 'nl', policy: { voice } });
    expect(sentences(step)).toContain('Wij, de betrokkene en de medewerker.');
    expect(sentences(staffPageWords({ language: 'en', policy: { voice } }).step)).toContain(
      'We, the person concerned and the employee.',
    );
  });
});

describe('how people are addressed', () => {
  test('given an organisation that says je, then no sentence for whoever complains says u', () => {
    expect(said('je').filter((one) => /\b(u|uw|uzelf)\b/i.test(one))).toEqual([]);
  });

  test('given an organisation that says u, then no sentence says je', () => {
    expect(said('u').filter((one) => /\b(je|jij|jou|jouw|jijzelf)\b/i.test(one))).toEqual([]);
  });

  test('given no voice, as for colleagues, then it is u', () => {
    expect(refusalInWords(refuse('not-yours').refused[0], { language: 'nl' })).toBe(
      'Uw rol geeft niet het recht om dit te doen.',
    );
    expect(refusalInWords(refuse('not-yours').refused[0], { language: 'nl' }, 'je')).toBe(
      'Je rol geeft niet het recht om dit te doen.',
    );
  });
});
