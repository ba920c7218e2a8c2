/** The sample procedure with the law's answer to requests about data: within a month, at most two months later. */
import type { Clause } from '#core/policy/clause.ts';
import type { Policy } from '#core/policy/policy.ts';
import { aPolicy } from './a-policy.ts';
import { afterAYear } from './a-retention.ts';

const answer: Clause = {
  id: 'data-answer',
  says: { nl: 'Binnen een maand antwoord.' },
  source: ['AVG 12 lid 3'],
  section: 'all',
  shown: true,
  letters: [],
  duty: {
    do: { nl: 'Geef antwoord' },
    owner: 'coordinator',
    from: 'requested',
    each: 'party',
    within: { count: 1, unit: 'month' },
    rolls: 'eu',
    promisedBy: 'deferred',
    cap: { from: 'requested', within: { count: 3, unit: 'month' }, rolls: 'eu' },
    doneBy: ['fulfilled'],
    lapsesBy: ['destroyed:file'],
    step: 'fulfil',
  },
};

/** The policy; with a rule of retention, so that a request can stop it. */
export function withDataRequests(): Policy {
  return aPolicy({ clauses: [answer], other: { retention: { holds: {}, rules: [{ ...afterAYear, approval: 'none' }] } } });
}
