/** What stands around the form of a step: the case, the clause, the date it meets, what is in the way, who will see it. */
import { boundsOf } from '#core/case/bounds.ts';
import { confidentialBy } from '#core/case/confidential.ts';
import { obstacles } from '#core/case/decide.ts';
import { fallsBy } from '#core/case/falls-by.ts';
import { latestNamed } from '#core/case/latest-day.ts';
import type { Verb } from '#core/case/lifecycle.ts';
import { extensionsNow, nextExtension, toldOf } from '#core/case/steps/extend.ts';
import { stepOf } from '#core/case/steps.ts';
import type { Clause } from '#core/policy/clause.ts';
import { say } from '#core/policy/label.ts';
import { letterKind, type Policy, rolesInWords } from '#core/policy/policy.ts';
import { refusalInWords } from '#core/words/refusals.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import { OneButtonForm } from '../../parts/form.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { explained } from '../case/explained.ts';
import { actOf, owedFirst } from '../case/owed.ts';
import { ownWords } from '../case/own-words.ts';
import { situationOf } from '../case/situation.ts';
import { targetOf } from '../posted.ts';
import type { ClauseReference, StepPageProps } from '../views/step.tsx';
import type { CaseDesk } from '../visit.ts';
import { letterRules } from './demands.ts';
import { otherTabs } from './other-tabs.tsx';
import { specialPages } from './special-pages.ts';
import type { StepRequest } from './step-request.ts';

type Around = Pick<StepPageProps, 'today' | 'of' | 'heading' | 'lead' | 'clause' | 'due' | 'seenBy' | 'notices'>;

/** Everything around the form. */
export function aboutStep(request: StepRequest, restored: boolean): Around {
  const { desk, verb } = request;
  const { today, open, base, language, policy, says } = desk;
  const { story } = open.events[0]?.personal ?? {};
  const words = wordsOf(verb, { language, policy });
  return {
    today,
    of: {
      reference: open.state.reference,
      href: base,
      subject: ownWords(typeof story === 'string' ? story : says.facts.destroyed).headline,
    },
    heading: words.act,
    lead: <p>{words.explain}</p>,
    clause: clauseOf(desk, verb),
    due: dueOf(desk, verb),
    seenBy: seenBy(desk, verb),
    notices: [
      ...recalledNotice(desk),
      ...(desk.c.req.query('teruggehaald') === undefined ? restoredNotice(request, restored) : []),
      ...otherTabs(request),
      ...(specialPages[verb]?.tellsWhatIsInTheWay === true ? [] : guardNotice(desk, verb)),
      ...signedNotice(desk, verb),
      ...boundNotices(desk, verb),
      ...latestNotice(desk, verb),
    ],
  };
}

/** The clause that asks for this step, allows it, or says when. */
function clauseOf(desk: CaseDesk, verb: Verb): ClauseReference | undefined {
  const { open, language, organisation } = desk;
  const { policy, state } = open;
  // where several terms can become longer, each says for itself where that stands
  if (verb === 'extend' && extensionsNow({ policy, state }).length > 1) return undefined;
  const extension = verb === 'extend' ? nextExtension({ policy, state }) : undefined;
  // where several clauses ask for it, such as rulings of two bodies, the one that is owed here says why
  const owed = open.duties.flatMap((one) => (one.status === 'open' && one.step === verb ? [one.clause] : []));
  const asks = (one: Clause) => one.duty?.step === verb;
  const rules = (one: Clause) => one.guard?.steps.includes(verb) === true || one.bound?.steps.includes(verb) === true;
  const clause =
    (extension !== undefined && 'clause' in extension ? extension.clause : undefined) ??
    policy.clauses.find((one) => owed.includes(one.id)) ??
    policy.clauses.find(asks) ??
    policy.clauses.find(rules);
  if (clause === undefined) return undefined;
  const shown = clause.shown ? { href: `/${organisation}/regeling#${clause.id}` } : {};
  return { says: say(clause.says, language), source: clause.source.join(' · '), ...shown };
}

/** The date that is met by taking this step. */
function dueOf(desk: CaseDesk, verb: Verb): StepPageProps['due'] {
  // of a target and a hard date for the same step, the one that comes first
  const duty = owedFirst(desk).find((one) => one.step === verb && one.due !== undefined);
  if (duty?.due === undefined) return undefined;
  return { what: actOf(duty, desk), date: explained(duty.due, desk.language), ...(duty.target ? { aimed: true } : {}) };
}

/** Items that are between us and the person they are about. */
const between: readonly Verb[] = [
  'answer',
  'accept',
  'decline',
  'choose',
  'consent',
  'hear',
  'ask',
  'invite',
  'withdraw',
  'send',
  'request',
  'defer',
  'fulfil',
  'abandon',
  'approve',
  'arrange',
  'cancel',
  'challenge',
  'circulate',
  'comment',
  'confirm',
  'contest',
  'lift',
  'rate',
  'regulate',
  'remark',
  'retract',
  'revoke',
  'settle',
  'transcribe',
];

