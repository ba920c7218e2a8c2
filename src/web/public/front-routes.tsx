/** The pages that come before a complaint: which organisation, what it promises, its procedure, and which way to go. */

import type { Hono } from 'hono';
import { complaintKind } from '#core/policy/complaint-kind.ts';
import { say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { publicPage } from '#core/policy/public-page.ts';
import { dayOf } from '#core/time/moment.ts';
import { lodgedInWords } from '#core/words/called.ts';
import type { Door } from '../door.ts';
import { accentCss } from '../look/accent.ts';
import { Reach } from '../parts/reach.tsx';
import { yearlyWords } from '../words/public/yearly-words.ts';
import { channelLines, hasPhone, reachOf } from './channels.ts';
import { committees, membersUnder } from './committees.ts';
import { recordOf } from './complaint/answers.ts';
import { exampleViews, playsOf } from './examples.ts';
import { notFound } from './faults.tsx';
import { periodsTold } from './periods-told.ts';
import { promisesToday } from './promises.ts';
import { ExamplesPage } from './views/examples.tsx';
import { FrontPage, type TalkFirst } from './views/front.tsx';
import { OrganisationsPage } from './views/organisations.tsx';
import { ProcedurePage } from './views/procedure.tsx';
import { type ForVisit, frameOf, houseFrame, houseSays, type Visit } from './visit.ts';

/** Adds them. */
export function frontPages(app: Hono, forVisit: ForVisit, door: Door): void {
  app.get('/', (c) => {
    const frame = houseFrame(c, door);
    const { policies, clock } = door.office;
    const today = dayOf(clock());
    const known = policies.organisations.flatMap((id) => policies.current(id, today) ?? []);
    // whoever has a case with one that is closed has its address; who comes here to choose cannot complain there
    const open = known.filter(({ closedSince }) => closedSince === undefined);
    const organisations = open.map(({ policy, organisation, front }) => ({
      name: organisation.name,
      href: `/${policy}`,
      title: say(front.title, frame.words.language),
    }));
    const { sayings } = houseSays(c, door);
    return c.html(<OrganisationsPage frame={frame} says={sayings.organisations} organisations={organisations} />);
  });
  app.get('/:organisation', forVisit(front));
  app.get('/:organisation/regeling', forVisit(procedure));
  app.get('/:organisation/regeling/versies/:version', forVisit(otherVersion));
  app.get('/:organisation/regeling/voorbeelden', forVisit(examples));
  app.get('/:organisation/accent.css', forVisit(accent));
  app.get('/:organisation/logo.png', forVisit(logo));
}

function accent({ c, policy, door }: Visit): Response {
  const headers = { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=3600' };
  return c.body(accentCss(door.office.looks?.of(policy.policy).colour ?? policy.organisation.colour), 200, headers);
}

/** The logo, which we drew ourselves; its address changes with it. */
function logo({ c, policy, door }: Visit): Response | Promise<Response> {
  const kept = door.office.looks?.of(policy.policy).logo;
  if (kept === undefined) return c.notFound();
  const headers = { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=3600' };
  return c.body(new Uint8Array(kept.png), 200, headers);
}

function front(visit: Visit): Response | Promise<Response> {
  const { c, policy, language, base, today, says } = visit;
  const closed = policy.closedSince !== undefined;
  const talk = closed ? undefined : talkFirst(visit);
  const triage = policy.triage.length > 0 && (talk === undefined || leadsElsewhere(policy));
  const objection = policy.ways.some(({ id }) => id === 'objection');
  return c.html(
    <FrontPage
      frame={frameOf(visit)}
      today={today}
      heading={say(policy.front.title, language)}
      lead={say(policy.front.intro, language)}
      complainHref={`${base}/klacht`}
      begin={policy.front.begin && say(policy.front.begin, language)}
      mineHref={`${base}/mijn-klacht`}
      lodged={lodgedInWords(policy, language)}
      talkFirst={talk}
      notices={
        closed
          ? [
              {
                meaning: 'info',
                heading: says.sayings.channels.organisationClosed,
                text: says.sayings.channels.organisationClosedMeans,
              },
            ]
          : []
      }
      closed={closed}
      promises={closed ? [] : promisesToday(visit, recordOf(visit, complaintKind(policy)))}
      ways={
        triage
          ? {
              heading: says.sayings.triage.heading(objection),
              text: says.sayings.triage.text,
              href: `${base}/wegwijzer`,
              link: says.sayings.triage.link(policy.triage.length),
            }
          : undefined
      }
      channels={channelLines(visit).map((line) => (
        <p>
          <Reach line={line} {...reachOf(visit)} />
        </p>
      ))}
      channelsHeading={says.sayings.channels.heading(hasPhone(visit))}
      procedureHref={`${base}/regeling`}
    />,
  );
}

/** Whether the questions know more than the two doors of a talk: to talk, or to complain. */
function leadsElsewhere(policy: Visit['policy']): boolean {
  return policy.ways.some(({ talkFirst, lodge }) => talkFirst !== true && lodge !== complaintKind(policy));
}

/** Where the procedure wants people to talk first; whoever would rather not goes straight to the form. */
function talkFirst({ policy, language, base, says }: Visit): TalkFirst | undefined {
  const way = policy.ways.find((one) => one.talkFirst === true);
  if (way === undefined) return undefined;
  return {
    heading: says.sayings.talk.heading,
    text: <p>{say(way.text, language)}</p>,
    talk: { href: `${base}/wegwijzer?weg=${way.id}`, label: say(way.name, language) },
    rather: { href: `${base}/klacht`, label: says.sayings.talk.rather },
  };
}

function procedure(visit: Visit): Response | Promise<Response> {
  const { c, policy, language, words, says, base } = visit;
  const sections = publicPage(policy);
  const { lead, examples: exampleText } = says.sayings.procedure;
  return c.html(
    <ProcedurePage
      frame={frameOf(visit)}
      heading={words.front.procedure}
      lead={lead}
      version={`${versionLine(visit, policy)} ${say(policy.modelledOn, language)}`}
      complainHref={`${base}/klacht`}
      begin={policy.front.begin && say(policy.front.begin, language)}
      examples={playsOf(visit).length === 0 ? undefined : { href: `${base}/regeling/voorbeelden`, text: exampleText }}
      published={
        policy.reports?.some(({ publish }) => publish)
          ? { href: `${base}/jaarverslag`, text: yearlyWords(language).heading }
          : undefined
      }
      groups={[
        ...sections.map(({ id, title, clauses }) => ({
          id: `deel-${id}`,
          heading: say(title, language),
          clauses: clauses.map((clause) => ({ id: clause.id, says: say(clause.says, language), sources: clause.source })),
          members: membersUnder(visit, id),
        })),
        ...committees(visit),
        ...periodsTold(visit),
      ]}
      versions={versionsTold(visit)}
    />,
  );
}

/** The version in the address: an earlier one, or one that was adopted and begins later. */
function otherVersion(visit: Visit): Response | Promise<Response> {
  const { c, door, organisation, policy: now, says, base } = visit;
  const asked = c.req.param('version') ?? '';
  const policy = door.office.policies.versions(organisation).find(({ version }) => String(version) === asked);
  if (policy === undefined) return notFound(c, door);
  if (policy === now) return c.redirect(`${base}/regeling`, 303);
  return c.html(
    <ProcedurePage
      frame={frameOf(visit)}
      heading={visit.words.front.procedure}
      lead={versionLine(visit, policy)}
      version={say(policy.modelledOn, visit.language)}
      instead={{ href: `${base}/regeling`, text: says.sayings.procedure.notNow(now.version) }}
      groups={publicPage(policy).map(({ id, title, clauses }) => ({
        id: `deel-${id}`,
        heading: say(title, visit.language),
        clauses: clauses.map((clause) => ({ id: clause.id, says: say(clause.says, visit.language), sources: clause.source })),
      }))}
      versions={versionsTold(visit)}
    />,
  );
}

/** "Versie 2, geldig sinds 1 januari 2026.", or from when, or until when. */
function versionLine({ door, organisation, today, words, says }: Visit, { version, inForce }: Policy): string {
  const told = says.sayings.procedure;
  const day = (one: string) => words.format.day(one).replace(/^\S+ /, '');
  const next = [...door.office.policies.versions(organisation)].reverse().find((one) => one.inForce > inForce);
  if (inForce > today) return told.comesFrom(version, day(inForce));
  return next === undefined || next.inForce > today
    ? told.version(version, day(inForce))
    : told.wasUntil(version, day(inForce), day(next.inForce));
}

/** Every version with its dates, the newest first; nothing where there is only one. */
function versionsTold(visit: Visit) {
  const { door, organisation, policy, base, says } = visit;
  const versions = door.office.policies.versions(organisation);
  if (versions.length < 2) return undefined;
  const { versions: heading, versionsText: text } = says.sayings.procedure;
  const lines = versions.map((one) => ({
    text: versionLine(visit, one),
    href: one === policy ? `${base}/regeling` : `${base}/regeling/versies/${one.version}`,
  }));
  return { heading, text, lines };
}

/** How it goes: the examples of the procedure, played by the version that is in force. */
function examples(visit: Visit): Response | Promise<Response> {
  const { c, base, says } = visit;
  const views = exampleViews(visit);
  return views.length === 0
    ? c.notFound()
    : c.html(
        <ExamplesPage frame={frameOf(visit)} says={says.sayings.examples} examples={views} procedureHref={`${base}/regeling`} />,
      );
}
