/** The words of a step in the asked language, and sentences with their places filled. */
import type { Verb } from '#core/case/lifecycle.ts';
import type { Language } from '#core/policy/label.ts';
import { called, type Speaking } from './called.ts';
import type { AllStepWords, FieldWords, StepWords } from './step-words.ts';
import { appeals as appealsEn } from './steps-en-appeals.ts';
import { handling as handlingEn } from './steps-en-handling.ts';
import { intake as intakeEn } from './steps-en-intake.ts';
import { keeping as keepingEn } from './steps-en-keeping.ts';
import { learning as learningEn } from './steps-en-learning.ts';
import { organising as organisingEn } from './steps-en-organising.ts';
import { recording as recordingEn } from './steps-en-recording.ts';
import { takingPart as takingPartEn } from './steps-en-taking-part.ts';
import { telling as tellingEn } from './steps-en-telling.ts';
import { appeals as appealsNl } from './steps-nl-appeals.ts';
import { handling as handlingNl } from './steps-nl-handling.ts';
import { intake as intakeNl } from './steps-nl-intake.ts';
import { keeping as keepingNl } from './steps-nl-keeping.ts';
import { learning as learningNl } from './steps-nl-learning.ts';
import { organising as organisingNl } from './steps-nl-organising.ts';
import { recording as recordingNl } from './steps-nl-recording.ts';
import { takingPart as takingPartNl } from './steps-nl-taking-part.ts';
import { telling as tellingNl } from './steps-nl-telling.ts';

const all: Readonly<Record<Language, AllStepWords>> = {
  nl: {
    ...appealsNl,
    ...handlingNl,
    ...intakeNl,
    ...keepingNl,
    ...learningNl,
    ...organisingNl,
    ...recordingNl,
    ...takingPartNl,
    ...tellingNl,
  },
  en: {
    ...appealsEn,
    ...handlingEn,
    ...intakeEn,
    ...keepingEn,
    ...learningEn,
    ...organisingEn,
    ...recordingEn,
    ...takingPartEn,
    ...tellingEn,
  },
};

/** A step's words as they are read by name at run time. */
export interface LooseStepWords extends Omit<StepWords, 'fields' | 'choices'> {
  readonly fields: Readonly<Record<string, FieldWords>>;
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The words of a step in the language of whom we speak to, with the procedure's own for the people in it. */
export function wordsOf(verb: Verb, to: Speaking): LooseStepWords {
  return called(all[to.language][verb], to) as unknown as LooseStepWords;
}

const addressed = {
  u: { U: 'U', u: 'u', uw: 'uw', Uw: 'Uw', wij: 'wij' },
  je: { U: 'Je', u: 'je', uw: 'je', Uw: 'Je', wij: 'we' },
} as const;

/**
 * A sentence with its places filled; a place without a value is left out. `{count|punt|punten}` is a number with its noun. The
 * form of address follows the policy.
 */
export function fill(
  sentence: string,
  values: Readonly<Record<string, string | number | undefined>>,
  address: 'u' | 'je' = 'u',
): string {
  const places: Readonly<Record<string, string | number | undefined>> = { ...values, ...addressed[address] };
  return sentence
    .replace(/\{(\w+)\|([^|}]*)\|([^}]*)\}/g, (_, place: string, single: string, many: string) => {
      const count = places[place] ?? 0;
      return `${count} ${Number(count) === 1 ? single : many}`;
    })
    .replace(/\{(\w+)\}/g, (_, place: string) => String(places[place] ?? ''))
    .replace(/ {2,}/g, ' ')
    .trim();
}
