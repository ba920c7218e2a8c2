/** What this installation says about itself: privacy, accessibility, and where to report a weakness. */
import type { Hono } from 'hono';
import { dayOf } from '#core/time/moment.ts';
import type { Door } from '../../door.ts';
import { Reach } from '../../parts/reach.tsx';
import { channelLines, reachOf } from '../channels.ts';
import { TextPage } from '../views/text-page.tsx';
import { type ForVisit, frameOf, type Visit } from '../visit.ts';
import { accessibilityEn, accessibilityNl } from './accessibility.ts';
import { privacyEn, privacyNl } from './privacy.ts';
import type { Statement } from './statement.ts';

/** Adds them. */
export function statementPages(app: Hono, forVisit: ForVisit, door: Door): void {
  app.get(
    '/:organisation/privacy',
    forVisit((visit) => show(visit, visit.language === 'nl' ? privacyNl : privacyEn)),
  );
  app.get(
    '/:organisation/toegankelijkheid',
    forVisit((visit) => show(visit, visit.language === 'nl' ? accessibilityNl : accessibilityEn)),
  );
  app.get('/.well-known/security.txt', (c) => c.text(securityText(door)));
  app.get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /\n'));
}

function show(visit: Visit, statement: Statement): Response | Promise<Response> {
  const { c, policy } = visit;
  const { heading, lead, parts } = statement(policy.organisation.name, policy.voice.address);
  return c.html(
    <TextPage frame={frameOf(visit)} heading={heading} lead={lead}>
      {parts.map((part) => (
        <>
          <h2>{part.heading}</h2>
          {part.text.map((text) => (
            <p>{text}</p>
          ))}
          {part.points === undefined ? null : (
            <ul>
              {part.points.map((point) => (
                <li>{point}</li>
              ))}
            </ul>
          )}
          {part.contact
            ? channelLines(visit)
                .slice(0, -1)
                .map((line) => (
                  <p>
                    <Reach line={line} {...reachOf(visit)} />
                  </p>
                ))
            : null}
        </>
      ))}
    </TextPage>,
  );
}

/** RFC 9116; valid for half a year from today, so that it never stands there expired. */
function securityText({ office }: Door): string {
  const today = dayOf(office.clock());
  const [year = '2026', month = '1'] = today.split('-');
  const half = Number(month) + 6;
  const expires =
    half > 12 ? `${Number(year) + 1}-${String(half - 12).padStart(2, '0')}-01` : `${year}-${String(half).padStart(2, '0')}-01`;
  return [
    `Contact: ${office.publicUrl}/`,
    `Expires: ${expires}T00:00:00Z`,
    'Preferred-Languages: nl, en',
    `Canonical: ${office.publicUrl}/.well-known/security.txt`,
    '',
  ].join('\n');
}
