/** An organisation's accent colour as a stylesheet: shades that can be read, in light and dark, whatever colour was chosen. */

/** Contrast that WCAG 2.2 AA asks of text, with a little to spare for rounding. */
const READABLE = 4.6;
/** The colours of tokens.css that an accent must be readable on. */
const LIGHT = { paper: '#ffffff', ground: '#f7f6f2', ink: '#17212b' };
const DARK = { paper: '#1b2229', ground: '#12181e', ink: '#eceff2' };
/** The grounds on which text in the accent stands. */
export const PAPER = { light: [LIGHT.paper, LIGHT.ground], dark: [DARK.paper, DARK.ground] } as const;
const DARK_ON_ACCENT = '#0d1a28';
/** Used when a colour cannot be read as one. */
const FALLBACK = '#154273';

type Rgb = readonly [red: number, green: number, blue: number];

/** The shades of one theme. */
export interface Accent {
  readonly accent: string;
  /** under the mouse: a step further from the ground */
  readonly strong: string;
  /** text on the accent */
  readonly ink: string;
  /** a wash behind text, on which ink and accent can both be read */
  readonly soft: string;
}

/**
 * The stylesheet that replaces the accent tokens. `colour` is "#rgb" or "#rrggbb"; anything else gives the fallback,
 * so that a wrong setting never makes a page unreadable. Paper stays black on white. The chosen colour itself remains as the decorative `--brand`.
 */
export function accentCss(colour: string): string {
  const brand = toHex(toRgb(colour) ?? rgbOf(FALLBACK));
  const block = ({ accent, strong, ink, soft }: Accent) =>
    `--accent:${accent};--accent-strong:${strong};--accent-ink:${ink};--accent-soft:${soft}`;
  return [
    `@media screen{.voorbeeld-theme{--brand:${brand};${block(accentFor(brand, 'light'))}}}`,
    `@media screen and (prefers-color-scheme:dark){.voorbeeld-theme{${block(accentFor(brand, 'dark'))}}}`,
    '@media (forced-colors:active){.voorbeeld-theme{--brand:CanvasText;--accent:LinkText;--accent-strong:LinkText;--accent-ink:Canvas;--accent-soft:Canvas}}',
    '',
  ].join('\n');
}

/** The shades of `colour` for one theme; the colour itself when it can be read there. */
export function accentFor(colour: string, theme: 'light' | 'dark'): Accent {
  const chosen = toRgb(colour) ?? rgbOf(FALLBACK);
  const { paper, ground } = theme === 'light' ? LIGHT : DARK;
  const soft = mix(chosen, rgbOf(paper), theme === 'light' ? 0.1 : 0.16);
  const away = rgbOf(theme === 'light' ? '#000000' : '#ffffff');
  const accent = towards(chosen, away, [rgbOf(paper), rgbOf(ground), soft]);
  return {
    accent: toHex(accent),
    strong: toHex(mix(away, accent, 0.25)),
    ink: theme === 'light' ? '#ffffff' : DARK_ON_ACCENT,
    soft: toHex(soft),
  };
}

/** How well two colours can be told apart as text: 1 to 21, as WCAG defines it. */
export function contrast(one: string, other: string): number {
  return contrastOf(rgbOf(one), rgbOf(other));
}

/** Moves a colour to black or white, no further than needed to be read on every ground. */
function towards(colour: Rgb, away: Rgb, grounds: readonly Rgb[]): Rgb {
  for (let step = 0; step <= 100; step++) {
    const moved = mix(away, colour, step / 100);
    if (grounds.every((ground) => contrastOf(moved, ground) >= READABLE)) return moved;
  }
  return away;
}

function contrastOf(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  const linear = (channel: number) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** `share` of the first colour, the rest of the second. */
function mix(first: Rgb, second: Rgb, share: number): Rgb {
  const channel = (at: 0 | 1 | 2) => Math.round(first[at] * share + second[at] * (1 - share));
  return [channel(0), channel(1), channel(2)];
}

function toRgb(colour: string): Rgb | undefined {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour.trim())?.[1];
  if (hex === undefined) return undefined;
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  const channel = (at: number) => Number.parseInt(full.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4)];
}

function rgbOf(hex: string): Rgb {
  return toRgb(hex) ?? [0, 0, 0];
}

function toHex(colour: Rgb): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
