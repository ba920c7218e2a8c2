/** The checker: what is open, one-sided or impossible in a policy, before a complainant finds out. */

import { checkAsked } from './check-asked.ts';
import { checkDuties } from './check-duties.ts';
import { checkImprovement } from './check-improvement.ts';
import { checkInformed } from './check-informed.ts';
import { checkLaw } from './check-law.ts';
import { checkLetters } from './check-letters.ts';
import { checkRecorded } from './check-recorded.ts';
import { checkReports } from './check-reports.ts';
import { checkRetention } from './check-retention.ts';
import { checkTerms } from './check-terms.ts';
import { checkTiers } from './check-tiers.ts';
import { checkTold } from './check-told.ts';
import { checkWhoActs } from './check-who-acts.ts';
import { checkWriting } from './check-writing.ts';
import type { Clause } from './clause.ts';
import { type Check, type Finding, findingsOf } from './finding.ts';
import type { PolicyRead } from './read-policy.ts';

const gaps: Check = {
  code: 'gap',
  help: 'Leg de keuze vast in de gepubliceerde tekst; haal dan gap weg.',
  look: ({ policy }, say) => {
    for (const clause of policy.clauses) if (clause.gap !== undefined) say(clause.gap.nl, clause);
  },
};

const extensions: Check = {
  code: 'extension-without-maximum',
  help: 'Noem up-to (hoeveel langer), of agreed: true.',
  look: ({ policy }, say) => {
    for (const clause of policy.clauses) {
      if (clause.extension === undefined || clause.extension.upTo !== undefined || clause.extension.agreed === true) continue;
      const doneBy = policy.clauses.find((one) => one.id === clause.extension?.duty)?.duty?.doneBy ?? [];
      // what the law gives at most for the same is a maximum as well
      const byLaw = policy.clauses.some(
        ({ id, duty }) =>
          duty?.maximum === true && id !== clause.extension?.duty && duty.doneBy.some((one) => doneBy.includes(one)),
      );
      if (byLaw) continue;
      say('Deze verlenging heeft geen grens: de termijn kan zo lang worden als de organisatie wil.', clause);
    }
  },
};

const silentExtensions: Check = {
  code: 'extension-without-notice',
  help: 'Noem notice-to-complainant bij needs.',
  look: ({ policy }, say) => {
    for (const clause of policy.clauses) {
      const needs = clause.extension?.needs;
      if (needs === undefined || needs.includes('notice-to-complainant') || needs.includes('written-consent')) continue;
      // more time for what somebody else must do is heard by that person
      const asked = policy.clauses.find(({ id }) => id === clause.extension?.duty)?.duty?.asks?.of;
      if (asked !== undefined && asked !== 'complainant' && needs.includes('notice-to-subject')) continue;
      say('De klager hoeft deze verlenging niet te horen.', clause);
    }
  },
};

const idleExtensions: Check = {
  code: 'extension-never-used',
  help: 'Noem bij duty een bepaling met een plicht, en bij after een verlenging die zelf gebruikt kan worden.',
  look: ({ policy }, say) => {
    const byId = new Map(policy.clauses.map((one) => [one.id, one]));
    for (const clause of policy.clauses) {
      if (clause.extension === undefined) continue;
      const { duty } = clause.extension;
      if (byId.get(duty)?.duty === undefined) say(`‘${duty}’ is geen plicht: er is niets te verlengen.`, clause);
      else if (!canBeUsed(byId, clause)) say('Deze verlenging wacht op een verlenging die er nooit komt.', clause);
    }
  },
};

/** Whether an extension can be used: one that waits for another, which waits for this one, never can. */
function canBeUsed(clauses: ReadonlyMap<string, Clause>, { id, extension }: Clause): boolean {
  const seen = new Set([id]);
  for (let after = extension?.after; after !== undefined; after = clauses.get(after)?.extension?.after) {
    if (seen.has(after) || clauses.get(after)?.extension === undefined) return false;
    seen.add(after);
  }
  return true;
}

const conflict: Check = {
  code: 'conflict-without-deputy',
  help: 'Geef nog een rol het recht op conclude, of wijs iemand van buiten aan.',
  look: ({ policy }, say) => {
    const rule = policy.clauses.find(({ guard }) => guard?.forbids?.concerned === 'assignee');
    const judges = Object.entries(policy.roles).filter(([, role]) => role.may.includes('conclude'));
    const [only] = judges;
    if (rule === undefined || only === undefined || judges.length > 1 || only[1].deputy !== undefined) return;
    say(`Alleen de ${only[1].name.nl} kan een klacht afdoen. Gaat de klacht over die persoon, dan is er geen vervanger.`, rule);
  },
};

const openEnd: Check = {
  code: 'no-answer-promised',
  help: 'Geef een plicht die met het antwoord gedaan is, een termijn (within).',
  look: ({ policy }, say) => {
    const promised = policy.clauses.some(
      ({ duty }) => duty?.doneBy.some((one) => one === 'concluded' || one.startsWith('letter:')) && duty.within !== undefined,
    );
    if (!promised) say('Geen enkele bepaling belooft een antwoord binnen een termijn.');
  },
};

const contacts: Check = {
  code: 'contact-without-data',
  help: 'Zet het bij organisation, of haal contact weg.',
  look: ({ policy }, say) => {
    for (const [id, { contact }] of Object.entries(policy.channels)) {
      if (contact === undefined || contact === 'form' || policy.organisation[contact] !== undefined) continue;
      say(`Bij ${id} hoort ${contact} van de organisatie, en dat is er niet: mensen lezen niet hoe.`, `channels.${id}`);
    }
  },
};

/** Every check there is, in the order of the report. */
export const checks: readonly Check[] = [
  ...checkDuties,
  ...checkAsked,
  ...checkInformed,
  ...checkLetters,
  ...checkLaw,
  ...checkWriting,
  ...checkTerms,
  ...checkTold,
  ...checkReports,
  ...checkRetention,
  ...checkImprovement,
  ...checkTiers,
  ...checkWhoActs,
  ...checkRecorded,
  extensions,
  silentExtensions,
  idleExtensions,
  conflict,
  openEnd,
  contacts,
  gaps,
];

/** What the checker finds in a policy that was read without faults. */
export function checkPolicy(read: PolicyRead): readonly Finding[] {
  return findingsOf(read, checks);
}
