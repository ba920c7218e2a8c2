// Reads the options of `deadline`; a wrong one gives one sentence that says what is allowed.
import type { DeadlineInput } from '#core/deadline/deadline.ts';
import type { Calendar } from '#core/time/calendar.ts';
import { type Choices, choicesOf } from '#core/time/calendar.ts';
import { type Day, parseDay } from '#core/time/day.ts';
import { isFault, quoted } from '#core/time/fault.ts';
import { type Length, parseLength } from '#core/time/length.ts';
import { type Moment, parseMoment } from '#core/time/moment.ts';
import { isMoment } from '#core/time/words.ts';

/** What is asked of the calculus; the calendar is added with its choices. */
export interface Question {
  readonly input: Omit<DeadlineInput, 'calendar'>;
  readonly choices: Choices;
  readonly json: boolean;
}

/** Says in one sentence what is allowed. */
export class WrongOption extends Error {}

type Kind = 'once' | 'often' | 'flag';

/** Every option: whether it may be repeated, and what belongs behind it. */
const OPTIONS: Readonly<Record<string, readonly [kind: Kind, value: string]>> = {
  '--start': ['once', 'een dag als 2026-06-01, of een tijdstip met het verschil met UTC als 2026-06-01T14:30:00+02:00'],
  '--length': ['once', 'een lengte als "6 weeks", in hour, day, working day, week, month of year'],
  '--rolls': ['once', 'none, atw, next-working-day, previous-working-day of eu'],
  '--suspended': ['often', 'de dag van de vraag en die van het antwoord, als 2026-06-10/2026-06-20'],
  '--excluded': ['often', 'de eerste en de laatste dag die niet meetelt, als 2026-07-20/2026-08-02'],
  '--before': ['flag', ''],
  '--extend': ['often', 'een lengte als "4 weeks", in hour, day, working day, week, month of year'],
  '--working': ['once', 'wat als werkdag telt, met komma’s ertussen'],
  '--off': ['once', 'wat niet als werkdag telt'],
  '--json': ['flag', ''],
  '--help': ['flag', ''],
};

const ROLLS = ['none', 'atw', 'next-working-day', 'previous-working-day', 'eu'] as const;

export const DEADLINE_HELP = `Rekent een termijn uit en legt elke stap uit.

Gebruik: bin/gehoord deadline --start DAG --length LENGTE [keuzes]

  --start DAG             een dag (2026-06-01), of een tijdstip met het verschil met UTC
                          (2026-06-01T14:30:00+02:00); die dag zelf telt niet mee
  --length LENGTE         een getal en hour, day, working day, week, month of year: "6 weeks"
                          uren vragen een tijdstip en geven er een
  --rolls WIJZE           waarheen een einde op een vrije dag schuift: none (standaard), atw,
                          next-working-day, previous-working-day of eu
  --suspended VRAAG/ANTWOORD
                          de dagen ertussen tellen niet mee; mag vaker
  --excluded VAN/TOT      deze dagen tellen niet mee, de eerste en de laatste ook niet; mag vaker
  --before                tel terug vanaf het begin
  --extend LENGTE         verleng de termijn; mag vaker
  --working KEUZES        wat toch als werkdag telt: good-friday,liberation-day,saturday
  --off KEUZES            wat toch niet als werkdag telt: equated-days
  --json                  als JSON: {"end", "steps", "alternatives"}
  --help                  deze uitleg`;

/** The words after `deadline` as a question, or `help`. Throws a WrongOption. */
export function readOptions(args: readonly string[], calendar: Calendar): Question | 'help' {
  const given = gather(args);
  if (given.has('--help')) return 'help';
  const start = readStart(required(given, '--start'));
  const length = readLength('--length', required(given, '--length'));
  const extensions = (given.get('--extend') ?? []).map((text) => readLength('--extend', text));
  checkHours(start, length, extensions);
  const offered = choicesOf(calendar);
  return {
    input: {
      start,
      length,
      rolls: readRolls(given.get('--rolls')?.[0] ?? 'none'),
      suspended: (given.get('--suspended') ?? []).map((text) => readSuspension(text)),
      excluded: (given.get('--excluded') ?? []).map((text) => readExclusion(text)),
      backward: given.has('--before'),
      extensions,
    },
    choices: {
      working: readChoices('--working', given.get('--working')?.[0], offered.working),
      off: readChoices('--off', given.get('--off')?.[0], offered.off),
    },
    json: given.has('--json'),
  };
}

