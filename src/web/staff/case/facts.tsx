/** The facts beside the story: points, people, classification, hearing, documents, procedure, and who looked. */

import type { Child } from 'hono/jsx';
import { appointmentOf } from '#core/case/appointment.ts';
import { hasAuthority } from '#core/case/authority.ts';
import { choicesOf } from '#core/case/choices.ts';
import { isOffered } from '#core/case/decide.ts';
import { readersOfLetter } from '#core/case/documents.ts';
import type { PersonDetails } from '#core/case/field.ts';
import { speaksNow } from '#core/case/speaker.ts';
import {
  type Audience,
  type CaseDocument,
  type CaseState,
  complainants,
  isDestroyed,
  type Party,
  subjects,
} from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { stepOf } from '#core/case/steps.ts';
import { say } from '#core/policy/label.ts';
import { isRegistered, lacking } from '#core/register/row.ts';
import { answeredCapacity, standsAs } from '#core/words/capacity-words.ts';
import { capital } from '#core/words/capital.ts';
import { lackInWords } from '#core/words/register-lacks.ts';
import { seesCompliance } from '#handling/compliance/compliance-in.ts';
import type { Reading } from '#store/cases/reading-log.ts';
import type { FactGroup } from '../../parts/facts.tsx';
import { LongTyped } from '../../parts/long-typed.tsx';
import { documentWords } from '../../words/document-words.ts';
import { complianceWords } from '../../words/staff/compliance-words.ts';
import { improvementWords } from '../../words/staff/improvement-words.ts';
import { keepingWords } from '../../words/staff/keeping-words.ts';
import { organisingWords } from '../../words/staff/organising-words.ts';
import { registrationFormWords } from '../../words/staff/registration-form-words.ts';
import { reportPageWords } from '../../words/staff/report-page-words.ts';
import type { CaseDesk } from '../visit.ts';
import { appealLines, outsideLines } from './appeal-lines.ts';
import { causeLines, measureLines } from './improvement-facts.tsx';
import { keepingLines } from './keeping-facts.tsx';
import type { Names } from './names.ts';
import { classLines, detailLines, systemLines, trackLines } from './recorded-facts.ts';
import { formHref } from './registration-form.tsx';
import { remedyLines } from './remedy-lines.tsx';
import { requestLines } from './request-facts.tsx';
import { situationOf } from './situation.ts';
import { handoverLines, type LinkedCase, takingPartGroups } from './taking-part-facts.tsx';
import { termLines } from './term-facts.tsx';

/** The groups in order; those without lines are left out by the page. */
export function factsOf(
  desk: CaseDesk,
  names: Names,
  readings: readonly Reading[] = [],
  linked: readonly LinkedCase[] = [],
): readonly FactGroup[] {
  const { says } = desk;
  const { fromCase: learns } = improvementWords(desk.language);
  return [
    { heading: says.facts.points, lines: pointLines(desk) },
    { heading: says.facts.remedies, lines: remedyLines(desk, names) },
    { heading: says.facts.people, lines: [...peopleLines(desk, names), ...handoverLines(desk, names)] },
    { heading: says.facts.classified, lines: [...kindLines(desk), ...classLines(desk), ...trackLines(desk)].map(capital) },
    { heading: says.facts.details, lines: detailLines(desk) },
    { heading: says.facts.systems, lines: systemLines(desk) },
    { heading: learns.cause, lines: causeLines(desk) },
    { heading: learns.measures, lines: measureLines(desk) },
    { heading: reportPageWords(desk.language).register.onCase, lines: [...registrationLines(desk, names), ...formLines(desk)] },
    { heading: says.facts.hearing, lines: hearingLines(desk, names) },
    ...takingPartGroups(desk, names, linked),
    { heading: says.facts.terms, lines: termLines(desk) },
    { heading: says.appeals.heading, lines: appealLines(desk) },
    { heading: says.appeals.outside, lines: outsideLines(desk) },
    { heading: says.facts.documents, lines: documentLines(desk, names) },
    { heading: keepingWords(desk.language).requests, lines: requestLines(desk, names) },
    { heading: keepingWords(desk.language).inCase, lines: keepingLines(desk, names), quiet: true },
    {
      heading: says.facts.procedure,
      lines: [procedureLine(desk), ...beforeVersion(desk), ...complianceLines(desk)],
      quiet: true,
    },
    { heading: says.facts.readers, lines: readerLines(desk, names, readings), quiet: true },
  ];
}

/** The points with their verdicts; on the pages of steps they stand alone. */
export function pointLines({ open: { policy, state }, language, says, words }: CaseDesk): readonly Child[] {
  return state.elements.map((one) => {
    const verdict = one.verdict === undefined ? undefined : policy.verdicts[one.verdict];
    return (
      <>
        {one.number} <LongTyped text={one.text ?? says.facts.destroyed} words={words} place="aside" />
        {verdict === undefined ? null : <strong class="fact-verdict"> {say(verdict, language)}</strong>}
      </>
    );
  });
}

