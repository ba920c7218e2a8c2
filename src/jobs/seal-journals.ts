/** Seals new entries of every journal into the chain of their organisation. */
import { sealOnce } from '#store/journal/sealing.ts';
import type { Workshop } from './workshop.ts';

export async function sealJournals({ office }: Workshop): Promise<void> {
  await sealOnce(office.pool);
}