function seenBy({ says, language, open: { policy, state } }: CaseDesk, verb: Verb): string | undefined {
  const { audience: usual, fields } = stepOf(verb);
  const more = verb === 'extend' ? nextExtension({ policy, state }) : undefined;
  const audience = more === undefined || 'refused' in more ? usual : toldOf(more.rule);
  const { seen } = says.step;
  const kept = confidentialBy(policy, verb)?.confidential.to;
  if (kept !== undefined) return seen.only(rolesInWords(policy, kept, language));
  // the form itself asks for whom it is, or the explanation says it
  if ('audience' in fields || verb === 'contact' || verb === 'involve') return undefined;
  if (between.includes(verb)) return seen.party;
  const shown = verb === 'mark' ? Object.values(policy.milestones).filter((one) => one.for !== undefined) : [];
  if (shown.length > 0) return seen.marked(shown.map((one) => say(one, language)).join(', '));
  const who = audience.includes('subjects') ? seen.both : audience.includes('complainants') ? seen.complainants : seen.us;
  if (who === seen.us && isQuoted(policy, verb)) return seen.quoted;
  // what is written for us alone stays here, also where others know of the step
  const labels = wordsOf(verb, { language, policy }).fields;
  const ours = Object.entries(fields).flatMap(([name, field]) =>
    'ours' in field && field.ours === true ? (labels[name]?.label ?? []) : [],
  );
  return who === seen.us || ours.length === 0 ? who : `${who} ${seen.butOurs(ours.map((label) => `‘${label}’`).join(', '))}`;
}

/** Whether a letter that can follow from this step tells what is typed in it. */
function isQuoted(policy: Policy, verb: Verb): boolean {
  const words = Object.entries(stepOf(verb).fields).flatMap(([name, { kind }]) => (kind === 'long-text' ? [name] : []));
  const texts = letterRules(policy, verb).map(({ letter }) => letterKind(policy, letter)?.text ?? '');
  return words.some((name) => texts.some((text) => new RegExp(`\\bevent\\.${name}\\b`).test(text)));
}

/** What stands in the way whatever is filled in, so that nobody types in vain. */
function guardNotice(desk: CaseDesk, verb: Verb): readonly NoticeProps[] {
  const { language, policy, says } = desk;
  // where several terms can become longer, each says for itself what comes first
  if (verb === 'extend' && extensionsNow(desk.open).length > 1) return [];
  // what the form itself asks is not in the way of it
  const values = verb === 'close' ? { carriedOut: true } : {};
  const refusals = obstacles(situationOf(desk), { verb, values })
    .flatMap((one) => one.refused)
    .filter(({ clause }) => clause === undefined || !hangsOnForm(desk.open.policy, clause.id));
  if (refusals.length === 0) return [];
  const text = refusals.map(({ clause, instead, ...refusal }) => (
    <>
      {clause === undefined ? <p>{refusalInWords(refusal, { language, policy })}</p> : null}
      {instead === undefined ? null : <p>{say(instead, language)}</p>}
      {clause === undefined ? null : (
        <p class="small">{says.step.clauseSays(say(clause.says, language), clause.source.join(', '))}</p>
      )}
    </>
  ));
  return [{ meaning: 'soon', heading: says.step.guardHeading, text }];
}

/** Whether what this clause needs is filled in on the page itself. */
function hangsOnForm(policy: Policy, clause: string): boolean {
  const needs = Object.keys(policy.clauses.find(({ id }) => id === clause)?.guard?.needs ?? {});
  return needs.length === 1 && needs[0] === 'with';
}

/** Before what was signed is written anew: whose signatures fall by that. */
function signedNotice({ open: { policy, state }, says, language }: CaseDesk, verb: Verb): readonly NoticeProps[] {
  const fall = fallsBy(policy, state, verb).flatMap((id) => policy.signatures[id]?.name ?? []);
  if (fall.length === 0) return [];
  const as = fall.map((one) => say(one, language)).join(language === 'nl' ? ' en ' : ' and ');
  return [{ meaning: 'soon', heading: says.step.signedHeading, text: says.step.signedText(as) }];
}

/** Until when the step should be taken; after that it is late, but not forbidden. */
function boundNotices(desk: CaseDesk, verb: Verb): readonly NoticeProps[] {
  const { open, now, words, says, language } = desk;
  return boundsOf(open.policy, open.state, verb, now).map(({ due, late, clause }) => {
    const day = words.format.day(due.end.slice(0, 10));
    const text = says.step.clauseSays(say(clause.says, language), clause.source.join(', '));
    return late
      ? { meaning: 'late', heading: says.step.lateBound(day), text: `${says.step.lateBoundText} ${text}` }
      : { meaning: 'info', heading: says.step.bound(day), text };
  });
}

/** The last day that can be named here, with the clause that says so. */
function latestNotice({ open: { policy, state }, today, words, says, language }: CaseDesk, verb: Verb): readonly NoticeProps[] {
  const latest = verb === 'promise' ? latestNamed(policy, state, 'promised', today) : undefined;
  if (latest === undefined) return [];
  const { clause, day } = latest;
  const text = says.step.clauseSays(say(clause.says, language), clause.source.join(', '));
  return [{ meaning: 'info', heading: says.step.latest(words.format.day(day)), text }];
}

/** The step was taken back: nothing left, and it can be sent anew. */
function recalledNotice({ c, says }: CaseDesk): readonly NoticeProps[] {
  if (c.req.query('teruggehaald') === undefined) return [];
  return [{ meaning: 'done', heading: says.step.recalled, text: says.step.recalledText, live: true }];
}

/** What was typed before stands in the form again; it can be thrown away. */
function restoredNotice({ desk, action }: StepRequest, restored: boolean): readonly NoticeProps[] {
  if (!restored) return [];
  const { says } = desk;
  const text = (
    <OneButtonForm target={targetOf(desk, `${action}/concept`, { carries: [{ name: 'drop', value: 'yes' }] })}>
      <button type="submit" class="text-button">
        {says.step.dropDraft}
      </button>
    </OneButtonForm>
  );
  return [{ meaning: 'info', heading: says.step.draftRestored, text }];
}
