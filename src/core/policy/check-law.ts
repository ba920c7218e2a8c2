/** Checks of a policy against its law layers: where its own words promise less than the law demands. */
import type { Length } from '#core/time/length.ts';
import type { Check } from './finding.ts';

const weaker: Check = {
  code: 'weaker-than-law',
  help: 'De wet gaat voor: pas deze bepaling aan, of haal covers weg.',
  look: ({ policy, law }, say) => {
    for (const clause of policy.clauses) {
      // a special part of a law may differ from the general part that it covers
      if (clause.layer !== undefined) continue;
      for (const demand of law.filter((one) => clause.covers?.includes(one.id) === true)) {
        const source = demand.source.join(', ');
        if (isLonger(clause.duty?.within, demand.duty?.within))
          say(`Deze termijn is langer dan de wet toestaat (${source}).`, clause);
        if (isLonger(clause.extension?.upTo, demand.extension?.upTo))
          say(`Deze verlenging is langer dan de wet toestaat (${source}).`, clause);
        for (const part of ['duty', 'extension', 'ground'] as const)
          if (demand[part] !== undefined && clause[part] === undefined)
            say(`De wet ${WHAT[part]} (${source}); deze bepaling niet.`, clause);
        const [own, theirs] = [clause.duty, demand.duty];
        if (own?.target === true && theirs !== undefined && theirs.target !== true)
          say(`Dit is een streven, en de wet maakt het een plicht (${source}).`, clause);
        if (own?.within !== undefined && theirs?.within !== undefined && own.from !== theirs.from)
          say(`Deze termijn begint bij ‘${own.from}’, en die van de wet bij ‘${theirs.from}’ (${source}).`, clause);
        const [times, allowed] = [clause.extension?.times, demand.extension?.times];
        if (times !== undefined && typeof allowed === 'number' && (times === 'unlimited' || times > allowed)) {
          say(`De wet staat deze verlenging ${allowed} keer toe (${source}).`, clause);
        }
      }
    }
  },
};

const WHAT = {
  duty: 'legt hier een plicht op',
  extension: 'geeft hier een verlenging',
  ground: 'geeft hier een grond',
} as const;

const besideLaw: Check = {
  code: 'longer-than-law',
  help: 'Beide termijnen lopen nu, en de wet gaat voor: pas de tekst aan, of leg bij gap uit waarom zij zo is gebleven.',
  look: ({ policy, law }, say) => {
    const demands = law.filter(({ id }) => !policy.clauses.some((one) => one.covers?.includes(id) === true));
    for (const { source, duty: theirs } of demands) {
      for (const clause of policy.clauses) {
        const { duty: own, layer, gap } = clause;
        if (theirs === undefined || own === undefined || layer !== undefined || gap !== undefined) continue;
        const same =
          own.from === theirs.from && own.each === theirs.each && own.doneBy.some((one) => theirs.doneBy.includes(one));
        if (same && isLonger(own.within, theirs.within))
          say(`Voor hetzelfde geeft de wet een kortere termijn (${source.join(', ')}).`, clause);
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
export const checkLaw: readonly Check[] = [weaker, besideLaw, coversNoLaw];
