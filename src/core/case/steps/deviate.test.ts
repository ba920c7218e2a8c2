// Deviating: an own promise is set aside with a reason; what the law demands never is.
import { expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { anna, cor, page } from '#test/given-when-then.ts';
import { aComplaint } from '#test/situations.ts';

const policy = aPolicy({
  clauses: [
    aClause({ id: 'own', says: 'Wij bellen u.', duty: aDuty({ doneBy: ['reached'] }) }),
    aClause({ id: 'law', says: 'Zes weken.', covers: ['law-decide'], duty: aDuty({ doneBy: ['concluded'] }) }),
    aClause({ id: 'layer', says: 'Horen.', layer: 'law', duty: aDuty({ doneBy: ['heard'] }) }),
  ],
});
const reason = 'De klager wil niet gebeld worden';

test('given an own promise, when the coordinator deviates from it with a reason, then it is no longer owed and the reason is for us', () => {
  const story = aComplaint(policy);
  const event = story.when(cor, 'deviate', { clause: 'own', reason }).gives('deviated', { clause: 'own' });
  expect(event).toMatchObject({ audience: ['us'], personal: { reason } });
  expect(story.duty('own')?.status).toBe('lapsed');
  expect(story.duty('law')?.status).toBe('open');
});

test('what the law demands cannot be set aside: neither its own clause nor the one that carries it out', () => {
  for (const clause of ['law', 'layer'])
    aComplaint(policy).when(cor, 'deviate', { clause, reason }).refused('unknown-choice', 'clause');
});

test('it is refused without a reason, for what is not owed, or by the complainant', () => {
  aComplaint(policy).when(cor, 'deviate', { clause: 'own' }).refused('missing', 'reason');
  const story = aComplaint(policy).has(anna, 'contact', { party: '@Jo', medium: 'phone', result: 'reached' });
  story.when(cor, 'deviate', { clause: 'own', reason }).refused('no-such-term', 'clause', 'own');
  aComplaint(policy).when(page('Jo'), 'deviate', { clause: 'own', reason }).refused('not-yours');
});
