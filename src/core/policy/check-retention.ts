/** Checks of retention: what is kept must be there for whoever may still need it, and gone when the procedure says so. */

import { isFault } from '#core/time/fault.ts';
import type { Length } from '#core/time/length.ts';
import { lengthInWords, parseLength } from '#core/time/length.ts';
import { canHappen } from './check-duties.ts';
import { roughDays } from './check-law.ts';
import type { Check, Say } from './finding.ts';
import type { Policy } from './policy.ts';
import { approvals, overlaps, type RetentionRule } from './retention.ts';

/** The rules under which what is needed to answer for a complaint goes. */
const going = ({ retention }: Policy): readonly RetentionRule[] =>
  retention.rules.filter((rule) => rule.unapproved === 'destroy');

const neverStarts: Check = {
  code: 'retention-never-starts',
  help: 'Noem bij from iets wat gebeurt.',
  look: ({ policy }, say) => {
    for (const rule of policy.retention.rules) {
      const never = rule.from.filter((one) => !canHappen(policy, one));
      if (never.length === rule.from.length)
        say(
          `De bewaartermijn ‘${rule.id}’ begint bij ${never.join(' of ')}, en dat gebeurt nooit: er wordt nooit iets vernietigd.`,
          `retention.${rule.id}`,
        );
    }
  },
};

const shorterThanForum: Check = {
  code: 'retention-shorter-than-forum',
  help: 'Bewaar langer, of noem bij held-by wat vernietiging tegenhoudt.',
  look: ({ policy }, say) => {
    for (const forum of Object.values(policy.forums)) {
      for (const length of [forum.within, forum.orWithin?.within]) {
        const within = length === undefined ? undefined : parseLength(length);
        if (within === undefined || isFault(within)) continue;
        for (const rule of going(policy)) shorter(rule, within, `bij ${forum.name.nl}`, say);
      }
    }
  },
};

/** Who may still appeal must find the file there, and an appeal without a filing term must be able to hold it. */
const shorterThanAppeal: Check = {
  code: 'retention-shorter-than-appeal',
  help: 'Bewaar langer dan de termijn van het beroep, of noem bij held-by wat het tegenhoudt.',
  look: ({ policy }, say) => {
    for (const [id, tier] of Object.entries(policy.tiers)) {
      const within = tier.within === undefined ? undefined : parseLength(tier.within.length);
      for (const rule of going(policy)) {
        if (within !== undefined && !isFault(within)) shorter(rule, within, `in ${tier.name.nl}`, say);
        if (!holdsAppeal(policy, rule, id)) {
          say(
            `Tijdens ${tier.name.nl} kan ‘${rule.id}’ het dossier vernietigen. Noem bij held-by een hold die begint bij ‘appealed’.`,
          );
        }
      }
    }
  },
};

function holdsAppeal({ retention }: Policy, { heldBy }: RetentionRule, tier: string): boolean {
  return heldBy.some((name) => retention.holds[name]?.from.some((one) => one === 'appealed' || one === `appealed:${tier}`));
}

function shorter({ id, keep }: RetentionRule, within: Length, where: string, say: Say): void {
  if (roughDays(keep) >= roughDays(within)) return;
  const [kept, term] = [lengthInWords(keep, 'nl'), lengthInWords(within, 'nl')];
  say(`Na ${kept} wordt vernietigd (‘${id}’), maar een klager kan nog ${term} ${where} terecht.`, `retention.${id}`);
}

const minimumAboveMaximum: Check = {
  code: 'retention-minimum-above-maximum',
  help: 'Kies één lengte, of twee delen van het dossier.',
  look: ({ policy: { retention } }, say) => {
    const minima = retention.rules.filter((rule) => rule.kind === 'minimum');
    for (const most of retention.rules.filter((rule) => rule.kind === 'maximum')) {
      for (const least of minima) {
        if (!overlaps(most.compartment, least.compartment) || roughDays(least.keep) <= roughDays(most.keep)) continue;
        const lengths = `${lengthInWords(least.keep, 'nl')} (‘${least.id}’) en hooguit ${lengthInWords(most.keep, 'nl')} (‘${most.id}’)`;
        say(
          `Dezelfde gegevens moeten minstens ${lengths} bewaard worden. Dat kan niet samen; het minimum gaat voor.`,
          `retention.${most.id}`,
        );
      }
    }
  },
};

