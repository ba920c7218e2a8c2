/** Lays classes, details, tracks, milestones and a system over a procedure of the repository, for tests that need a house. */
import type { Detail } from '#core/policy/details.ts';
import type { Policy } from '#core/policy/policy.ts';
import { aClause, aDuty } from './a-policy-clauses.ts';

const detail = (name: string, kind: Detail['kind'], more: Partial<Detail> = {}): Detail => ({
  ...{ name: { nl: name, en: name }, kind, choices: {}, personal: false, ask: 'staff', requiredBefore: [], source: [] },
  ...more,
});

/** The procedure with these parts; `coordinator`, `handler` and `quality` are roles that it has. */
export function withRecordedParts(policy: Policy): Policy {
  if (policy.policy !== 'cak') return policy;
  const section = Object.keys(policy.sections)[0] ?? '';
  const clauses = [
    aClause({
      id: 'in-crm',
      says: 'Wij leggen elke klacht vast.',
      section,
      duty: aDuty({ owner: 'coordinator', within: '2 working days', doneBy: ['recorded:crm'], lapsesBy: [], step: 'record' }),
    }),
    aClause({
      id: 'triage-by-quality',
      says: 'Kwaliteit handelt af.',
      section,
      duty: aDuty({ owner: 'quality', from: 'routed:quality', when: { track: ['quality'] }, doneBy: ['concluded'] }),
    }),
    aClause({
      id: 'aimed-at',
      says: 'Wij streven naar 10 werkdagen.',
      section,
      duty: aDuty({
        within: '10 working days',
        target: true,
        doneBy: ['letter:conclusion', 'concluded'],
        step: 'conclude',
        promise: { nl: 'Wij streven naar een antwoord op {date}.' },
      }),
    }),
  ];
  return {
    ...policy,
    clauses: [...policy.clauses, ...clauses],
    classes: {
      nature: { name: { nl: 'aard' }, several: true, values: { i: { nl: 'bejegening' }, ii: { nl: 'inhoud' } }, source: [] },
      manner: {
        name: { nl: 'wijze' },
        several: false,
        values: { a: { nl: 'mondeling' }, b: { nl: 'schriftelijk' } },
        source: [],
      },
    },
    details: {
      amount: detail('bedrag', 'amount', { ask: 'complainant', max: 5_000 }),
      since: detail('sinds wanneer', 'day', { ask: 'complainant' }),
      kind: detail('soort klant', 'choice', { ask: 'complainant', choices: { new: { nl: 'nieuw' }, old: { nl: 'oud' } } }),
      further: detail('nadere omschrijving', 'long-text', { requiredBefore: ['refuse'] }),
    },
    tracks: {
      quality: { name: { nl: 'naar kwaliteit' }, chosenBy: 'staff', to: 'quality', source: [] },
      written: { name: { nl: 'schriftelijk' }, chosenBy: 'complainant', source: [] },
      oral: { name: { nl: 'mondeling' }, chosenBy: 'complainant', source: [] },
    },
    milestones: { known: { nl: 'ontdekt' } },
    systems: { crm: { name: { nl: 'het klantsysteem' } } },
  };
}