function peopleLines(desk: CaseDesk, names: Names): readonly Child[] {
  const { open, says, me } = desk;
  const { handler } = open.state;
  const parties = open.state.parties.map((party) => (
    <>
      <bdi>{names.party(party.id)}</bdi>, {capacityOf(party, desk)}
      <Reach details={open.people.get(party.person)} />
      <Engaged party={party} desk={desk} />
      <Authority party={party} desk={desk} />
    </>
  ));
  if (handler === undefined) return [...parties, says.facts.noHandler];
  return [...parties, `${handler === me.id ? me.name : names.staff(handler)}, ${says.facts.handler}`];
}

/** Who speaks for somebody else, and whether that may be; beside the form of every step. */
export function speakerLines(desk: CaseDesk, names: Names): readonly Child[] {
  return desk.open.state.parties.filter(speaksNow).map((party) => (
    <>
      <bdi>{names.party(party.id)}</bdi>, {capacityOf(party, desk)}
      <Authority party={party} desk={desk} />
    </>
  ));
}

function capacityOf(party: Party, { says, open: { policy, state }, language }: CaseDesk): string {
  const { withdrawn, letters } = party;
  const { capacity: names, letters: gets } = says.facts;
  const own = answeredCapacity(policy, state, party, language) ?? names[standsAs(party)];
  const name = letters === undefined ? own : `${own}, ${gets[letters]}`;
  return withdrawn === undefined ? name : `${name} (${says.facts.left})`;
}

/** How somebody whom it is about works for the organisation, or that this is still missing, with the way to tell it. */
function Engaged({ party, desk }: { readonly party: Party; readonly desk: CaseDesk }) {
  const { policy, state } = desk.open;
  if (policy.engagements === undefined || party.capacity !== 'subject') return null;
  const known = party.engagement === undefined ? undefined : policy.engagements.choices[party.engagement];
  if (known !== undefined) return <span class="fact-reach">{say(known, desk.language)}</span>;
  if (isDestroyed(state)) return null;
  const { missing, tell } = desk.says.facts.engagement;
  const href = `${desk.base}/${stepOf('correct').noun}?${new URLSearchParams({ what: 'engagement', party: party.id })}`;
  return (
    <span class="fact-reach">
      {missing(say(policy.engagements.asks, desk.language))}{' '}
      {isOffered(situationOf(desk), 'correct') ? <a href={href}>{tell}</a> : null}
    </span>
  );
}

/** Whether the file shows that somebody may speak for another (Awb 2:1), and the ways to get what is missing. */
function Authority({ party, desk }: { readonly party: Party; readonly desk: CaseDesk }) {
  const { state } = desk.open;
  if (!speaksNow(party) || isDestroyed(state)) return null;
  const { here, missing, ask, add } = desk.says.facts.authority;
  if (hasAuthority(state, party.id)) return <span class="fact-reach">{here}</span>;
  const ways = [
    { verb: 'ask', label: ask, chosen: { party: party.id } },
    { verb: 'attach', label: add, chosen: { authority: party.id } },
  ] as const;
  return (
    <span class="fact-reach">
      {missing}
      {ways.map(({ verb, label, chosen }) =>
        isOffered(situationOf(desk), verb) ? (
          <>
            {' '}
            <a href={`${desk.base}/${stepOf(verb).noun}?${new URLSearchParams(chosen)}`}>{label}</a>
          </>
        ) : null,
      )}
    </span>
  );
}

/** The ways to reach somebody, each on its own line. */
function Reach({ details }: { readonly details: PersonDetails | undefined }) {
  const { phone, email, address } = details ?? {};
  return (
    <>
      {phone === undefined ? null : (
        <span class="fact-reach">
          <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
        </span>
      )}
      {email === undefined ? null : (
        <span class="fact-reach">
          <bdi>{email}</bdi>
        </span>
      )}
      {address === undefined ? null : (
        <span class="fact-reach">
          <bdi>{address.replaceAll('\n', ', ')}</bdi>
        </span>
      )}
    </>
  );
}

function kindLines({ open: { policy, state }, language }: CaseDesk): readonly string[] {
  const labels = [
    policy.records[state.record]?.name,
    policy.channels[state.channel]?.name,
    state.subject === undefined ? undefined : policy.subjects[state.subject],
  ];
  return labels.flatMap((label) => (label === undefined ? [] : [say(label, language)]));
}

