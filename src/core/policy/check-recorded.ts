/** Checks of what a case records and how it is directed: each part must be able to do what it is there for. */
import type { Clause } from './clause.ts';
import type { Condition, ShareLimit } from './condition.ts';
import { type Details, rolesNamed } from './details.ts';
import type { Check } from './finding.ts';
import type { Policy } from './policy.ts';

/** Every condition of a policy, with the clause it stands in. */
function conditions({ clauses }: Policy): readonly (readonly [Condition, Clause])[] {
  return clauses.flatMap((clause) => {
    const { duty, letters, guard, ground, bound } = clause;
    const all = [
      ...[duty?.when, duty?.rollsWhen, guard?.when, guard?.needs, guard?.forbids, ground?.proposedWhen, bound?.rollsWhen],
      ...letters.map((rule) => rule.when),
    ];
    return all.flatMap(within).map((one) => [one, clause] as const);
  });
}

function within(condition: Condition | undefined): readonly Condition[] {
  if (condition === undefined) return [];
  return [condition, ...(condition.any ?? []).flatMap(within), ...within(condition.not)];
}

const may = ({ roles }: Policy, verb: string) => Object.values(roles).some((role) => role.may.includes(verb));

/** Ids of details that a condition looks at. */
const looksAt = ({ detail = {}, detailAbove = {} }: Condition) => [
  ...Object.keys(detail),
  ...Object.entries(detailAbove).flatMap(([id, limit]) => (typeof limit === 'number' ? [id] : [id, limit.of])),
];

const unclassified: Check = {
  code: 'classes-never-chosen',
  help: 'Geef een rol het recht op classify, of haal classes weg.',
  look: ({ policy }, say) => {
    if (Object.keys(policy.classes).length > 0 && !may(policy, 'classify'))
      say('Niemand kan een zaak indelen in de klassen van deze regeling.', 'classes');
  },
};

const neverAsked: Check = {
  code: 'detail-never-asked',
  help: 'Geef een rol het recht op describe, of zet ask: complainant.',
  look: ({ policy }, say) => {
    if (may(policy, 'describe')) return;
    for (const [id, { ask, name, records }] of Object.entries(policy.details)) {
      const lodged = (records ?? Object.keys(policy.records)).some((record) => policy.records[record]?.lodged === true);
      if (ask !== 'complainant' || !lodged) say(`Niemand kan het gegeven ‘${name.nl}’ invullen.`, `details.${id}`);
    }
  },
};

const askedWithoutRight: Check = {
  code: 'detail-blocks-for-ever',
  help: 'Geef een rol het recht op describe, of haal required-before weg.',
  look: ({ policy }, say) => {
    if (may(policy, 'describe')) return;
    for (const [id, { requiredBefore, name }] of Object.entries(policy.details)) {
      if (requiredBefore.length > 0)
        say(
          `Zonder ‘${name.nl}’ kan ${requiredBefore.join(', ')} niet, en als de klager het niet invult, kan niemand dat.`,
          `details.${id}`,
        );
    }
  },
};

const concernsWithoutDeputy: Check = {
  code: 'concerns-without-deputy',
  help: 'Noem bij die rol een vervanger (deputy) die de zaak mag toewijzen, of geef dat recht aan een andere rol die alle zaken ziet.',
  look: ({ policy }, say) => {
    for (const [id, detail] of Object.entries(policy.details))
      for (const role of rolesNamed(detail).filter((one) => !goesOn(policy, one)))
        say(
          `Door een antwoord op ‘${detail.name.nl}’ blijft wie ‘${role}’ is buiten de zaak, en niemand neemt haar over.`,
          `details.${id}`,
        );
  },
};

/** Without who holds this role a case still finds a handler: the deputy names one, or a role that sees every case. */
function goesOn({ roles }: Policy, out: string): boolean {
  const deputy = roles[out]?.deputy;
  if (deputy === undefined) return false;
  return Object.entries(roles).some(
    ([id, { may, sees }]) => id !== out && may.includes('assign') && (id === deputy || sees === 'all'),
  );
}

const limitOfNothing: Check = {
  code: 'detail-has-no-limit',
  help: 'detail-above kan alleen bij kind: amount en kind: number.',
  look: ({ policy }, say) => {
    for (const [condition, clause] of conditions(policy)) {
      for (const [id, limit] of Object.entries(condition.detailAbove ?? {})) {
        const kind = policy.details[id]?.kind;
        const other = typeof limit === 'number' ? kind : policy.details[limit.of]?.kind;
        if (other !== kind)
          say(`‘${id}’ en ‘${(limit as ShareLimit).of}’ zijn niet van dezelfde soort: er is geen deel te nemen.`, clause);
        if (kind !== undefined && kind !== 'amount' && kind !== 'number')
          say(`Het gegeven ‘${id}’ is geen bedrag en geen aantal: er kan niets boven liggen.`, clause);
      }
    }
  },
};

