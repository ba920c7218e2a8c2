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
  ['kika', 'KIK-06', /hoeveel medewerkers meewerken/],
  ['kika', 'KIK-07', /welke dag na het kwartaal/],
  ['kika', 'KIK-11', /alleen schriftelijk/],
  ['kika', 'KIK-12', /tellen vanaf de dag waarop wij uw klacht kregen/],
  ['kika', 'KIK-18', /hoelang wij een klacht bewaren/],
  ['kika', 'KIK-19', /21 dagen langer maakt/],
  ['kika', 'KIK-20', /geen termijn om in beroep te gaan/],
  ['kika', 'KIK-22', /schrijft op wat zij alsnog doet/],
  ['kika', 'KIK-24', /of u ook gebonden bent/],
  ['ccv', 'CCV-13', /niet hoe je bezwaar maakt/],
  ['ccv', 'CCV-14', /wie daar dan naar kijkt/],
  ['ccv', 'CCV-16', /niet hoe vaak/],
  ['ccv', 'CCV-17', /mag iedereen een klacht indienen/],
  ['insolving', 'INS-03', /niet wie de plaatsvervanger is/],
  ['insolving', 'INS-07', /leggen wij vast wie dat is/],
  ['insolving', 'INS-17', /Wij vragen het altijd/],
  ['insolving', 'INS-22', /deelt de coördinator in/],
  ['insolving', 'INS-26', /schriftelijke beslissing, zonder handtekeningen/],
  ['insolving', 'INS-31', /tellen vanaf de dag waarop u uw klacht uitte/],
  ['insolving', 'INS-38', /mogen beiden het vragen/],
  ['insolving', 'INS-43', /hoe vaak het overleg is/],
])('%s: %s is left open by the text: the policy says how it chose, and the checker reports it', async (name, id, chose) => {
  const { read } = await loadPolicy(folder, name, beside);
  const told = read.flatMap((one) => {
    const about = one.policy.clauses.filter(({ source }) => source.includes(id)).map((clause) => clause.id);
    return checkPolicy(one).filter(({ code, clause = '' }) => code === 'gap' && about.includes(clause));
  });
  expect(told.map(({ message }) => message).join('\n')).toMatch(chose);
});
