/** The compliance statement of a case that somebody opened: worked out from every entry, proved by those that are there to be read. */
import { caseCompliance } from '#core/compliance/case-compliance.ts';
import type { ClauseStanding } from '#core/compliance/standing.ts';
import type { Moment } from '#core/time/moment.ts';
import type { OpenCase } from '../open-case.ts';

/** How every clause stands. What is confidential counts, and is not named to who may not read it. */
export function statementFor({ policy, state, events, journal }: OpenCase, now: Moment): readonly ClauseStanding[] {
  const shown = new Set(events.map(({ sequence }) => sequence));
  return caseCompliance(policy, state, journal, now).map((one) => ({
    ...one,
    parts: one.parts.map((part) => ({ ...part, evidence: part.evidence.filter(({ sequence }) => shown.has(sequence)) })),
  }));
}