/** The options with their values, each known, complete, and not more often than it may. */
function gather(args: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const given = new Map<string, string[]>();
  for (let index = 0; index < args.length; index++) {
    const word = args[index] === '-h' ? '--help' : (args[index] ?? '');
    const [name = '', inline] = word.startsWith('--') && word.includes('=') ? halves(word, '=') : [word];
    const [kind, value] = Object.hasOwn(OPTIONS, name) ? (OPTIONS[name] ?? unknown(name)) : unknown(name);
    if (given.has(name) && kind !== 'often') {
      throw new WrongOption(`${name} mag maar één keer; alleen --suspended, --excluded en --extend mogen vaker.`);
    }
    const values = given.get(name) ?? [];
    given.set(name, values);
    if (kind === 'flag' && inline !== undefined)
      throw new WrongOption(`Achter ${name} hoort geen waarde; schrijf alleen ${name}.`);
    if (kind === 'flag') continue;
    const next = inline ?? args[++index];
    if (next === undefined || (inline === undefined && next.startsWith('--')))
      throw new WrongOption(`Achter ${name} hoort ${value}.`);
    values.push(next);
  }
  return given;
}

function unknown(name: string): never {
  throw new WrongOption(`${quoted(name)} is hier onbekend; toegestaan zijn ${Object.keys(OPTIONS).join(', ')}.`);
}

function halves(text: string, sign: string): readonly [string, string] {
  const at = text.indexOf(sign);
  return [text.slice(0, at), text.slice(at + 1)];
}

function required(given: ReadonlyMap<string, readonly string[]>, name: '--start' | '--length'): string {
  const [value] = given.get(name) ?? [];
  if (value !== undefined) return value;
  throw new WrongOption(`${name} ontbreekt; geef ${OPTIONS[name]?.[1]}.`);
}

function readStart(text: string): Day | Moment {
  const start = text.includes('T') ? parseMoment(text) : parseDay(text);
  if (!isFault(start)) return start;
  throw new WrongOption(`--start ${quoted(text)} kan niet; toegestaan is ${OPTIONS['--start']?.[1]}, van 1900 tot en met 2999.`);
}

function readLength(name: string, text: string): Length {
  const length = parseLength(text);
  if (isFault(length)) throw new WrongOption(`${name} ${length.says}`);
  return length;
}

function checkHours(start: Day | Moment, length: Length, extensions: readonly Length[]): void {
  const inHours = length.unit === 'hour';
  if (inHours && !isMoment(start)) {
    throw new WrongOption(
      'Een lengte in uren vraagt een tijdstip als --start, met het verschil met UTC, als 2026-06-01T14:30:00+02:00.',
    );
  }
  if (extensions.some((one) => (one.unit === 'hour') !== inHours)) {
    throw new WrongOption('--extend is in uren als --length in uren is, en anders in day, working day, week, month of year.');
  }
}

function readRolls(text: string): (typeof ROLLS)[number] {
  const rolls = ROLLS.find((one) => one === text);
  if (rolls !== undefined) return rolls;
  throw new WrongOption(`--rolls ${quoted(text)} kan niet; toegestaan is ${OPTIONS['--rolls']?.[1]}.`);
}

function readSuspension(text: string): { asked: Day; answered: Day } {
  const [asked, answered] = readSpan('--suspended', text);
  if (answered >= asked) return { asked, answered };
  throw new WrongOption(`--suspended ${quoted(text)} kan niet; het antwoord komt op of na de dag van de vraag.`);
}

function readExclusion(text: string): { from: Day; to: Day } {
  const [from, to] = readSpan('--excluded', text);
  if (to >= from) return { from, to };
  throw new WrongOption(`--excluded ${quoted(text)} kan niet; de laatste dag ligt op of na de eerste.`);
}

function readSpan(name: string, text: string): readonly [Day, Day] {
  const [first = '', last = '', ...more] = text.split('/');
  const [from, to] = [parseDay(first), parseDay(last)];
  if (isFault(from) || isFault(to) || more.length > 0) {
    throw new WrongOption(`${name} ${quoted(text)} kan niet; schrijf ${OPTIONS[name]?.[1]}, met bestaande dagen.`);
  }
  return [from, to];
}

function readChoices(name: string, text: string | undefined, offered: readonly string[]): readonly string[] {
  const chosen = text?.split(',') ?? [];
  const wrong = chosen.find((one) => !offered.includes(one));
  if (wrong === undefined) return chosen;
  const list = offered.length === 1 ? offered[0] : `een of meer van ${offered.join(', ')}, met komma’s ertussen`;
  throw new WrongOption(`${name} ${quoted(wrong)} kan niet; toegestaan is ${list}.`);
}
