/** What else was recorded of a case, as facts beside its story: classes and details. */
import { classesOf } from '#core/case/steps/classify.ts';
import { detailNamed } from '#core/policy/details.ts';
import { say } from '#core/policy/label.ts';
import { classesInWords } from '#core/words/class-words.ts';
import { detailInWords } from '#core/words/detail-words.ts';
import type { CaseDesk } from '../visit.ts';

/** The classes by group: "aard: bejegening, inhoud". */
export function classLines({ open: { policy, state }, language }: CaseDesk): readonly string[] {
  return classesInWords(policy, classesOf(state), language);
}

/** What is known of the details, in the order of the policy: "bedrag: € 12,50". */
export function detailLines({ open: { policy, state }, language, words }: CaseDesk): readonly string[] {
  return Object.keys(policy.details).flatMap((id) => {
    const [detail, value] = [detailNamed(policy.details, id), state.details[id]];
    if (detail === undefined || value === undefined) return [];
    return [`${say(detail.name, language)}: ${detailInWords(detail, value, language, words.format.day)}`];
  });
}
