/** The process that draws letters: it gets a sheet, answers with a PDF, and ends when its parent does. */

import type { Sheet } from './sheet.ts';
import { type Drawn, typstDrawing } from './typst.ts';

export type Answer = Drawn | { readonly fault: string };

const draw = typstDrawing();

process.on('message', (sheet: Sheet) => {
  let answer: Answer;
  try {
    answer = draw(sheet);
  } catch (error) {
    answer = { fault: String((error as Error).message) };
  }
  process.send?.(answer);
});
process.on('disconnect', () => process.exit(0));
