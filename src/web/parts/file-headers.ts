/** How a document is handed to a browser: shown only if it is of a kind that cannot do anything, and never as part of our site. */

/** Kinds that a browser may show by itself; everything else is downloaded. */
const SHOWN: ReadonlySet<string> = new Set(['application/pdf', 'image/png', 'image/jpeg', 'text/plain; charset=utf-8']);

/** Nothing in it runs, loads or sends; it has no part in our origin. */
const LOCKED =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; form-action 'none'; base-uri 'none'";

/** Browsers refuse to draw a pdf in a sandbox; their viewer runs apart from our origin by itself. */
const VIEWER = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; form-action 'none'; base-uri 'none'";

/** The headers of a stored document. */
export function fileHeaders(name: string, type: string, size: number): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Length': String(size),
    'Content-Disposition': `${SHOWN.has(type) ? 'inline' : 'attachment'}; ${fileNames(name)}`,
    'Content-Security-Policy': type === 'application/pdf' ? VIEWER : LOCKED,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
    'Cache-Control': 'no-store',
  };
}

/** The headers of an appointment for a calendar. */
export const calendarHeaders: Readonly<Record<string, string>> = {
  'Content-Type': 'text/calendar; charset=utf-8; method=REQUEST',
  'Content-Disposition': 'attachment; filename="afspraak.ics"',
  'Content-Security-Policy': LOCKED,
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

/** The headers of a letter or mail as a page of its own, also within a frame of ours. */
export const letterHeaders: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': LOCKED,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Cache-Control': 'no-store',
};

/** The name twice (RFC 6266): for every browser in plain letters, and as it is. */
function fileNames(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]|["\\%]/g, '') || 'document';
  const exact = encodeURIComponent(name.toWellFormed()).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${exact}`;
}
