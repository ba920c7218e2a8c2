/** How far one is in a form of several pages. */
import type { ScreenWords } from '../words/screen/screen.ts';

/** Which page of how many. */
export interface StepNumber {
  readonly number: number;
  readonly total: number;
}

/** "Stap 2 van 6" with a bar that says the same to the eye. */
export function StepsProgress({ step, words }: { readonly step: StepNumber; readonly words: ScreenWords }) {
  const text = words.form.stepOf(step.number, step.total);
  return (
    <div class="steps-progress">
      <p>{text}</p>
      <progress max={step.total} value={step.number} aria-hidden="true"></progress>
    </div>
  );
}
