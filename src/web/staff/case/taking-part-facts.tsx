/** Who takes part besides the handler, and what belongs to the case: panel, advice, signatures, drafts, the other case of a split. */
import type { Child } from 'hono/jsx';
import { seated } from '#core/case/panel.ts';
import type { LinkWay } from '#core/case/state.ts';
import { say } from '#core/policy/label.ts';
import { signaturesFor } from '#core/policy/who-acts.ts';
import { findCase } from '#store/cases/find.ts';
import type { Tx } from '#store/transaction.ts';
import type { FactGroup } from '../../parts/facts.tsx';
import { Typed } from '../../parts/typed.tsx';
import type { CaseDesk } from '../visit.ts';
import type { Names } from './names.ts';

/** A case that belongs to this one, as far as this colleague may know of it. */
export interface LinkedCase {
  readonly way: LinkWay;
  readonly reference: string;
}

/** The cases from which this one was split or that were split off, and those of a merge; those that the viewer may not see are left out. */
export async function linkedCases(tx: Tx, { viewer, open: { state } }: CaseDesk): Promise<readonly LinkedCase[]> {
  const found = await Promise.all(
    state.links.map(async (one) => ({ way: one.way, reference: (await findCase(tx, viewer, one.case))?.reference })),
  );
  return found.flatMap(({ way, reference }) => (reference === undefined ? [] : [{ way, reference }]));
}

/** The groups; those without lines are left out by the page. */
export function takingPartGroups(desk: CaseDesk, names: Names, linked: readonly LinkedCase[] = []): readonly FactGroup[] {
  const words = desk.says.facts.takingPart;
  return [
    { heading: words.panel, lines: panelLines(desk, names) },
    { heading: words.advice, lines: adviceLines(desk) },
    { heading: words.signatures, lines: signatureLines(desk, names) },
    { heading: words.drafts, lines: draftLines(desk, names) },
    { heading: words.linked, lines: [...originLines(desk), ...linked.map((one) => linkedLine(desk, one))] },
  ];
}

/** To whom the case was handed over and who has not taken it over yet: it stands with the people. */
export function handoverLines({ open: { policy, state }, language, says }: CaseDesk, names: Names): readonly string[] {
  const { handover } = state;
  if (handover === undefined) return [];
  const role = policy.roles[handover.role ?? '']?.name;
  const to = handover.staff !== undefined ? names.staff(handover.staff) : role === undefined ? '' : say(role, language);
  return [says.facts.takingPart.waits(to)];
}

function panelLines({ open: { policy, state }, language, says }: CaseDesk, names: Names): readonly string[] {
  const { panel, challenges } = state;
  if (panel === undefined) return [];
  const body = policy.bodies[panel.body];
  const chamber = panel.chamber === undefined ? undefined : body?.chambers[panel.chamber]?.name;
  const title = [body?.name, chamber].flatMap((one) => (one === undefined ? [] : [say(one, language)])).join(', ');
  const members = seated(panel).map(({ number, staff, role }) => {
    const label = policy.roles[role]?.name;
    const doubted = challenges.some((one) => one.member === number && one.decided === undefined);
    const line = `${names.staff(staff)}, ${label === undefined ? role : say(label, language)}`;
    return doubted ? `${line} (${says.facts.takingPart.challenged})` : line;
  });
  return [title, ...members];
}

function adviceLines({ open: { policy, state }, language, says }: CaseDesk): readonly Child[] {
  return state.advice.map(({ body, place, verdict, text }) => {
    const from = policy.bodies[body]?.name;
    const ofTier = policy.tiers[place]?.verdicts;
    const label = verdict === undefined ? undefined : (ofTier?.[verdict]?.name ?? policy.verdicts[verdict]);
    return (
      <>
        {from === undefined ? body : say(from, language)}
        {label === undefined ? null : <strong class="fact-verdict"> {say(label, language)}</strong>}
        <Typed text={text ?? says.facts.destroyed} />
      </>
    );
  });
}

function signatureLines({ open: { policy, state }, language, says, words, today }: CaseDesk, names: Names): readonly string[] {
  return Object.entries(signaturesFor(policy, state.record)).map(([id, { name }]) => {
    const given = state.signatures.find((one) => one.id === id);
    if (given === undefined) {
      const lapsed = state.happenings.findLast((one) => one.name === `unsigned:${id}`)?.at.slice(0, 10);
      const as = say(name, language);
      const { unsigned, lapsed: fell } = says.facts.takingPart;
      return lapsed === undefined ? unsigned(as) : fell(as, words.format.shortDay(lapsed, today));
    }
    const party = state.parties.find((one) => one.id === given.by);
    const who = party === undefined ? names.staff(given.by) : names.party(party.id);
    return says.facts.takingPart.signed(say(name, language), who, words.format.shortDay(given.at.slice(0, 10), today));
  });
}

function draftLines({ open: { state }, says, words, today }: CaseDesk, names: Names): readonly string[] {
  return state.drafts.map((one) => {
    const to = names.party(one.to);
    if (one.commented !== undefined) return says.facts.takingPart.commented(one.number, to);
    const by = one.replyBy === undefined ? '' : words.format.shortDay(one.replyBy, today);
    return says.facts.takingPart.waiting(one.number, to, by);
  });
}

function originLines({ open: { policy, state }, language, says, words, today }: CaseDesk): readonly string[] {
  return state.origins.map(({ record, until }) => {
    const name = policy.records[record]?.name;
    const was = name === undefined ? record : say(name, language);
    return says.facts.takingPart.origin(was, words.format.shortDay(until.slice(0, 10), today));
  });
}

function linkedLine({ says }: CaseDesk, { way, reference }: LinkedCase): Child {
  return (
    <>
      {says.facts.takingPart[way]} <a href={`/werk/zaken/${reference}`}>{reference}</a>
    </>
  );
}
