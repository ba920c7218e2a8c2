/** Checks of a policy against its law layers: where its own words promise less than the law demands. */
import type { Length } from '#core/time/length.ts';
import type { Check } from './finding.ts';

const weaker: Check = {
  code: 'weaker-than-law',
  help: 'De wet gaat voor: pas deze bepaling aan, of haal covers weg.',
  look: ({ policy, law }, say) => {
    for (const clause of policy.clauses) {
      for (const demand of law.filter((one) => clause.covers?.includes(one.id) === true)) {
        const source = demand.source.join(', ');
        if (isLonger(clause.duty?.within, demand.duty?.within))
          say(`Deze termijn is langer dan de wet toestaat (${source}).`, clause);
        if (isLonger(clause.extension?.upTo, demand.extension?.upTo))
          say(`Deze verlenging is langer dan de wet toestaat (${source}).`, clause);
        if (demand.duty !== undefined && clause.duty === undefined)
          say(`De wet legt hier een plicht op (${source}); deze bepaling niet.`, clause);
        const [times, allowed] = [clause.extension?.times, demand.extension?.times];
        if (times !== undefined && typeof allowed === 'number' && (times === 'unlimited' || times > allowed)) {
          say(`De wet staat deze verlenging ${allowed} keer toe (${source}).`, clause);
        }
      }
    }
  },
};

const coversNoLaw: Check = {
  code: 'covers-no-law',
  help: 'Noem een bepaling van een wetslaag, of haal covers weg.',
  look: ({ policy, law }, say) => {
    for (const clause of policy.clauses) {
      const own = clause.covers?.filter((id) => !law.some((one) => one.id === id)) ?? [];
      if (own.length > 0) say(`${own.join(', ')} is geen bepaling van een wetslaag; covers doet hier niets.`, clause);
    }
  },
};

/** Roughly how long a length is, to compare two: a working day is at least a day, a month at most 31. */
const days: Record<Length['unit'], number> = { hour: 1 / 24, day: 1, 'working day': 7 / 5, week: 7, month: 30.4, year: 365 };

/** How many days a length has, roughly: to compare two. */
export function roughDays({ count, unit }: Length): number {
  return count * days[unit];
}

function isLonger(a: Length | undefined, b: Length | undefined): boolean {
  return a !== undefined && b !== undefined && roughDays(a) > roughDays(b);
}

/** Checks against the law. */
export const checkLaw: readonly Check[] = [weaker, coversNoLaw];
