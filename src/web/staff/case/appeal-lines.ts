/** The appeals of a case and its cases at bodies outside, as lines beside the story. */
import type { Appeal } from '#core/case/appeals.ts';
import { say } from '#core/policy/label.ts';
import { capital } from '#core/words/capital.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import { bindsWhom } from '../steps/appeal.tsx';
import type { CaseDesk } from '../visit.ts';

/** Every appeal with its ruling, whom that binds, and whether it was carried out. */
export function appealLines(desk: CaseDesk): readonly string[] {
  return desk.open.state.appeals.flatMap((one) => linesOf(desk, one));
}

function linesOf({ open, language, says, words }: CaseDesk, one: Appeal): readonly string[] {
  const tier = open.policy.tiers[one.tier];
  const name = tier === undefined ? one.tier : say(tier.name, language);
  const day = (at: string) => words.format.day(at.slice(0, 10));
  const list = (codes: readonly string[]) =>
    words.format.list(codes.map((code) => say(tier?.verdicts[code]?.name ?? { nl: code }, language)));
  const { ruling } = one;
  return [
    (one.late ? says.appeals.filedLate : says.appeals.filed)(capital(name), day(one.at)),
    ...(one.withdrawn === undefined ? [] : [says.appeals.abandoned(day(one.withdrawn))]),
    ...(ruling === undefined ? [] : [says.appeals.ruled(list(ruling.verdicts), day(ruling.at))]),
    ...(tier === undefined || tier.binding.length === 0 ? [] : [says.appeals.binds[bindsWhom(tier.binding)]]),
    ...(one.replaced === undefined ? [] : [says.appeals.replaced(day(one.replaced))]),
    ...(ruling?.executeBy === undefined || one.executed !== undefined || one.replaced !== undefined
      ? []
      : [says.appeals.executeBy(day(ruling.executeBy))]),
    ...(one.executed === undefined ? [] : [says.appeals.executed(day(one.executed))]),
  ];
}

/** Each case at a body outside: what happened there last, and their reference. */
export function outsideLines({ open: { policy, state }, language, says, words }: CaseDesk): readonly string[] {
  const names = wordsOf('escalate', { language, policy }).choices.what ?? {};
  return state.escalations.flatMap(({ forum, reference, entries }) => {
    const last = entries.at(-1);
    if (last === undefined) return [];
    const what = (names[last.what] ?? last.what).toLowerCase();
    const line = says.appeals.running(
      say(policy.forums[forum]?.name ?? { nl: forum }, language),
      what,
      words.format.day(last.at.slice(0, 10)),
    );
    return reference === undefined ? [line] : [line, says.appeals.reference(reference)];
  });
}
