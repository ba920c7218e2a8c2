/** The way in by questions: each answer is a link, so that nothing is kept and going back always works. */

import type { Hono } from 'hono';
import { isComplaintKind } from '#core/policy/complaint-kind.ts';
import { say } from '#core/policy/label.ts';
import type { TriageQuestion, Way } from '#core/policy/policy.ts';
import { linesOfContact } from './contact.tsx';
import { notFound } from './faults.tsx';
import { TriagePage, WayPage } from './views/triage.tsx';
import { type ForVisit, frameOf, type Visit } from './visit.ts';

/** Adds the questions and where they lead. */
export function triagePages(app: Hono, forVisit: ForVisit): void {
  app.get('/:organisation/wegwijzer', forVisit(show));
}

function show(visit: Visit): Response | Promise<Response> {
  const { c, door, policy } = visit;
  const way = c.req.query('weg');
  const asked = c.req.query('vraag');
  if (way !== undefined) {
    const found = policy.ways.find(({ id }) => id === way);
    return found === undefined ? notFound(c, door) : c.html(wayPage(visit, found));
  }
  const question = asked === undefined ? policy.triage[0] : policy.triage.find(({ id }) => id === asked);
  return question === undefined ? notFound(c, door) : c.html(questionPage(visit, question));
}

function aboutOf({ policy, says }: Visit): string {
  return says.sayings.triage.heading(policy.ways.some(({ id }) => id === 'objection'));
}

function questionPage(visit: Visit, question: TriageQuestion) {
  const { policy, language, base, says } = visit;
  const first = question.id === policy.triage[0]?.id;
  const again = { href: `${base}/wegwijzer`, label: says.sayings.triage.again };
  return (
    <TriagePage
      frame={withQuery(visit, 'vraag', question.id)}
      about={aboutOf(visit)}
      question={say(question.asks, language)}
      text={first ? says.sayings.triage.text : undefined}
      answers={question.answers.map(({ says: label, next, way }) => ({
        label: say(label, language),
        href: next === undefined ? `${base}/wegwijzer?weg=${way}` : `${base}/wegwijzer?vraag=${next}`,
      }))}
      again={first ? undefined : again}
    />
  );
}

function wayPage(visit: Visit, way: Way) {
  const { language, base, says } = visit;
  const name = say(way.name, language);
  const { send, anyway, again } = says.sayings.triage;
  const form =
    way.lodge === undefined
      ? undefined
      : `${base}/klacht${isComplaintKind(visit.policy, way.lodge) ? '' : `?soort=${way.lodge}`}`;
  return (
    <WayPage
      frame={withQuery(visit, 'weg', way.id)}
      about={aboutOf(visit)}
      heading={name}
      text={say(way.text, language)}
      contact={form === undefined ? linesOfContact(visit) : undefined}
      doors={
        form === undefined
          ? [{ href: `${base}/klacht`, label: anyway }]
          : [{ href: form, label: doorLabel(visit, way, send(name)) }]
      }
      again={{ href: `${base}/wegwijzer`, label: again }}
    />
  );
}

function doorLabel({ words, policy }: Visit, { lodge }: Way, other: string): string {
  return lodge !== undefined && isComplaintKind(policy, lodge) ? words.front.complain : other;
}

/** The languages of a page keep the question that is shown. */
function withQuery(visit: Visit, name: string, value: string) {
  const frame = frameOf(visit);
  return {
    ...frame,
    languages: frame.languages.map((one) => ({ ...one, href: `${one.href}&${name}=${encodeURIComponent(value)}` })),
  };
}
