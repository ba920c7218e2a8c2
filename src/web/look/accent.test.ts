/** Whatever colour an organisation chooses, its pages can be read. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentCss, accentFor, contrast } from './accent.ts';

const grounds = {
  light: { paper: '#ffffff', ground: '#f7f6f2', ink: '#17212b', quiet: '#4d5b68' },
  dark: { paper: '#1b2229', ground: '#12181e', ink: '#eceff2', quiet: '#b4bec8' },
};
const colours = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('an accent colour', () => {
  it.each(['light', 'dark'] as const)('can be read on every ground of the %s theme, and text on it too', (theme) => {
    fc.assert(
      fc.property(colours, (colour) => {
        const { accent, strong, ink, soft } = accentFor(colour, theme);
        const { paper, ground, ...texts } = grounds[theme];
        for (const under of [paper, ground, soft]) {
          expect(contrast(accent, under)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(strong, under)).toBeGreaterThanOrEqual(4.5);
        }
        for (const text of Object.values(texts)) expect(contrast(text, soft)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(ink, accent)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(ink, strong)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 2000 },
    );
  });
  it('stays as chosen when it can be read', () => {
    expect(accentFor('#154273', 'light').accent).toBe('#154273');
  });
  it('is darkened when it is too light to read, and kept as the brand', () => {
    const css = accentCss('#FC0');
    expect(css).toContain('--brand:#ffcc00');
    expect(accentFor('#fc0', 'light').accent).not.toBe('#ffcc00');
  });
  it.each(['', 'blue', '#12', 'red;}body{display:none', '#12345g'])(
    'that is none (%s) gives a readable one and nothing else',
    (wrong) => {
      expect(accentCss(wrong)).toContain('--brand:#154273');
      expect(accentCss(wrong)).not.toContain('body');
    },
  );
  it('is checked against the colours that the tokens really have', () => {
    const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
    for (const theme of Object.values(grounds)) for (const colour of Object.values(theme)) expect(tokens).toContain(colour);
  });
});
