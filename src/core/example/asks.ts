/** What an example can ask after a step, the word `then` of an example. A new ask is a line here, and nothing else changes. */

import { maySee } from '#core/access.ts';
import { isOffered } from '#core/case/decide.ts';
import type { Duty } from '#core/case/duty.ts';
import { statuses } from '#core/case/status.ts';
import { isPast } from '#core/case/term.ts';
import { type Reader, refersTo } from '#core/policy/read/reading.ts';
import { camel, dictionary, list, oneOf, oneOrMore, text } from '#core/policy/read/shape.ts';
import { verbs } from '#core/policy/vocabulary.ts';
import type { Scene } from './stage.ts';

interface Ask<T> {
  readonly read: Reader<T>;
  /** what came of it, in the same shape as what was asked */
  readonly came: (scene: Scene, asked: T) => unknown;
}
const ask = <T>(read: Reader<T>, came: Ask<T>['came']): Ask<unknown> => ({ read, came: came as Ask<unknown>['came'] });

/** "call", or "call to jansen" where there is one for each person. */
const dutyName: Reader<string> = (node, reading) => {
  const [clause = ''] = node.kind === 'text' ? node.text.split(' to ') : [];
  const known = refersTo('clause')(node.kind === 'text' ? { ...node, text: clause } : node, reading);
  return known === undefined || node.kind !== 'text' ? undefined : node.text;
};
const sentence = text(300);
const some =
  <T>(reader: Reader<T>): Reader<readonly T[]> =>
  (node, reading) =>
    (node.kind === 'list' ? list : oneOrMore)(reader)(node, reading);
/** A last day for each duty. */
const byDuty: Reader<Readonly<Record<string, string>>> = (node, reading) => {
  if (node.kind === 'map')
    for (const { key, at } of node.entries) dutyName({ kind: 'text', at, text: key, quoted: false }, reading);
  return dictionary(sentence, /^.+$/)(node, reading);
};
const SHORT = /^[a-z][a-z0-9-]*$/;

export const asks = {
  /** where the case stands */
  status: ask(oneOf(statuses), ({ state }) => state.status),
  /** exactly these letters leave because of this step: "acknowledgement to jansen" */
  letters: ask(some(sentence), ({ letters }) => letters),
  /** owed now, or a reminder that is planned, with its day; "no day" when it has none */
  due: ask(byDuty, (scene, asked) => Object.fromEntries(Object.keys(asked).map((key) => [key, dueOf(scene, key)]))),
  /** these were done */
  done: ask(some(dutyName), (scene, asked) => asked.filter((key) => named(scene, key).some((duty) => duty.status === 'done'))),
  /** exactly these are late now */
  late: ask(some(dutyName), ({ duties, now }) =>
    duties.filter(({ status, due }) => status === 'open' && due !== undefined && isPast(due.end, now)).map((duty) => duty.clause),
  ),
  /** these are not owed: they never arose, or lapsed */
  'not-owed': ask(some(dutyName), (scene, asked) =>
    asked.filter((key) => named(scene, key).every((duty) => duty.status === 'lapsed')),
  ),
  /** the clause that refuses it, or the code of the refusal; `letter-incomplete: letter block` */
  refused: ask(sentence, ({ refused }) => refused),
  /** these steps are offered to this person now */
  offered: ask(dictionary(some(oneOf(verbs)), SHORT), (scene, asked) => offered(scene, asked, true)),
  /** and these are not */
  'not-offered': ask(dictionary(some(oneOf(verbs)), SHORT), (scene, asked) => offered(scene, asked, false)),
  /** exactly these colleagues of the example may open the case */
  sees: ask(some(text(100)), ({ policy, state, staff }) =>
    Object.entries(staff).flatMap(([id, roles]) => (maySee(policy, state, { id, roles }) ? [id] : [])),
  ),
} as const satisfies Readonly<Record<string, Ask<unknown>>>;

/** What came of everything that was asked, by the same names. A refusal that nobody asked for is always told. */
export function cameOf(scene: Scene, asked: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const entries = Object.entries(asks).flatMap(([name, one]) => {
    const key = camel(name);
    return Object.hasOwn(asked, key) ? [[key, one.came(scene, asked[key])] as const] : [];
  });
  return { refused: scene.refused, ...Object.fromEntries(entries) };
}

function named({ duties, nameOf }: Scene, key: string): readonly Duty[] {
  return duties.filter(
    (duty) =>
      duty.clause === key ||
      (duty.party !== undefined && `${duty.clause} to ${nameOf(duty.party)}` === key) ||
      (duty.informed !== undefined && `${duty.clause} to ${duty.informed}` === key),
  );
}

function dueOf(scene: Scene, key: string): string {
  const all = named(scene, key);
  const open = all.find((duty) => duty.status === 'open' || duty.status === 'planned');
  return open === undefined ? `not owed (${all.map((duty) => duty.status).join(', ')})` : (open.due?.end ?? 'no day');
}

function offered({ situation }: Scene, asked: Readonly<Record<string, readonly string[]>>, wanted: boolean) {
  const steps = (who: string, listed: readonly string[]) => {
    const now = situation(who);
    return now === undefined ? [] : listed.filter((verb) => isOffered(now, verb as never) === wanted);
  };
  return Object.fromEntries(Object.entries(asked).map(([who, listed]) => [who, steps(who, listed)]));
}
