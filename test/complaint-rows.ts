/** A complaint as the store gets it, for tests of the store: made by the core's own step, with duties and a letter owed. */
import type { Duty } from '#core/case/duty.ts';
import { blank, evolve } from '#core/case/evolve.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { toDay } from '#core/time/day.ts';
import { toMoment } from '#core/time/moment.ts';
import { codeHash } from '#store/access/party-code.ts';
import type { LodgeRows } from '#store/cases/lodging.ts';
import { searchWords } from '#store/cases/search-words.ts';
import { newCaseId, newId } from '#store/id.ts';

export interface Wanted {
  readonly organisation?: string;
  readonly story?: string;
  readonly name?: string;
  readonly at?: string;
  /** the day on which the letter must be there; without it the duty has no end */
  readonly due?: string;
  readonly concerned?: string;
  readonly code?: string;
  readonly key?: string;
  readonly body?: string;
}

/** Rows of one new complaint, each time another case. */
export function complaintRows(wanted: Wanted = {}): LodgeRows {
  const {
    organisation = 'cak',
    story = 'Ik ben nooit teruggebeld.',
    name = 'Jo de Vries',
    at = '2026-06-01T10:00:00+02:00',
  } = wanted;
  const id = newCaseId();
  const now = toMoment(at);
  const complainant = { id: 'p1', person: 'person-1', capacity: 'complainant', reach: ['email'], language: 'nl' };
  const subject = { id: 'p2', person: 'person-2', capacity: 'subject', reach: [], language: 'nl', staff: wanted.concerned };
  const lodged: CaseEvent = {
    name: 'lodged',
    sequence: 1,
    at: now,
    entered: now,
    by: { kind: 'public' },
    audience: ['us', 'complainants'],
    facts: {
      record: 'complaint',
      channel: 'web',
      form: 'written',
      received: now,
      filed: now.slice(0, 10),
      parties: wanted.concerned === undefined ? [complainant] : [complainant, subject],
    },
    personal: { story, wish: 'Bel mij.' },
  };
  const people = [{ person: 'person-1', details: { capacity: 'complainant', name, email: 'jo@example.test' } }] as const;
  const duties = [acknowledge(now, wanted.due)];
  return {
    organisation,
    prefix: organisation.toUpperCase(),
    state: evolve(blank({ id, reference: '', policy: organisation, version: 1 }), lodged),
    events: [lodged],
    people,
    duties,
    carriedBy: ({ owner }) => ({ owner }),
    leaving: new Set(),
    outbox: [
      {
        id: newId(),
        kind: 'letter',
        letter: 'acknowledgement',
        party: 'p1',
        blocks: [],
        because: 1,
        medium: 'email',
        messageId: `<${id}@example.test>`,
      },
    ],
    title: story,
    search: searchWords([lodged], people),
    access: [{ party: 'p1', codeHash: codeHash(wanted.code ?? newId()) }],
    ...(wanted.key === undefined ? {} : { idempotency: { key: wanted.key, bodyHash: Buffer.from(wanted.body ?? 'body') } }),
  };
}

function acknowledge(now: Duty['from'], due: string | undefined): Duty {
  return {
    key: 'acknowledge',
    clause: 'acknowledge',
    owner: 'handler',
    do: { nl: 'Bevestig de ontvangst' },
    step: 'contact',
    target: false,
    from: now,
    ...(due === undefined ? {} : { due: { end: toDay(due), steps: [] } }),
    status: 'open',
    late: false,
    source: ['X-09'],
  };
}
