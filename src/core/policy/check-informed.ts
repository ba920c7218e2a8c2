/** Checks of outside bodies that get copies: each must be told something, and each must be proven apart. */
import type { Check } from './finding.ts';
import { verbOfMilestone } from './vocabulary.ts';

const withoutList: Check = {
  code: 'informed-without-list',
  help: 'Zet de instanties onder informed, met hun naam.',
  look: ({ policy }, say) => {
    if (Object.keys(policy.informed ?? {}).length > 0) return;
    for (const clause of policy.clauses)
      if (clause.duty?.each === 'informed')
        say('Deze plicht geldt voor elke instantie onder informed, en daar staat er geen.', clause);
  },
};

const neverTold: Check = {
  code: 'informed-never-told',
  help: 'Stuur een brief met to: informed, of haal de instantie weg.',
  look: ({ policy }, say) => {
    const rules = policy.clauses.flatMap(({ letters }) => letters.filter(({ to }) => to === 'informed'));
    for (const [id, { name }] of Object.entries(policy.informed ?? {})) {
      const told = rules.some(({ when }) => when?.informed === undefined || when.informed.includes(id));
      if (!told) say(`Geen enkele brief gaat naar ${name.nl}.`, `informed.${id}`);
    }
  },
};

const atOnce: Check = {
  code: 'informed-done-at-once',
  help: 'Noem bij done-by de brief aan die instantie, of involved.',
  look: ({ policy }, say) => {
    for (const clause of policy.clauses) {
      const { duty } = clause;
      const all = duty?.each === 'informed' ? duty.doneBy.find((one) => ofNobody.has(verbOfMilestone(one) ?? '')) : undefined;
      if (all !== undefined) say(`‘${all}’ gaat over de hele zaak: dan zijn alle instanties ineens gedaan.`, clause);
    }
  },
};

const goesNowhere: Check = {
  code: 'way-without-letter',
  help: 'Laat op redirected of redirected:<weg>, en bij een grond op refused:to-pass-on, een brief to: informed gaan.',
  look: ({ policy }, say) => {
    const rules = policy.clauses.flatMap(({ letters }) => letters.filter(({ to }) => to === 'informed'));
    for (const { id, name, goesTo } of policy.ways) {
      if (goesTo === undefined) continue;
      const sent = rules.some(
        ({ on, when }) =>
          (on === 'redirected' || on === `redirected:${id}`) && (when?.informed === undefined || when.informed.includes(goesTo)),
      );
      if (!sent) say(`Wat naar ‘${name.nl}’ gaat, wordt aan niemand gestuurd.`, `ways.${id}`);
    }
    const passed = rules.some(({ on }) => on === 'refused' || on === 'refused:to-pass-on');
    for (const clause of policy.clauses)
      if (clause.ground?.goesTo !== undefined && !passed)
        say(`Wat op de grond ‘${clause.ground.name.nl}’ wordt doorgestuurd, gaat naar niemand.`, clause);
  },
};

/** Steps that are about the case and about nobody in it: what they reach, they reach for everybody. */
const ofNobody: ReadonlySet<string> = new Set([
  'mark',
  'plan',
  'classify',
  'describe',
  'conclude',
  'close',
  'review',
  'record',
  'rule',
]);

/** Checks of outside bodies that get copies. */
export const checkInformed: readonly Check[] = [withoutList, neverTold, atOnce, goesNowhere];
