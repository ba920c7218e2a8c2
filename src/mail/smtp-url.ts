/** Reads the setting that names the mail server. */

export type SmtpServer = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps:`). */
  readonly secure: boolean;
  /** Never without TLS: by the address, or because there is a password to protect. */
  readonly requireTls: boolean;
  /** Also talk TLS with a server whose certificate cannot be verified. */
  readonly anyCertificate: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | undefined;
};

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;
const OPTIONS = ['requireTLS', 'certificate'];

export const SMTP_URL_FORM = 'smtp[s]://[name:password@]host[:port][?requireTLS=true][&certificate=any]';

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The server that a URL names; undefined when it is not of the form of `SMTP_URL_FORM`. */
export function readSmtpUrl(text: string): SmtpServer | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const [user, pass] = [decoded(url.username), decoded(url.password)];
  const requireTls = url.searchParams.get('requireTLS') ?? 'false';
  const certificate = url.searchParams.get('certificate') ?? 'verified';
  const known = [...url.searchParams.keys()].every((name) => OPTIONS.includes(name));
  const valid = /^smtps?:$/.test(url.protocol) && /^\/?$/.test(url.pathname) && url.hash === '' && known;
  if (!valid || url.hostname === '' || user === undefined || pass === undefined || (user === '') !== (pass === ''))
    return undefined;
  if (!['true', 'false'].includes(requireTls) || !['verified', 'any'].includes(certificate)) return undefined;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const secure = url.protocol === 'smtps:';
  return {
    host,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTls: secure || requireTls === 'true' || (user !== '' && !LOOPBACK.test(host)),
    anyCertificate: certificate === 'any',
    auth: user === '' ? undefined : { user, pass },
  };
}
