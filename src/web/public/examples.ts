/** The examples of a procedure for everybody: played by its own rules, as lines of time in plain words. */
import { type Play, play } from '#core/example/play.ts';
import { readExample } from '#core/example/read-example.ts';
import { timeLine } from '#core/example/time-line.ts';
import { say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { beatInWords } from '#core/words/time-line.ts';
import { writeLetter } from '#letters/write-letter.ts';
import type { ExampleView } from './views/examples.tsx';
import type { Visit } from './visit.ts';

/** Played once: a version of a procedure does not change. */
const played = new WeakMap<Policy, readonly Play[]>();

/** The examples that come true; one with a fault tells nothing, and its test says what is wrong. */
export function playsOf({ policy, door }: Pick<Visit, 'policy' | 'door'>): readonly Play[] {
  const known = played.get(policy);
  if (known !== undefined) return known;
  const plays = door.office.policies.examples(policy).flatMap((source) => {
    const read = readExample(source, policy);
    const one = 'faults' in read ? undefined : play(policy, read.example, writeLetter);
    return one === undefined || one.fault !== undefined ? [] : [one];
  });
  played.set(policy, plays);
  return plays;
}

/** Each example with its lines, in the language of the visitor. */
export function exampleViews(visit: Visit): readonly ExampleView[] {
  return playsOf(visit).map((one, index) => ({
    id: `voorbeeld-${index + 1}`,
    heading: say(one.example.example, visit.language),
    beats: timeLine(one).map((beat) => ({
      ...beatInWords(beat, one, visit.language),
      isLate: beat.played === undefined,
    })),
  }));
}
