/** `policy simulate`: plays a scenario under a policy and prints the time line, with the reason of every date. */
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type Play, type Played, play } from '#core/example/play.ts';
import { readExample } from '#core/example/read-example.ts';
import { type Beat, type DutyChange, timeLine } from '#core/example/time-line.ts';
import { faultLine } from '#core/policy/fault.ts';
import type { Policy } from '#core/policy/policy.ts';
import { refusalInWords } from '#core/words/refusals.ts';
import { beatInWords } from '#core/words/time-line.ts';
import { writeLetter } from '#letters/write-letter.ts';
import type { Output, Run } from '../command.ts';
import { policyAt } from './policy-at.ts';

const HELP = `Speelt een geval na: wat er gebeurt, wie wat voor wanneer moet doen en waarom, welke brieven weggaan, en wat niet mag.

Gebruik: bin/gehoord policy simulate REGELING --scenario BESTAND [--json]

  REGELING            de naam van een regeling, met @VERSIE voor een andere dan de nieuwste
                      (ook een die in het systeem is vastgesteld), of haar map
  --scenario BESTAND  het geval, geschreven als een voorbeeld (policies/README.md)
  --json              als JSON

Einde: 0 het ging zoals het geval zegt (then), 1 het ging anders of er staat een fout in, 2 verkeerd gevraagd.`;

/** Runs `policy simulate`. Exit code: 0 everything came true, 1 it did not or a file has faults, 2 wrongly asked. */
export const simulateCommand: Run = async (args, out) => {
  const asked = read(args);
  if (asked === 'help') return tell(out.print, HELP, 0);
  if (typeof asked === 'string') return tell(out.complain, asked, 2);
  const found = await policyAt(asked.policy);
  if (typeof found === 'string') return tell(out.complain, found, 2);
  if ('faults' in found) return tell(out.complain, found.faults.map(faultLine).join('\n'), 1);
  const text = await readFile(asked.scenario, 'utf8').catch((error: NodeJS.ErrnoException) => error);
  if (typeof text !== 'string') return tell(out.complain, `${asked.scenario} kan niet gelezen worden (${text.code}).`, 2);
  const scenario = readExample({ file: relative(process.cwd(), asked.scenario), text }, found.policy);
  if ('faults' in scenario) return tell(out.complain, scenario.faults.map(faultLine).join('\n'), 1);
  const played = play(found.policy, scenario.example, writeLetter);
  out.print(asked.json ? JSON.stringify(asData(played), null, 2) : asText(played));
  if (played.fault !== undefined) out.complain(faultLine(played.fault));
  return played.fault === undefined && played.moments.every((one) => different(one).length === 0) ? 0 : 1;
};

interface Asked {
  readonly policy: string;
  readonly scenario: string;
  readonly json: boolean;
}

function read(args: string[]): Asked | 'help' | string {
  if (args.includes('--help') || args.includes('-h')) return 'help';
  try {
    const options = { scenario: { type: 'string' }, json: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [policy, ...more] = positionals;
    if (policy === undefined || more.length > 0) return 'Noem één regeling: haar naam of haar map.';
    if (values.scenario === undefined) return 'Noem het geval met --scenario BESTAND.';
    return { policy, scenario: values.scenario, json: values.json ?? false };
  } catch {
    // parseArgs complains in English about the option
    return 'Toegestaan zijn --scenario BESTAND en --json.';
  }
}

/** What was asked of a moment and did not come true: its name, what was asked and what came. */
function different({ asked, came }: Played): readonly (readonly [name: string, asked: unknown, came: unknown])[] {
  return Object.keys(asked)
    .map((name) => [name, asked[name], came[name]] as const)
    .filter(([, a, b]) => JSON.stringify(a) !== JSON.stringify(b));
}

function asText(played: Play): string {
  const { policy, example, moments } = played;
  const head = `${example.example.nl}\n${policy.organisation.name}, versie ${policy.version}\n`;
  const lines = timeLine(played).flatMap((beat) => beatAsText(beat, played));
  const wrong = moments.flatMap((one) =>
    different(one).map(
      ([name, asked, came]) =>
        `${example.file}:${one.happens.place.line}: ${name}: verwacht ${JSON.stringify(asked) ?? 'niets'}, het werd ${JSON.stringify(came) ?? 'niets'}.`,
    ),
  );
  return [head, ...lines, ...(wrong.length === 0 ? [] : ['', 'Anders dan het geval zegt:', ...wrong])].join('\n');
}

function beatAsText(beat: Beat, played: Play): readonly string[] {
  const { when, text, refused, letters, duties } = beatInWords(beat, played, 'nl');
  const clauses = beat.changes.map(({ duty }) => ` [${duty.clause}: ${duty.source.join(', ')}]`);
  const owed = duties.flatMap((one, index) => [
    `    ${marks[one.how]} ${one.text}${clauses[index] ?? ''}`,
    ...one.because.map((why) => `        ${why}`),
  ]);
  const late = duties.length === 0 ? clauses.join('') : '';
  return [
    when,
    `  ${text}${late}`,
    ...(refused === undefined ? [] : [`    ✗ ${refused}`]),
    ...letters.map((one) => `    ✉ ${one}`),
    ...owed,
    '',
  ];
}
const marks: Readonly<Record<DutyChange['how'], string>> = { arisen: '→', moved: '⇒', done: '✓', lapsed: '–', late: '!' };

/** The same time line for programs. */
function asData(played: Play): object {
  const { policy, example, moments } = played;
  return {
    policy: policy.policy,
    version: policy.version,
    example: example.example.nl,
    line: timeLine(played).map((beat) => beatAsData(beat, played, policy)),
    different: moments.flatMap((one) =>
      different(one).map(([name, asked, came]) => ({
        line: one.happens.place.line,
        name,
        asked: asked ?? null,
        came: came ?? null,
      })),
    ),
    fault: played.fault ?? null,
  };
}

function beatAsData({ at, played, changes }: Beat, play: Play, policy: Policy): object {
  const taken = played?.taken;
  const words = beatInWords({ at, ...(played === undefined ? {} : { played }), changes }, play, 'nl');
  return {
    at,
    ...(played === undefined ? {} : { by: played.happens.by, do: played.happens.verb }),
    text: words.text,
    ...(taken !== undefined && 'refused' in taken
      ? {
          refused: taken.refused.map((one) => ({
            code: one.code,
            clause: one.clause?.id ?? null,
            source: one.clause?.source ?? [],
            message: refusalInWords(one, { language: 'nl', policy }),
          })),
        }
      : {}),
    letters: taken !== undefined && 'letters' in taken ? taken.letters : [],
    duties: changes.map(({ how, duty, was }) => ({
      how,
      clause: duty.clause,
      owner: policy.roles[duty.owner]?.name.nl ?? duty.owner,
      do: duty.do.nl,
      due: duty.due?.end ?? null,
      ...(duty.asks === undefined
        ? {}
        : { asks: { of: duty.asks.of, what: duty.asks.what.nl, else: duty.asks.else?.nl ?? null } }),
      ...(duty.sum === undefined ? {} : { sum: duty.sum }),
      ...(was === undefined ? {} : { was }),
      target: duty.target,
      because: duty.due?.steps.map(({ from, to, why, source }) => ({ from, to, why, source })) ?? [],
      source: duty.source,
    })),
  };
}

function tell(say: Output['print'], text: string, code: number): number {
  say(text);
  return code;
}
