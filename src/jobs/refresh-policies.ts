/** Looks whether versions of procedures were published or taken back, by this process or another. */
import type { Workshop } from './workshop.ts';

export function refreshPolicies({ office }: Workshop): Promise<void> {
  return office.policies.refresh();
}
