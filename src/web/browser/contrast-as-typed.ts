/** Says while a colour is typed whether it can be read; the page itself checks once more before it keeps one. */

/** Starts on a field with `data-contrast`: the grounds on which the colour must be readable. */
export function contrastAsTyped(): void {
  const field = document.querySelector<HTMLInputElement>('[data-contrast]');
  const told = document.querySelector<HTMLElement>('[data-contrast-told]');
  if (!field || !told) return;
  const grounds = (field.dataset.contrast ?? '').split(' ');
  const say = () => {
    const colour = hexOf(field.value);
    if (colour === undefined) {
      told.textContent = '';
      return;
    }
    const ratio = Math.min(...grounds.map((ground) => contrast(colour, hexOf(ground) ?? colour)));
    const words = (ratio >= 4.6 ? told.dataset.good : told.dataset.bad) ?? '';
    const number = (Math.floor(ratio * 10) / 10).toFixed(1);
    told.textContent = words.replace('{ratio}', document.documentElement.lang === 'nl' ? number.replace('.', ',') : number);
    told.classList.toggle('field-error', ratio < 4.6);
  };
  field.addEventListener('input', say);
}

function hexOf(text: string): string | undefined {
  const hex = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text.trim())?.[1];
  return hex?.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
}

/** As WCAG defines it. */
function contrast(one: string, other: string): number {
  const [light = 1, dark = 1] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
