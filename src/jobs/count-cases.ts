/** Keeps the counts of cases up to date, so that a report need not wait for them. */
import { dayOf } from '#core/time/moment.ts';
import { countCases } from '#handling/reports/count-cases.ts';
import { givingWay } from './pause.ts';
import type { Workshop } from './workshop.ts';

/** One round through the organisations that report something. */
export async function countForReports(workshop: Workshop, stop: AbortSignal): Promise<void> {
  const { office, log } = workshop;
  for (const organisation of office.policies.organisations) {
    if ((office.policies.current(organisation, dayOf(office.clock()))?.reports ?? []).length === 0) continue;
    const counted = await countCases(office, organisation, stop, (batch) => givingWay(workshop, batch, stop));
    if (counted > 0) log('debug', 'cases counted', { organisation, counted });
  }
}
