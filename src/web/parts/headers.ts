// The headers that every answer carries: what a browser may do with our pages, which is as little as possible.
import type { MiddlewareHandler } from 'hono';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const SWITCHED_OFF = [
  'accelerometer', 'autoplay', 'bluetooth', 'browsing-topics', 'camera', 'display-capture', 'encrypted-media', 'fullscreen',
  'gamepad', 'geolocation', 'gyroscope', 'hid', 'idle-detection', 'magnetometer', 'microphone', 'midi', 'payment',
  'picture-in-picture', 'screen-wake-lock', 'serial', 'usb', 'web-share', 'xr-spatial-tracking',
]; // biome-ignore format: a list of names

const ALWAYS: ReadonlyArray<readonly [string, string]> = [
  ['Content-Security-Policy', CONTENT_SECURITY_POLICY],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Cross-Origin-Embedder-Policy', 'require-corp'],
  ['Permissions-Policy', SWITCHED_OFF.map((feature) => `${feature}=()`).join(', ')],
  ['Cache-Control', 'no-store'],
  ['X-Robots-Tag', 'noindex, noarchive'],
];

/** Only over TLS: on plain http browsers ignore it, and on localhost it would lock out everything else there. */
const OVER_TLS: ReadonlyArray<readonly [string, string]> = [
  ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains; preload'],
];

/**
 * Sets the headers of every answer, also of refusals and faults. An answer that has set one itself keeps its own: an
 * attachment is stricter, an asset may be kept.
 */
export function securityHeaders(publicUrl: string): MiddlewareHandler {
  const headers = publicUrl.startsWith('https:') ? [...ALWAYS, ...OVER_TLS] : ALWAYS;
  return async (c, next) => {
    await next();
    const present = c.res.headers;
    for (const [name, value] of headers) if (!present.has(name)) present.set(name, value);
  };
}
