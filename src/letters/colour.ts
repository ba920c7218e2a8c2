/** An organisation's own colour, made readable: dark enough on white paper, light enough on a dark screen. */

type Rgb = readonly [number, number, number];

const DEFAULT: Rgb = [0x1d, 0x4f, 0x73];
const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
/** The ground of a letter on a dark screen. */
export const DARK_GROUND = '#1c1c1e';

function parse(colour: string | undefined): Rgb {
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour?.trim() ?? '')?.[1];
  if (!hex) return DEFAULT;
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  const part = (index: number) => Number.parseInt(full.slice(index, index + 2), 16);
  return [part(0), part(2), part(4)];
}

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of WCAG 2.2 (1.4.3) between two colours as "#rrggbb". */
export function contrast(one: string, other: string): number {
  const [high, low] = [luminance(parse(one)), luminance(parse(other))].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const hex = (rgb: Rgb) => `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** The colour moved towards another in steps until it stands out from the ground. */
function readable(rgb: Rgb, towards: Rgb, ground: string): string {
  for (let step = 0; step <= 1; step += 0.05) {
    const mixed = hex(rgb.map((value, index) => value + ((towards[index] ?? 0) - value) * step) as unknown as Rgb);
    if (contrast(mixed, ground) >= 5.5) return mixed;
  }
  return hex(towards);
}

/** The colour for text and lines on white and on the dark ground; a colour that is none gives the house's own blue. */
export function accent(colour: string | undefined): { onLight: string; onDark: string } {
  const rgb = parse(colour);
  return { onLight: readable(rgb, BLACK, '#ffffff'), onDark: readable(rgb, WHITE, DARK_GROUND) };
}
