/** Brings the words of the newest cases into the search index, many at once. */
import { mergeSearchWords } from '#store/cases/search.ts';
import type { Workshop } from './workshop.ts';

export async function mergeSearch({ office }: Workshop): Promise<void> {
  await mergeSearchWords(office.pool);
}
