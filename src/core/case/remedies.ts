/** What is granted to put things right: what still waits, and from when the complainants know of it. */
import type { Remedy } from './remedy.ts';
import type { CaseState } from './state.ts';

/** Remedies that wait to be delivered. */
export function openRemedies({ remedies }: Pick<CaseState, 'remedies'>): readonly Remedy[] {
  return remedies.filter((one) => one.delivered === undefined);
}

/** Whether the complainants know what was granted: from the answer or the ruling on. Before that it is a plan of ours. */
export function remediesAreTold({ happenings }: Pick<CaseState, 'happenings'>): boolean {
  return happenings.some(({ name }) => name === 'concluded' || name === 'ruled');
}
