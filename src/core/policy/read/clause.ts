/** Reads a clause: its sentence and source, and what the machine does with it. */
import type { Clause, Rolls } from '../clause.ts';
import { confidentialVerbs, letterMilestone, momentMilestone, overMilestone, verbs } from '../vocabulary.ts';
import { asks, meaningOfAsked, sum } from './asked-of.ts';
import { condition, milestone } from './condition.ts';
import { fault, type Reader, refersTo } from './reading.ts';
import { meaningOfReminder, reminder } from './reminder.ts';
import {
  anyNumber,
  as,
  block,
  dictionary,
  entryOf,
  fallback,
  flag,
  formed,
  name,
  oneOf,
  oneOrMore,
  optional,
  required,
  text,
  whole,
  wordOr,
} from './shape.ts';
import { label, length } from './values.ts';

const verb = oneOf(verbs);
export const rolls: Reader<Rolls> = oneOf(['none', 'atw', 'next-working-day', 'previous-working-day', 'eu']);
const blockName = formed(/^[a-z][a-z0-9-]{0,39}$/, 'De naam van een blok bestaat uit kleine letters, cijfers en streepjes.');

const ahead = block({ of: required(milestone), by: required(length) });

/** What starts a duty: a milestone, or `over:<clause>`. */
const start: Reader<string> = (node, reading) => {
  if (node.kind !== 'text' || !node.text.startsWith(overMilestone)) return milestone(node, reading);
  const clause = refersTo('clause')({ ...node, text: node.text.slice(overMilestone.length) }, reading);
  return clause === undefined ? undefined : node.text;
};

const dutyShape = block({
  do: required(label),
  owner: required(refersTo('role')),
  'with-handler': optional(flag),
  from: required(start),
  once: optional(flag),
  when: optional(condition),
  within: optional(length),
  'promised-by': optional(milestone),
  rolls: fallback(rolls, 'none'),
  'rolls-when': optional(condition),
  cap: optional(block({ from: required(milestone), within: required(length), rolls: fallback(rolls, 'none') })),
  maximum: optional(flag),
  target: optional(flag),
  each: optional(oneOf(['complainant', 'representative', 'subject', 'party', 'informed'])),
  'done-by': required(oneOrMore(milestone)),
  'only-after': optional(block({ happened: required(oneOrMore(milestone)), when: optional(condition) })),
  'lapses-by': optional(anyNumber(milestone)),
  'restarts-on': optional(oneOrMore(milestone)),
  ahead: optional(ahead),
  excluding: optional(oneOrMore(refersTo('period'))),
  'closing-days': optional(flag),
  suspended: optional(oneOrMore(block({ from: required(milestone), until: required(milestone), because: required(label) }))),
  'suspended-by-questions': optional(flag),
  'if-late': optional(block({ tell: required(refersTo('role')) })),
  promise: optional(label),
  step: optional(verb),
  asks: optional(asks),
  sum: optional(sum),
});

/** What ends a case ends its duties; what is owed because of an appeal also ends when nobody stands by the appeal any more. */
const duty = as(dutyShape, ({ lapsesBy, ...rest }) => {
  const ofAppeal = rest.from === 'appealed' || rest.from.startsWith('appealed:');
  return { ...rest, lapsesBy: lapsesBy ?? (ofAppeal ? ['ended', 'abandoned-by-all'] : ['ended']) };
});

const times: Reader<number | 'unlimited'> = wordOr('unlimited', 'unlimited', whole(1, 99));

const extension = block({
  duty: required(refersTo('clause')),
  'up-to': optional(length),
  agreed: optional(flag),
  times: required(times),
  after: optional(refersTo('clause')),
  needs: fallback(oneOrMore(oneOf(['reason', 'notice-to-complainant', 'notice-to-subject', 'written-consent'])), []),
  hindrances: optional(dictionary(label)),
  'also-late': optional(flag),
});

/** A letter leaves on an entry of the journal, and not on what is made of several. */
const entry: Reader<string> = (node, reading) => {
  if (reading.asked !== undefined || node.kind !== 'text' || !node.text.startsWith(momentMilestone))
    return milestone(node, reading);
  const help = 'Noem bij on een van de gebeurtenissen, en bij when dat het moment er is: { happened: moment:… }.';
  return fault(reading, node.at, 'contradiction', 'Op een moment vertrekt geen brief.', help);
};

