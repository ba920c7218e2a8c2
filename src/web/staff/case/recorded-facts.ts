/** What else was recorded of a case, as facts beside its story: classes, details, track and outside systems. */
import { inOrder } from '#core/case/details.ts';
import { classesOf } from '#core/case/steps/classify.ts';
import { say } from '#core/policy/label.ts';
import { classesInWords } from '#core/words/class-words.ts';
import { asked, detailInWords } from '#core/words/detail-words.ts';
import type { CaseDesk } from '../visit.ts';

/** The classes by group: "aard: bejegening, inhoud". */
export function classLines({ open: { policy, state }, language }: CaseDesk): readonly string[] {
  return classesInWords(policy, classesOf(state), language);
}

/** What is known of the details, in the order of the policy: "bedrag: € 12,50". */
export function detailLines({ open: { policy, state }, language, words }: CaseDesk): readonly string[] {
  return inOrder(policy.details, state.details).flatMap(([, value, detail]) => {
    if (detail === undefined) return [];
    return [asked(say(detail.name, language), detailInWords(detail, value, language, words.format.day))];
  });
}

/** How the case is handled, and whose work it is by that. */
export function trackLines({ open: { policy, state }, language, says }: CaseDesk): readonly string[] {
  const track = state.track === undefined ? undefined : policy.tracks[state.track];
  if (track === undefined) return [];
  const role = state.routedTo === undefined ? undefined : policy.roles[state.routedTo];
  return [says.facts.track(say(track.name, language), role === undefined ? undefined : say(role.name, language))];
}

/** How it stands with each register outside this system: what failed is said with its reason. */
export function systemLines({ open: { policy, state }, language, says, words, today }: CaseDesk): readonly string[] {
  return Object.entries(policy.systems).map(([id, { name }]) => {
    const one = state.externals[id];
    const system = say(name, language);
    if (one === undefined) return says.facts.notRecorded(system);
    const day = words.format.dayAndDistance(one.at.slice(0, 10), today);
    return one.state === 'recorded'
      ? says.facts.recorded(system, one.id ?? says.facts.destroyed, day)
      : says.facts.failed(system, one.error, day);
  });
}
