/** Looks up every word that points to something else in the policy, and names those that point to nothing. */
import { type Fault, shown } from '../fault.ts';
import { helpWith } from './nearest.ts';
import type { Reference, ReferenceKind } from './reading.ts';

const nouns: Record<ReferenceKind, string> = {
  role: 'Er is geen rol',
  letter: 'Er is geen brief',
  clause: 'Er is geen bepaling',
  section: 'Er is geen kop',
  subject: 'Er is geen onderwerp',
  channel: 'Er is geen kanaal',
  record: 'Er is geen soort zaak',
  verdict: 'Er is geen oordeel',
  way: 'Er is geen weg',
  tier: 'Er is geen beroep',
  place: 'Er is geen beroep',
  'tier-verdict': 'Er is geen uitspraak in beroep',
  forum: 'Er is geen instantie buiten ons',
  informed: 'Onder informed is er geen instantie',
  question: 'Er is geen vraag',
  'register-field': 'Het register heeft geen veld',
  class: 'Er is geen klasse',
  detail: 'Er is geen gegeven',
  'detail-code': 'Er is geen antwoord',
  'counted-detail': 'Er is geen gegeven met vaste antwoorden dat over niemand persoonlijk gaat,',
  track: 'Er is geen spoor',
  milestone: 'Er is geen mijlpaal',
  system: 'Er is geen systeem',
  enclosure: 'Er is geen bijlage',
  period: 'Er is geen lijst met periodes',
  'day-detail': 'Er is geen gegeven dat een dag is,',
  moment: 'Onder moments is er geen moment',
  'amount-detail': 'Er is geen gegeven dat een bedrag is,',
  'number-detail': 'Er is geen gegeven dat een aantal is,',
  appointment: 'Er is geen afspraak',
  cause: 'Er is geen oorzaak',
  signature: 'Er is geen handtekening',
  body: 'Er is geen gremium',
};

export type Known = Readonly<Record<ReferenceKind, readonly string[]>>;

/** Looking for what was meant takes long in a long list: whoever has this many wrong words makes the same mistake everywhere. */
const MOST_HELPED = 100;

/** The references that point to nothing, as faults. What a law layer speaks of is told once, however often it does so. */
export function dangling(references: readonly Reference[], known: Known): readonly Fault[] {
  const told = new Set<string>();
  return references
    .filter((one) => !known[one.kind].includes(one.name))
    .filter(
      ({ kind, name, law }) => law === undefined || (!told.has(`${law} ${kind} ${name}`) && told.add(`${law} ${kind} ${name}`)),
    )
    .map(({ kind, name, file, at, clause, law }, index) => ({
      file,
      line: at.line,
      column: at.column,
      ...(clause === undefined || law !== undefined ? {} : { clause }),
      code: 'dangling',
      ...(law === undefined
        ? { message: `${nouns[kind]} ${shown(name)}.`, help: index < MOST_HELPED ? helpWith(name, known[kind]) : '' }
        : ofLaw(law, kind, name, clause)),
    }));
}

/** What a layer needs and the policy does not have, with where it can say what that is called here. */
function ofLaw(law: string, kind: ReferenceKind, name: string, clause: string | undefined): Pick<Fault, 'message' | 'help'> {
  const where = clause === undefined ? '' : ` (bij ${clause})`;
  if (kind !== 'role' && kind !== 'letter')
    return {
      message: `De wetslaag ${shown(law)} vraagt hierom${where}: ${nouns[kind]} ${shown(name)}.`,
      help: 'Geef wat u hiervoor hebt deze naam.',
    };
  const [what, list] = kind === 'role' ? ['de rol', 'roles'] : ['de brief', 'letters'];
  return {
    message: `De wetslaag ${shown(law)} noemt ${what} ${shown(name)}${where}, en die is er hier niet.`,
    help: `Zeg wat dat hier is: { law: ${law}, ${list}: { ${name}: … } }${kind === 'letter' ? ', of schrijf die brief.' : '.'}`,
  };
}

/** A start for readings that know few kinds of words. */
export const nothingKnown: Known = {
  role: [],
  letter: [],
  clause: [],
  section: [],
  subject: [],
  channel: [],
  record: [],
  verdict: [],
  way: [],
  tier: [],
  place: [],
  'tier-verdict': [],
  forum: [],
  informed: [],
  question: [],
  'register-field': [],
  class: [],
  detail: [],
  'detail-code': [],
  'counted-detail': [],
  track: [],
  milestone: [],
  system: [],
  enclosure: [],
  period: [],
  'day-detail': [],
  moment: [],
  'amount-detail': [],
  'number-detail': [],
  appointment: [],
  cause: [],
  signature: [],
  body: [],
};
