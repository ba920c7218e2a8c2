/** Which documents go along when a case is merged into another one. */
import { type CaseDocument, type CaseState, complainants } from './state.ts';

/** The documents that everybody who complains could read: the rest, such as our letters, stays where it was. */
export function goesAlong(state: CaseState): readonly CaseDocument[] {
  const all = complainants(state);
  const alone = all.length === 1 ? all[0]?.id : undefined;
  const isRead = ({ audience }: CaseDocument) =>
    audience.includes('complainants') || (alone !== undefined && audience.includes(alone));
  return state.documents.filter(
    (one) => one.gone !== true && one.infected !== true && one.from !== 'letter' && one.copyOf === undefined && isRead(one),
  );
}
