/** A deadline with its steps in the language of the page. */
import type { Deadline } from '#core/deadline/deadline.ts';
import { whyInEnglish } from '#core/deadline/english.ts';
import type { Explained } from '../../parts/date-why.tsx';
import type { Language } from '../../words/language.ts';

/** The date as the pages show it: each step says why. */
export function explained({ end, steps }: Deadline, language: Language): Explained {
  const why = (step: Deadline['steps'][number]) => (language === 'nl' ? step.why : whyInEnglish(step));
  return { end, steps: steps.map((step) => ({ ...step, why: why(step) })) };
}
