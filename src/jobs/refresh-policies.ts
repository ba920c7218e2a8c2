/** Looks whether versions of procedures were published or taken back, or a look was chosen, by this process or another. */
import type { Workshop } from './workshop.ts';

export async function refreshPolicies({ office }: Workshop): Promise<void> {
  await office.policies.refresh();
  await office.looks?.refresh();
}
