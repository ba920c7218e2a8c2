// Where a published text says nothing or contradicts itself, the policy says how it chose, and the checker tells the jurist.
import { expect, test } from 'vitest';
import { checkPolicy } from '#core/policy/check.ts';
import { loadPolicy } from '#store/policies.ts';
import { policiesFolder } from '#store/policies-folder.ts';
import { filesBeside } from '#store/policy-files.ts';

const folder = policiesFolder();
const beside = await filesBeside(folder);

test.each([
  ['cak', 'CAK-11', /vragen.*laten weten/],
  ['cak', 'CAK-25', /noemt zelf een dag/],
  ['cak', 'CAK-32', /opnieuw zes weken/],
  ['cak', 'CAK-39', /elk jaar/],
  ['klikklaar', 'KLK-08', /voorzitter beslist/],
  ['klikklaar', 'KLK-12', /tellen vanaf de dag waarop wij uw klacht kregen/],
  ['klikklaar', 'KLK-13', /nieuwe dag en een reden/],
  ['klikklaar', 'KLK-31', /lopend beroep of een rechtszaak/],
  ['klikklaar', 'KLK-33', /geen termijn om in beroep te gaan/],
  ['klikklaar', 'KLK-38', /voordat de acht weken om zijn/],
  ['klikklaar', 'KLK-39', /uitspraak moeten uitvoeren/],
  ['klikklaar', 'KLK-41', /binnen welke tijd de directie/],
  ['klikklaar', 'KLK-44', /geen vervanger van de voorzitter/],
  ['klikklaar', 'KLK-45', /lid van de commissie geen taak/],
])('%s: %s is left open by the text: the policy says how it chose, and the checker reports it', async (name, id, chose) => {
  const { read } = await loadPolicy(folder, name, beside);
  const told = read.flatMap((one) => {
    const about = one.policy.clauses.filter(({ source }) => source.includes(id)).map((clause) => clause.id);
    return checkPolicy(one).filter(({ code, clause = '' }) => code === 'gap' && about.includes(clause));
  });
  expect(told.map(({ message }) => message).join('\n')).toMatch(chose);
});
