/** What is wrong with a complaint that a colleague writes down, by the control where it can be put right. */
import { isAtOnce } from '#core/case/at-once.ts';
import { readValues } from '#core/case/read-values.ts';
import type { Refusal } from '#core/case/refusal.ts';
import { lodge } from '#core/case/steps/lodge.ts';
import { refusalInWords } from '#core/words/refusals.ts';
import type { StoredFile } from '#store/files/store-file.ts';
import type { FileFault } from '../../forms/received-form.ts';
import { one, several, type Typed } from '../../forms/typed.ts';
import { fileFaultWords } from '../../public/file-faults.ts';
import { publicPageWords } from '../../words/public/public-page-words.ts';
import { registerWords } from '../../words/staff/register-words.ts';
import { refusedAhead } from '../posted.ts';
import type { Desk } from '../visit.ts';
import {
  complaintTyped,
  contentControl,
  DETAILS,
  detailsOf,
  filedControl,
  firstRecord,
  hasHelper,
  isOfAll,
  isUnnamed,
  isUnreachable,
  peopleTyped,
  solvedByYes,
  solvedControl,
  solvedTyped,
} from './answers.ts';

/** A sentence for each control that needs another look. */
export type Faults = ReadonlyMap<string, string>;

/** Everything that is wrong with what was typed, by the rules that also hold at the end. */
export function faultsIn(desk: Desk, typed: Typed, waiting: readonly StoredFile[]): Faults {
  const { policy, now } = desk;
  const known = new Map(waiting.map((one) => [one.id, one]));
  const raw = complaintTyped(desk, typed, [...known.keys()]);
  const read = readValues(lodge.fields, raw, { policy, now, document: (id) => known.get(id) });
  const refused = [...('refused' in read ? read.refused : []), ...aboutPeople(desk, typed)];
  return new Map([...faultsFrom(desk, typed, refused), ...aboutSolution(desk, typed)]);
}

/** Refusals as sentences beside the controls; the first of each control. */
export function faultsFrom(desk: Desk, typed: Typed, refusals: readonly Refusal[]): Faults {
  const faults = new Map<string, string>();
  for (const refusal of refusals) {
    const name = controlOf(desk, refusal, typed);
    if (!faults.has(name)) faults.set(name, sentence(desk, refusal, name));
  }
  return faults;
}

function controlOf(desk: Desk, { code, field = 'story' }: Refusal, typed: Typed): string {
  if (field === 'filedOn') return filedControl(one(typed, 'channel'));
  if (field === 'people' || field === 'anonymous') return code === 'needs-a-way-to-reach' ? 'people.0.phone' : 'people.0.name';
  const [above, detail] = field.split('.');
  // what is asked of one kind of case stands behind that kind
  if (above !== DETAILS || detail === undefined || isOfAll(desk.policy, detail)) return field;
  return `${detailsOf(one(typed, 'record') || firstRecord(desk))}.${detail}`;
}

function sentence({ language, policy }: Desk, refusal: Refusal, name: string): string {
  const says = registerWords({ language, policy }).register;
  if (refusal.code === 'needs-a-way-to-reach') return says.fillReach;
  const missing: Readonly<Record<string, string>> = {
    ...{ channel: says.fillChannel, story: says.fillStory, 'people.0.name': says.fillWho, 'people.1.name': says.fillHelper },
  };
  return (refusal.code === 'missing' ? missing[name] : undefined) ?? refusalInWords(refusal, { language, policy });
}

/** What a caller accepts is asked of who is on the line, and says how it was solved. */
function aboutSolution(desk: Desk, typed: Typed): Faults {
  const { policy, language } = desk;
  const record = one(typed, 'record') || firstRecord(desk);
  const says = registerWords({ language, policy }).register;
  if (!solvedByYes(policy, record)) return new Map();
  const [how, content] = [solvedControl(record), contentControl(record)];
  const yes = several(typed, content);
  if (solvedTyped(desk, typed) === undefined) return new Map(yes.length > 0 ? [[how, says.fillSolved]] : []);
  if (policy.channels[one(typed, 'channel')]?.form === 'written') return new Map([[how, says.solvedWritten]]);
  return new Map(policy.satisfaction.every(({ id }) => yes.includes(id)) ? [] : [[content, says.fillContent]]);
}

function aboutPeople(desk: Desk, typed: Typed): readonly Refusal[] {
  if (isUnnamed(typed)) return [];
  // nothing follows from what is no case, so nobody need be reached
  const atOnce = isAtOnce(desk.policy, one(typed, 'record') || firstRecord(desk));
  const people = peopleTyped(typed);
  const reachable = people.some(({ phone, email, address }) => [phone, email, address].some((way) => way !== ''));
  return [
    ...(people[0]?.name === '' ? [{ code: 'missing', field: 'people.0.name' } as const] : []),
    ...(hasHelper(typed) && people[1]?.name === '' ? [{ code: 'missing', field: 'people.1.name' } as const] : []),
    ...(reachable || atOnce || isUnreachable(typed) ? [] : [{ code: 'needs-a-way-to-reach', field: 'people' } as const]),
  ];
}

/** A sentence for every document that was not kept, now or when the script sent it ahead. */
export function documentFaults({ language }: Desk, typed: Typed, faults: readonly FileFault[]): string | undefined {
  const ahead = refusedAhead(typed).map((one) => ({ ...one, field: '' }));
  const words = publicPageWords(language, 'u').files;
  const sentences = [...faults, ...ahead].slice(0, 20).map((one) => fileFaultWords(words, one));
  return sentences.length === 0 ? undefined : sentences.join(' ');
}
