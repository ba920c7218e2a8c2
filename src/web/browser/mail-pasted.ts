/** A mail that is pasted into the story of a complaint: who wrote it and when stand in its first lines, and need not be typed. */

/** What the first lines of a mail say. */
export interface Mail {
  readonly name: string;
  readonly email: string;
  /** "2026-11-27"; empty when no day could be read */
  readonly sent: string;
  /** "14:03"; empty when no hour could be read */
  readonly at: string;
  /** without those lines */
  readonly body: string;
}

const LINES = 14;
const FROM = /^(?:van|from|afzender)\s*:\s*(.*)$/i;
const SENT = /^(?:verzonden|datum|sent|date)\s*:\s*(.*)$/i;
const HEADER = /^(?:van|from|afzender|verzonden|datum|sent|date|aan|to|cc|bcc|onderwerp|subject|prioriteit|importance)\s*:/i;
const ADDRESS = /[^\s<>"'()[\]:;,]+@[^\s<>"'()[\]:;,]+\.[a-z]{2,}/i;
const MONTHS = ['jan', 'feb', 'm(?:aa|a)?r', 'apr', 'm(?:ei|ay)', 'jun', 'jul', 'aug', 'sep', 'o[kc]t', 'nov', 'de[cz]'];

/** Reads a mail as a mail program copies it, with Dutch or English names of its lines; undefined when it is none. */
export function mailIn(text: string): Mail | undefined {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  let last = first;
  while (last < Math.min(lines.length, first + LINES) && HEADER.test((lines[last] ?? '').trim())) last += 1;
  const headers = lines.slice(first, last).map((line) => line.trim());
  const from = said(headers, FROM);
  const [email] = ADDRESS.exec(from) ?? [];
  if (email === undefined) return undefined;
  const name = (from.split(email)[0] ?? '').replaceAll(/mailto:|[<>"'[\]()]/g, '').trim();
  const sent = said(headers, SENT);
  return { name, email, sent: dayIn(sent), at: hourIn(sent), body: lines.slice(last).join('\n').trim() };
}

function said(headers: readonly string[], line: RegExp): string {
  return headers.map((one) => line.exec(one)?.[1] ?? '').find((one) => one !== '') ?? '';
}

/** Day, month and year in the order of either language; a date in numbers alone is read as in Dutch. */
function dayIn(text: string): string {
  const low = text.toLowerCase();
  const [, year, month, day] = /\b(\d{4})-(\d\d)-(\d\d)/.exec(low) ?? [];
  if (year !== undefined) return `${year}-${month}-${day}`;
  const [, d, m, y] = /\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b/.exec(low) ?? [];
  if (d !== undefined) return dated(y, Number(m), d);
  for (const [at, name] of MONTHS.entries()) {
    const here = new RegExp(
      `\\b(\\d{1,2})\\s+${name}[a-z]*\\.?\\s+(\\d{4})|\\b${name}[a-z]*\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})`,
    ).exec(low);
    if (here !== null) return dated(here[2] ?? here[4], at + 1, here[1] ?? here[3]);
  }
  return '';
}

function hourIn(text: string): string {
  const [, hour, minute, half] = /(?:^|[\st])(\d{1,2})[:.](\d\d)(?!\d|[-.]\d)\s*([ap]m)?/i.exec(text) ?? [];
  if (hour === undefined) return '';
  const whole = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return `${String(whole).padStart(2, '0')}:${minute}`;
}

function dated(year: string | undefined, month: number, day: string | undefined): string {
  return `${year}-${String(month).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
}

/** Starts on the page where a colleague writes a complaint down. What somebody typed before stays. */
export function mailPasted(): void {
  const place = document.querySelector<HTMLElement>('[data-mail-pasted]');
  const form = place?.closest('form');
  const story = form?.querySelector<HTMLTextAreaElement>('textarea[name=story]');
  if (!place || !form || !story) return;
  story.addEventListener('paste', (event) => {
    const mail = mailIn(event.clipboardData?.getData('text/plain') ?? '');
    if (mail === undefined) return;
    event.preventDefault();
    // so that Ctrl + Z takes it back; nothing else keeps the history of a field
    document.execCommand('insertText', false, mail.body);
    choose(form, 'channel', place.dataset.channel ?? '');
    fill(form, 'people.0.name', mail.name);
    fill(form, 'people.0.email', mail.email);
    received(form, mail);
    place.textContent = place.dataset.text ?? '';
    place.hidden = false;
  });
}

function fill(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLInputElement) || field.value.trim() !== '') return;
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** A mail is received when it is sent: the terms count from that day, and not from when somebody came to write it down. */
function received(form: HTMLFormElement, { sent, at }: Mail): void {
  const day = form.elements.namedItem('receivedAt');
  if (!(day instanceof HTMLInputElement) || sent === '' || sent === day.value) return;
  form.querySelector<HTMLInputElement>('input[name=when][value=other]')?.click();
  for (const [name, value] of [
    ['receivedAt', sent],
    ['receivedAt.time', at],
  ] as const) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  }
  day.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Only while nobody chose. */
function choose(form: HTMLFormElement, name: string, value: string): void {
  const ways = [...form.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)];
  if (ways.some((one) => one.checked)) return;
  ways.find((one) => one.value === value)?.click();
}
