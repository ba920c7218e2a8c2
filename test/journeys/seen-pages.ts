/** Which pages axe already looked at in this run: half of what journeys open differs from an earlier page in numbers only. */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Sight } from './browser.ts';

/** What varies between two pages that are the same to axe: figures, the code of a form, and what a field or a link holds. */
const VARYING = [
  [/\b(nonce|value|href|action|content)="[^"]*"/g, '$1=""'],
  [/[0-9]+/g, '0'],
] as const;

/**
 * Whether a page that is the same but for its numbers was found good before, seen in the same way. Say `foundGood` when it was not
 * and axe has nothing to say.
 */
export function seenBefore(html: string, where: string, sight: Sight): { readonly before: boolean; foundGood(): void } {
  const shape = VARYING.reduce((text, [varying, instead]) => text.replace(varying, instead), html);
  const way = JSON.stringify([sight.width, sight.dark, sight.forcedColors, sight.javascript, new URL(where).hash !== '']);
  const mark = join(inject('seenPages'), createHash('sha256').update(way).update(shape).digest('hex'));
  return { before: existsSync(mark), foundGood: () => closeSync(openSync(mark, 'a')) };
}
