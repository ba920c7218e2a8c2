/** The words of a step of an improvement in the asked language. */
import type { MeasureVerb } from '#core/improvement/lifecycle.ts';
import type { Language } from '#core/policy/label.ts';
import type { AllMeasureWords, MeasureStepWords } from './measure-step-words.ts';
import { measureWordsEn } from './measure-words-en.ts';
import { measureWordsNl } from './measure-words-nl.ts';
import type { FieldWords } from './step-words.ts';

/** A step's words as they are read by name at run time. */
export interface LooseMeasureWords extends Omit<MeasureStepWords, 'fields' | 'choices'> {
  readonly fields: Readonly<Record<string, FieldWords>>;
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const all: Readonly<Record<Language, AllMeasureWords>> = { nl: measureWordsNl, en: measureWordsEn };

/** The words of a step of an improvement. */
export function measureWordsOf(verb: MeasureVerb, language: Language): LooseMeasureWords {
  return all[language][verb] as unknown as LooseMeasureWords;
}