const letter = block({
  letter: required(refersTo('letter')),
  on: required(entry),
  to: required(oneOf(['complainant', 'subject', 'informed', 'party'])),
  when: optional(condition),
  blocks: fallback(anyNumber(blockName), []),
});

const tells = block({
  role: required(refersTo('role')),
  says: required(label),
  'once-known': optional(oneOrMore(refersTo('detail'))),
  when: optional(condition),
});

const guard = block({
  steps: required(oneOrMore(verb)),
  when: optional(condition),
  needs: optional(condition),
  forbids: optional(condition),
  never: optional(flag),
  instead: optional(label),
});

const ground = block({
  code: required(name),
  name: required(label),
  'proposed-when': optional(condition),
  hard: fallback(flag, false),
  'goes-to': optional(oneOrMore(refersTo('informed'))),
});

const bound = block({
  steps: required(oneOrMore(verb)),
  when: optional(condition),
  from: optional(milestone),
  within: optional(length),
  ahead: optional(ahead),
  rolls: fallback(rolls, 'none'),
  'rolls-when': optional(condition),
  excluding: optional(oneOrMore(refersTo('period'))),
});

const confidential = block({
  steps: required(oneOrMore(oneOf(confidentialVerbs))),
  to: required(oneOrMore(refersTo('role'))),
});

const shape = block({
  id: required(name),
  says: required(label),
  source: required(oneOrMore(text(200))),
  section: optional(refersTo('section')),
  shown: fallback(flag, true),
  covers: optional(oneOrMore(refersTo('clause'))),
  duty: optional(duty),
  extends: optional(extension),
  letters: fallback(oneOrMore(letter), []),
  tells: optional(tells),
  guard: optional(guard),
  ground: optional(ground),
  bound: optional(bound),
  confidential: optional(confidential),
  reminder: optional(reminder),
  gap: optional(label),
});

/** A clause, with the meaning that its parts must have together; its faults carry its id. */
export const clause: Reader<Clause> = (node, reading) => {
  const id = entryOf(node, 'id')?.value;
  const own = id?.kind === 'text' && id.text !== '' ? { ...reading, clause: id.text } : reading;
  const read = as(shape, ({ extends: extension, section, ...rest }) => ({ ...rest, section: section ?? '', extension }))(
    node,
    own,
  );
  if (read === undefined) return undefined;
  const before = own.faults.length;
  for (const check of meaning)
    check(read, (key, message, help) => fault(own, placeOf(node, key), 'contradiction', message, help));
  const { extension: rule, ...without } = read;
  return own.faults.length > before ? undefined : rule === undefined ? without : { ...without, extension: rule };
};

type Read = Omit<Clause, 'extension'> & { readonly extension?: Clause['extension'] | undefined };
type Say = (key: string, message: string, help: string) => void;