function hearingLines({ open: { policy, state }, language, says, words, today }: CaseDesk, names: Names): readonly string[] {
  const forms = new Map(choicesOf(policy, { kind: 'choice', of: 'hearingForms' }));
  const form = (key: string) => {
    const label = forms.get(key);
    return label === undefined ? key : say(label, language).toLowerCase();
  };
  const { appointments: planned } = organisingWords({ language, policy });
  return [...complainants(state), ...subjects(state)].flatMap((party) => {
    const name = names.party(party.id);
    const coming = appointmentOf(state, party.id);
    if (coming !== undefined)
      return [planned.line(name, words.format.shortMoment(coming.start, today), planned.media[coming.medium])];
    const last = party.heard.at(-1);
    if (last !== undefined)
      return [
        says.facts.heard(name, form(last.form), words.format.dayAndDistance(last.at.slice(0, 10), today)),
        ...(state.hearings.some(({ of, remarked }) => of === party.id && remarked !== undefined)
          ? [says.facts.remarked(name)]
          : []),
      ];
    if (party.waived !== undefined) return [says.facts.waived(name)];
    if (party.wants !== undefined) return [says.facts.wants(name, form(party.wants))];
    return party.invited === undefined
      ? []
      : [says.facts.invited(name, words.format.dayAndDistance(party.invited.replyBy, today))];
  });
}

/** Each document, with who else than we can open it. */
function documentLines({ open: { state, events, withheld }, base, language }: CaseDesk, names: Names): readonly Child[] {
  const says = documentWords(language);
  return state.documents
    .filter((one) => one.gone !== true)
    .map((one) => {
      const why = withheld.get(one.id);
      return (
        <>
          <a href={`${base}/documenten/${one.id}`}>
            <bdi>{shortName(one.name, state.reference)}</bdi>
          </a>
          <span class="muted small"> {names.seenBy(audienceOf(one, state, events))}</span>
          {why === undefined ? null : <span class="muted small"> {says.withheld[why].mark}</span>}
        </>
      );
    });
}

/** For whom a document is; a letter is found by who got it, whoever else may know that it left. */
function audienceOf({ audience, from, sequence }: CaseDocument, state: CaseState, events: readonly CaseEvent[]): Audience {
  const to = from === 'letter' ? events.find((one) => one.sequence === sequence)?.party : undefined;
  return to === undefined ? audience : readersOfLetter(state, to);
}

/** Our own letters carry the number of the case in their name; within the case that says nothing. */
function shortName(name: string, reference: string): string {
  return name.startsWith(`${reference} `) ? name.slice(reference.length + 1).replace(/\.pdf$/, '') : name;
}

function procedureLine({ open: { policy, state }, organisation, says }: CaseDesk): Child {
  return (
    <a href={`/${organisation}/regeling`}>
      {policy.organisation.name}, {says.facts.version(state.version)}
    </a>
  );
}

/** That it was filed, or happened, before this version began, with why it holds all the same (KLK-43). */
function beforeVersion({ open: { policy, state }, says, words }: CaseDesk): readonly string[] {
  const { conduct, filed } = state;
  const from = words.format.day(policy.inForce);
  if (filed < policy.inForce) return [says.facts.filedBefore(from)];
  return conduct !== undefined && conduct < policy.inForce ? [says.facts.happenedBefore(from)] : [];
}

/** Whether the procedure was followed is shown to who may see every case. */
function complianceLines({ viewer, base, language }: CaseDesk): readonly Child[] {
  return seesCompliance(viewer) ? [<a href={`${base}/naleving`}>{complianceWords(language).toStatement}</a>] : [];
}

function readerLines({ words, today, me }: CaseDesk, names: Names, readings: readonly Reading[]): readonly string[] {
  const last = new Map<string, Reading>();
  for (const one of readings) last.set(one.staff, one);
  return [...last.values()].map(
    (one) => `${one.staff === me.id ? me.name : names.staff(one.staff)}, ${words.format.shortMoment(one.at, today)}`,
  );
}

/** The way to the form of this case, to read or print. */
function formLines(desk: CaseDesk): readonly Child[] {
  const href = formHref(desk);
  return href === undefined ? [] : [<a href={href}>{registrationFormWords(desk.language).toForm}</a>];
}

/** What the register still lacks of this case, with the way to what can be filled in; or that the row is whole; nothing where nothing is demanded. */
function registrationLines(desk: CaseDesk, names: Names): readonly Child[] {
  const { open, language, base, says: all } = desk;
  const { policy, state, events, people } = open;
  const { register } = policy;
  if (register === undefined || !isRegistered(register, state.record)) return [];
  if (!register.fields.some((one) => one.required)) return [];
  const says = reportPageWords(language).register;
  const missing = lacking(register, { policy, state, events, people, language, colleague: (id) => names.staff(id) });
  if (missing.length === 0) return [says.whole];
  const text = says.lacks(desk.words.format.list(missing.map((one) => lackInWords(one, policy, language))));
  const fillsIn = missing.some(({ from }) => from.startsWith('detail:')) && isOffered(situationOf(desk), 'describe');
  if (!fillsIn) return [text];
  return [
    <>
      {text} <a href={`${base}/${stepOf('describe').noun}`}>{all.facts.engagement.tell}</a>
    </>,
  ];
}
