/** Tests of an organisation's colour: whatever it is, text in it can be read (WCAG 2.2, 1.4.3). */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accent, contrast, DARK_GROUND } from './colour.ts';

describe('the colour of an organisation', () => {
  it('stands out on white and on dark, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const { onLight, onDark } = accent(`#${value.toString(16).padStart(6, '0')}`);
        expect(contrast(onLight, '#ffffff')).toBeGreaterThanOrEqual(4.5);
        expect(contrast(onDark, DARK_GROUND)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('is kept as it is when it can be read', () => {
    expect(accent('#006b5b').onLight).toBe('#006b5b');
    expect(accent('#036').onLight).toBe('#003366');
  });

  it.each([undefined, '', 'rood', '#12', 'red;background:url(x)'])('%j gives the blue of the house', (colour) => {
    expect(accent(colour).onLight).toBe('#1d4f73');
  });

  it('black on white is 21 to 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  });
});