/** What a schema cannot say: parts that only make sense together. */
const meaning: readonly ((clause: Read, say: Say) => void)[] = [
  ({ shown, section }, say) => {
    if (shown && section === '')
      say('id', 'Deze bepaling staat op de openbare pagina, maar niet onder een kop.', 'Noem een section, of zet shown: false.');
  },
  ({ duty: rule }, say) => {
    // with a last day for both, a day that is named takes the place of the length
    if (rule?.within !== undefined && rule.promisedBy !== undefined && rule.cap === undefined) {
      say(
        'duty',
        'Een termijn en een zelf genoemde dag kunnen niet samen.',
        'Kies within of promised-by, of noem een cap voor beide.',
      );
    }
    if (rule?.ahead !== undefined && (rule.within !== undefined || rule.promisedBy !== undefined)) {
      say('duty', 'Terugtellen en vooruittellen kunnen niet samen.', 'Kies ahead, within of promised-by.');
    }
    if (rule?.within === undefined && (rule?.excluding !== undefined || rule?.suspended !== undefined)) {
      say(
        'duty',
        'Er is niets om stil te zetten: deze plicht heeft geen termijn.',
        'Noem een within, of haal excluding en suspended weg.',
      );
    }
    if (rule?.rolls !== undefined && rule.rolls !== 'none' && rule.within === undefined) {
      say('duty', 'Er is niets om te verschuiven: deze plicht heeft geen termijn.', 'Noem een within, of haal rolls weg.');
    }
    if (rule?.cap !== undefined && rule.within === undefined && rule.promisedBy === undefined) {
      say('duty', 'Er is niets te begrenzen: deze plicht heeft geen termijn.', 'Noem within of promised-by, of haal cap weg.');
    }
    if (rule?.maximum === true && (rule.within === undefined || rule.target === true)) {
      say('duty', 'Een uiterste termijn is een termijn, en geen streven.', 'Noem within zonder target, of haal maximum weg.');
    }
    if (rule?.within?.unit === 'hour' && rule.rolls !== 'none') {
      say('duty', 'Een termijn in uren schuift niet door naar een andere dag.', 'Haal rolls weg (Atw artikel 4).');
    }
    if (
      rule?.promise?.nl.includes('{date}') === true &&
      rule.within === undefined &&
      rule.promisedBy === undefined &&
      rule.ahead === undefined
    ) {
      say('duty', 'De belofte noemt een datum, maar deze plicht heeft geen termijn.', 'Noem een within, of haal {date} weg.');
    }
  },
  ({ duty: rule }, say) => {
    if (rule !== undefined) meaningOfAsked(rule, say);
  },
  (clause, say) => {
    if (clause.reminder !== undefined) meaningOfReminder(clause, clause.reminder, say);
  },
  ({ duty: rule, covers }, say) => {
    if (rule?.closingDays !== true) return;
    const inWorkingDays =
      rule.within?.unit === 'working day' || rule.rolls === 'next-working-day' || rule.rolls === 'previous-working-day';
    if (rule.within === undefined || !inWorkingDays) {
      say(
        'duty',
        'Sluitingsdagen tellen alleen in een termijn die met werkdagen rekent.',
        'Haal closing-days weg, of reken in werkdagen.',
      );
    } else if (rule.rolls === 'atw' || rule.rolls === 'eu' || covers !== undefined) {
      say('duty', 'Een termijn van de wet wordt niet langer doordat de organisatie dicht is.', 'Haal closing-days weg.');
    }
  },
  ({ extension: rule }, say) => {
    if (rule !== undefined && rule.after !== undefined && rule.after === rule.duty)
      say('extends', 'Een verlenging volgt op een verlenging, niet op de plicht zelf.', '');
  },
  ({ tells: rule }, say) => {
    if (rule !== undefined && rule.onceKnown === undefined && rule.when === undefined) {
      say('tells', 'Dit zegt niet wanneer iemand het hoort.', 'Noem once-known of when.');
    }
  },
  ({ bound: rule }, say) => {
    if (rule === undefined) return;
    if (rule.ahead === undefined && (rule.from === undefined || rule.within === undefined)) {
      say('bound', 'Deze termijn heeft geen begin of geen lengte.', 'Noem from en within, of ahead.');
    } else if (rule.ahead !== undefined && (rule.from !== undefined || rule.within !== undefined)) {
      say('bound', 'Terugtellen en vooruittellen kunnen niet samen.', 'Kies ahead, of from met within.');
    }
  },
  ({ guard: rule }, say) => {
    if (rule === undefined) return;
    const asks = rule.needs !== undefined || rule.forbids !== undefined;
    if (!asks && rule.never !== true) say('guard', 'Deze voorwaarde vraagt en verbiedt niets.', 'Noem needs, forbids of never.');
    else if (asks && rule.never === true)
      say('guard', 'Wat nooit kan, heeft geen voorwaarden.', 'Kies never, of needs en forbids.');
  },
  ({ letters }, say) => {
    for (const rule of letters) {
      if (rule.on.startsWith(letterMilestone))
        say('letters', 'Een brief kan niet volgen op een andere brief.', 'Noem de stap waarop hij volgt.');
    }
  },
];

function placeOf(node: Parameters<Reader<Clause>>[0], key: string) {
  return entryOf(node, key)?.at ?? node.at;
}
