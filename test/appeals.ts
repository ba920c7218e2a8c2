/** Procedures with appeals for the tests: a board that binds us, and management with a supervisory board above it. */
import type { Clause } from '#core/policy/clause.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Tier } from '#core/policy/tiers.ts';
import { aPolicy } from './a-policy.ts';
import { aClause, aDuty } from './a-policy-clauses.ts';
import { colleague, page, type Story } from './given-when-then.ts';
import { aComplaint, answered, concluded, framed, handled, heard, judged } from './situations.ts';

/** Chairs the board, and sees nothing else. */
export const eva = colleague('eva', 'chair');
/** Management; may handle a complaint itself. */
export const max = colleague('max', 'management', 'handler');
/** The supervisory board. */
export const sia = colleague('sia', 'supervisor');

const verdict = (nl: string, ...notWith: readonly string[]) => ({ name: { nl }, notWith });

const board: Tier = {
  name: { nl: 'beroep bij de beroepscommissie' },
  body: 'chair',
  after: ['first'],
  opensOn: ['letter:conclusion', 'late:decide'],
  within: { from: ['letter:conclusion'], length: '6 weeks', rolls: 'none', hard: false },
  grounds: { unfounded: { name: { nl: 'ongegrond verklaard' } }, solution: { name: { nl: 'de oplossing' } } },
  verdicts: { founded: verdict('gegrond'), unfounded: verdict('ongegrond') },
  several: false,
  independentOf: ['first'],
  binding: ['organisation'],
  address: ['Postbus 1', '1000 AA Voorbeeldstad'],
  clause: 'board-open',
};

const clauses: readonly Clause[] = [
  aClause({ id: 'board-open', says: 'U kunt in beroep bij de beroepscommissie.', source: ['KLK-33', 'KLK-34'] }),
  aClause({
    id: 'board-answer',
    says: 'U krijgt een besluit binnen acht weken.',
    source: ['KLK-37'],
    duty: aDuty({
      owner: 'chair',
      from: 'appealed:board',
      within: '8 weeks',
      target: true,
      doneBy: ['letter:ruling'],
      lapsesBy: ['ended', 'abandoned-by-all'],
      step: 'rule',
    }),
    letters: [
      { letter: 'appeal-received', on: 'appealed:board', to: 'party', blocks: [] },
      { letter: 'ruling', on: 'ruled:board', to: 'complainant', blocks: [] },
    ],
  }),
  aClause({
    id: 'board-delay',
    says: 'Lukt dat niet, dan hoort u de nieuwe termijn.',
    source: ['KLK-38'],
    extension: { duty: 'board-answer', times: 'unlimited', needs: ['reason', 'notice-to-complainant'] },
    letters: [
      { letter: 'extension', on: 'extended', to: 'complainant', when: { with: { clause: ['board-delay'] } }, blocks: [] },
    ],
  }),
  aClause({
    id: 'board-binds',
    says: 'Het oordeel bindt ons.',
    source: ['KLK-39'],
    duty: aDuty({
      owner: 'coordinator',
      from: 'ruled:board',
      when: { ruling: ['founded'] },
      promisedBy: 'ruled:board',
      doneBy: ['executed:board'],
      step: 'execute',
    }),
  }),
];

const roles = {
  chair: {
    name: { nl: 'voorzitter' },
    may: ['assign', 'rule', 'hear', 'invite', 'ask', 'contact', 'note', 'extend'],
    sees: 'own',
  },
  management: { name: { nl: 'directie' }, may: ['assign', 'conclude', 'rule', 'contact', 'find'], sees: 'own' },
  supervisor: { name: { nl: 'toezicht' }, may: ['rule'], sees: 'own' },
} as const;

function withParts(more: readonly Clause[], tiers: Policy['tiers']): Policy {
  const plain = aPolicy();
  const extra = ['appeal-received', 'ruling'].map((id) => {
    const kind = { name: { nl: id }, file: `letters/${id}.md`, text: id, acknowledges: false };
    return [id, kind] as const;
  });
  const letters = { ...plain.letters, ...Object.fromEntries(extra) };
  return aPolicy({ clauses: more, other: { roles: { ...plain.roles, ...roles }, letters, tiers } });
}

/** One appeal, to a board that is independent of the handling and binds us; changed where a test is about something else. */
export function withBoard(change: Partial<Tier> = {}): Policy {
  return withParts(clauses, { board: { ...board, ...change } });
}

/**
 * Management looks at an appeal, unless it handled the case itself; then the supervisory board does. A ruling combines how much
 * of the handling was wrong with why (KIK-20, KIK-22, KIK-23, KIK-25).
 */
export function withManagement(): Policy {
  const matrix = {
    correct: verdict('correct', 'wholly-unreasoned', 'partly-unreasoned', 'wholly-incorrect', 'partly-incorrect'),
    'wholly-unreasoned': verdict('geheel ongemotiveerd', 'partly-unreasoned'),
    'partly-unreasoned': verdict('gedeeltelijk ongemotiveerd'),
    'wholly-incorrect': verdict('geheel onjuist', 'partly-incorrect'),
    'partly-incorrect': verdict('gedeeltelijk onjuist'),
  };
  const plain = { grounds: {}, verdicts: matrix, several: true, binding: [], address: [] };
  const opensOn = ['letter:conclusion', 'letter:ruling'];
  const more = aClause({
    id: 'rulings',
    says: 'U hoort het oordeel.',
    source: ['KIK-21'],
    letters: [{ letter: 'ruling', on: 'ruled', to: 'complainant', blocks: [] }],
  });
  return withParts([more], {
    management: {
      ...plain,
      name: { nl: 'beroep bij de directie' },
      body: 'management',
      after: ['first'],
      opensOn,
      when: { not: { handledBy: ['management'] } },
      independentOf: ['first'],
    },
    supervisory: {
      ...plain,
      name: { nl: 'beroep bij de raad van toezicht' },
      body: 'supervisor',
      after: ['first', 'management'],
      opensOn,
      when: { handledBy: ['management'] },
      independentOf: ['first', 'management'],
      binding: ['organisation'],
    },
  });
}

/** Anna answered on Monday 1 June 2026. */
export function answeredUnder(policy: Policy): Story {
  return answered(concluded(judgedUnder(policy)));
}

/** Every point has its verdict. */
export function judgedUnder(policy: Policy): Story {
  return judged(heardUnder(policy));
}

function heardUnder(policy: Policy): Story {
  return heard(framed(handled(aComplaint(policy))));
}

/** What Jo writes in an appeal to the board. */
export const anAppeal = { grounds: ['unfounded'], reason: 'Ik ben het er niet mee eens.' };

/** Jo appealed to the board on Monday 8 June 2026, on the own page. */
export function appealed(policy: Policy = withBoard()): Story {
  return answeredUnder(policy).on('2026-06-08').has(page('Jo'), 'appeal', anAppeal);
}

/** What the board says, in favour of Jo. */
export const aRuling = { verdicts: ['founded'], reasoning: 'De uitleg ontbrak.', consequences: 'Leg het alsnog uit.' };