const nobodyApproves: Check = {
  code: 'retention-without-approver',
  help: 'Geef een rol het recht op clear, of zet approval: none.',
  look: ({ policy }, say) => {
    for (const rule of policy.retention.rules) {
      if (rule.approval === 'none') continue;
      const may = Object.entries(policy.roles).filter(([, role]) => role.may.includes('clear') || role.may.includes('destroy'));
      if (may.length === 0)
        say(`Voor ‘${rule.id}’ is goedkeuring nodig, maar geen enkele rol heeft het recht ‘clear’.`, `retention.${rule.id}`);
      const owner = rule.owner === undefined ? undefined : policy.roles[rule.owner];
      if (owner !== undefined && !owner.may.includes('clear'))
        say(
          `De ${owner.name.nl} moet vernietigen goedkeuren (‘${rule.id}’), maar heeft het recht ‘clear’ niet.`,
          `retention.${rule.id}`,
        );
    }
  },
};

/** A role of one person cannot give two approvals; with a minimum that is kept, nothing is ever destroyed. */
const oneForTwo: Check = {
  code: 'retention-two-approvals-one-person',
  help: 'Geef nog een rol het recht op clear.',
  look: ({ policy }, say) => {
    for (const rule of policy.retention.rules) {
      if (approvals[rule.approval] < 2) continue;
      const may = Object.values(policy.roles).filter((role) => role.may.includes('clear') || role.may.includes('destroy'));
      const [only] = may;
      if (only === undefined || may.length > 1 || only.people !== 'one') continue;
      const then = rule.unapproved === 'destroy' ? 'op de laatste dag gaat het toch weg' : 'dan wordt er nooit vernietigd';
      say(
        `Twee mensen moeten ‘${rule.id}’ goedkeuren, maar alleen de ${only.name.nl} heeft dat recht, en dat is één persoon: ${then}.`,
        `retention.${rule.id}`,
      );
    }
  },
};

/** An appeal, an outside body or a court can look at the file as long as they like: something must be able to hold it. */
const nothingHolds: Check = {
  code: 'retention-without-hold',
  help: 'Noem held-by, of geef een rol het recht op hold.',
  look: ({ policy }, say) => {
    const held = Object.values(policy.roles).some((role) => role.may.includes('hold'));
    for (const rule of going(policy)) {
      if (!held && rule.heldBy.length === 0)
        say(`Niets houdt ‘${rule.id}’ tegen als er nog een beroep of rechtszaak loopt.`, `retention.${rule.id}`);
    }
  },
};

const letterToNobody: Check = {
  code: 'letter-after-destruction',
  help: 'Laat hem volgen op cleared.',
  look: ({ policy }, say) => {
    for (const clause of policy.clauses) {
      const late = clause.letters.find(
        (rule) => rule.on === 'destroyed' || rule.on === 'destroyed:file' || rule.on === 'destroyed:person',
      );
      if (late !== undefined) say(`De brief ‘${late.letter}’ volgt op vernietigen, en dan is er geen adres meer.`, clause);
    }
  },
};

/** Who answers people about their data must be able to say how long they stay (AVG art. 15 lid 1 onder d, art. 5 lid 1 onder e). */
const withoutEnd: Check = {
  code: 'personal-data-without-end',
  help: 'Noem onder retention hoe lang de gegevens blijven.',
  look: ({ policy }, say) => {
    const clause = policy.clauses.find(({ duty }) => duty?.from === 'requested');
    if (clause === undefined || policy.retention.rules.some((rule) => rule.compartment !== 'documents')) return;
    say('Wie naar zijn gegevens vraagt, moet horen hoe lang ze blijven; de regeling heeft geen bewaartermijn.', clause);
  },
};

/** Checks of retention. */
export const checkRetention: readonly Check[] = [
  neverStarts,
  shorterThanForum,
  shorterThanAppeal,
  minimumAboveMaximum,
  nobodyApproves,
  oneForTwo,
  nothingHolds,
  letterToNobody,
  withoutEnd,
];