const personalCondition: Check = {
  code: 'condition-on-personal-detail',
  help: 'Maak er een gegeven van dat blijft (zonder personal), of vraag iets anders.',
  look: ({ policy }, say) => {
    for (const [condition, clause] of conditions(policy)) {
      const wrong = looksAt(condition).filter((id) => isGone(policy.details, id));
      for (const id of wrong)
        say(`Deze voorwaarde kijkt naar ‘${id}’, dat bij vernietiging verdwijnt: daarna geldt zij anders.`, clause);
    }
  },
};

function isGone(details: Details, id: string): boolean {
  return Object.hasOwn(details, id) && details[id]?.personal === true;
}

const trackWithoutRights: Check = {
  code: 'track-to-role-without-rights',
  help: 'Geef de rol ten minste het recht om de zaak af te doen, toe te wijzen, door te sturen of erover te adviseren.',
  look: ({ policy }, say) => {
    for (const [id, { to, name }] of Object.entries(policy.tracks)) {
      const role = to === undefined ? undefined : policy.roles[to];
      if (
        role === undefined ||
        ['conclude', 'close', 'assign', 'route', 'rule', 'advise', 'seat'].some((verb) => role.may.includes(verb))
      )
        continue;
      say(
        `Op het spoor ‘${name.nl}’ wordt een zaak het werk van de ${role.name.nl}, maar die rol kan er niets mee.`,
        `tracks.${id}`,
      );
    }
  },
};

const deadTrack: Check = {
  code: 'track-never-chosen',
  help: 'Geef een rol het recht op route, of zet chosen-by: complainant.',
  look: ({ policy }, say) => {
    if (may(policy, 'route')) return;
    for (const [id, { chosenBy, name }] of Object.entries(policy.tracks)) {
      if (chosenBy === 'staff') say(`Niemand kan het spoor ‘${name.nl}’ kiezen.`, `tracks.${id}`);
    }
  },
};

const owedOnTrack: Check = {
  code: 'track-owes-nothing',
  help: 'Maak een plicht met from: routed:<spoor> of when: { track: <spoor> } voor die rol.',
  look: ({ policy }, say) => {
    for (const [id, { to, name }] of Object.entries(policy.tracks)) {
      if (to === undefined) continue;
      const owed = policy.clauses.some(({ duty }) => duty !== undefined && duty.owner === to);
      if (!owed)
        say(`Een zaak op het spoor ‘${name.nl}’ staat bij niemand in de werklijst: de rol heeft geen plicht.`, `tracks.${id}`);
    }
  },
};

const unmarked: Check = {
  code: 'milestone-never-marked',
  help: 'Geef een rol het recht op mark, of haal milestones weg.',
  look: ({ policy }, say) => {
    if (Object.keys(policy.milestones).length > 0 && !may(policy, 'mark'))
      say('Niemand kan een mijlpaal van deze regeling vastleggen.', 'milestones');
  },
};

const unrecorded: Check = {
  code: 'system-never-recorded',
  help: 'Maak een plicht met done-by: recorded:<systeem>, en geef haar eigenaar het recht op record.',
  look: ({ policy }, say) => {
    for (const [id, { name }] of Object.entries(policy.systems)) {
      const owed = policy.clauses.filter(({ duty }) => duty?.doneBy.includes(`recorded:${id}`));
      if (owed.length === 0)
        say(`Geen enkele plicht vraagt om vastlegging in ${name.nl}: dat het ontbreekt, merkt niemand.`, `systems.${id}`);
      else if (!may(policy, 'record')) say(`Niemand kan vastlegging in ${name.nl} melden.`, `systems.${id}`);
    }
  },
};

const recordLapses: Check = {
  code: 'record-lapses-when-ended',
  help: 'Zet lapses-by: [].',
  look: ({ policy }, say) => {
    for (const clause of policy.clauses) {
      const { duty } = clause;
      if (duty?.lapsesBy.includes('ended') === true && duty.doneBy.some((one) => one.startsWith('recorded:')))
        say('Sluit de zaak, dan vervalt deze plicht, ook als er nog niets is vastgelegd.', clause);
    }
  },
};

const openPromise: Check = {
  code: 'promise-not-monitored',
  help: 'Maak een plicht met promised-by: promised.',
  look: ({ policy }, say) => {
    const asked = policy.clauses.find(
      ({ duty, letters, guard }) =>
        duty?.doneBy.includes('promised') === true ||
        letters.some((rule) => rule.on === 'promised') ||
        [guard?.needs, guard?.when].flatMap(within).some((one) => one.happened?.includes('promised') === true),
    );
    const kept = policy.clauses.some(({ duty }) => duty?.promisedBy === 'promised');
    if (asked !== undefined && !kept) say('Er wordt een datum toegezegd, maar niemand bewaakt haar.', asked);
  },
};

/** Checks of classes, details, tracks, milestones, promises and outside systems. */
export const checkRecorded: readonly Check[] = [
  unclassified,
  neverAsked,
  askedWithoutRight,
  concernsWithoutDeputy,
  limitOfNothing,
  personalCondition,
  trackWithoutRights,
  deadTrack,
  owedOnTrack,
  unmarked,
  openPromise,
  unrecorded,
  recordLapses,
];
