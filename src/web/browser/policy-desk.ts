/** Writing a procedure: saved and checked as one types, numbers beside the lines, and a fault is one click from its line. */

const PAUSE_MS = 800;
/** Browsers send no more than this after a page was left. In bytes, with some room for the head. */
const MOST_KEPT_ALIVE = 60_000;

interface Told {
  readonly message: string;
  readonly place: string;
  readonly href: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
interface Check {
  readonly state: string;
  readonly heading: string;
  readonly text: string;
  readonly faults: readonly Told[];
  readonly findings: readonly Told[];
  readonly findingsHeading: string;
}

/** Starts for text with lines, for the form of a file, and for a trial that runs. */
export function policyDesk(): void {
  for (const area of document.querySelectorAll<HTMLElement>('[data-code]')) numberLines(area);
  const desk = document.querySelector<HTMLElement>('[data-policy-desk]');
  if (desk !== null) saveAsTyped(desk);
  const text = document.querySelector<HTMLTextAreaElement>('.code-text[data-line]');
  if (text !== null) toLine(text, Number(text.dataset.line), Number(text.dataset.column));
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLElement>('a[data-line]');
    const area = document.querySelector<HTMLTextAreaElement>('.code-text');
    if (link === null || area === null) return;
    event.preventDefault();
    toLine(area, Number(link.dataset.line), Number(link.dataset.column));
  });
  const trial = document.querySelector<HTMLElement>('[data-trial]');
  if (trial !== null) follow(trial);
}

function numberLines(area: HTMLElement): void {
  const text = area.querySelector('textarea');
  if (text === null) return;
  const gutter = document.createElement('div');
  gutter.className = 'code-lines';
  gutter.ariaHidden = 'true';
  const numbers = document.createElement('span');
  gutter.append(numbers);
  area.prepend(gutter);
  let shown = 0;
  const draw = () => {
    const count = text.value.split('\n').length;
    if (count !== shown) numbers.textContent = Array.from({ length: count }, (_, at) => at + 1).join('\n');
    shown = count;
  };
  const scroll = () => {
    numbers.style.transform = `translateY(${-text.scrollTop}px)`;
  };
  text.addEventListener('input', draw);
  text.addEventListener('scroll', scroll, { passive: true });
  draw();
  scroll();
}

function toLine(text: HTMLTextAreaElement, line: number, column: number): void {
  const lines = text.value.split('\n');
  const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const at = from + Math.min(column - 1, lines[line - 1]?.length ?? 0);
  text.focus();
  text.setSelectionRange(at, from + (lines[line - 1]?.length ?? 0));
  const height = text.scrollHeight / Math.max(1, lines.length);
  text.scrollTop = Math.max(0, (line - 6) * height);
  text.scrollIntoView({ block: 'nearest' });
}

function saveAsTyped(desk: HTMLElement): void {
  const form = desk.querySelector('form');
  const saved = desk.querySelector<HTMLElement>('[data-saved]');
  const revision = desk.querySelector<HTMLInputElement>('[data-revision]');
  if (!form || !saved || !revision) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), PAUSE_MS);
  };
  const say = (text = '') => {
    saved.textContent = text;
  };
  const save = async () => {
    timer = undefined;
    again = running;
    if (running) return;
    running = true;
    say(desk.dataset.saving);
    try {
      const typed = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (typeof value === 'string') typed.append(name, value);
      const body = typed.toString();
      const headers = { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' };
      // a page that is left still sends it, as far as browsers do that
      const answer = await fetch(form.action, { method: 'POST', body, headers, keepalive: body.length < MOST_KEPT_ALIVE });
      if (answer.status === 401) say(desk.dataset.signedOut);
      // somebody was first: the page that shows both texts comes in the place of this one
      else if (answer.status === 409) form.requestSubmit();
      else if (answer.ok) {
        const told = (await answer.json()) as { revision: number; check?: Check };
        revision.value = String(told.revision);
        say(desk.dataset.savedAt?.replace('{time}', clockHere()));
        if (told.check !== undefined) showCheck(told.check);
      } else say(((await answer.json()) as { fault?: string }).fault ?? desk.dataset.notSaved);
    } catch {
      // no connection: the next pause tries again, and the text is still in the page
      say(desk.dataset.notSaved);
    }
    running = false;
    if (again) later();
  };
  form.addEventListener('input', later);
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    timer = undefined;
  });
  // a page that is left in a hurry still sends what was typed last
  addEventListener('pagehide', () => {
    if (timer !== undefined) void save();
  });
}

function showCheck({ state, heading, text, faults, findings, findingsHeading }: Check): void {
  const part = document.querySelector<HTMLElement>('[data-check]');
  const here = document.querySelector<HTMLInputElement>('[data-policy-desk] input[name="path"]')?.value;
  if (part === null) return;
  const put = (name: string, says: string) => {
    const place = part.querySelector(`[data-check-${name}]`);
    if (place !== null && place.textContent !== says) place.textContent = says;
  };
  part.dataset.state = state;
  put('heading', heading);
  put('text', text);
  put('count', findingsHeading);
  part.querySelector('[data-check-faults]')?.replaceChildren(...faults.map((one) => line(one, here)));
  part.querySelector('[data-check-findings]')?.replaceChildren(...findings.map((one) => line(one, here)));
  part.querySelector('[data-check-more]')?.toggleAttribute('hidden', findings.length === 0);
}

function line({ message, place, href, file, line: number, column }: Told, here: string | undefined): HTMLElement {
  const item = document.createElement('li');
  const says = document.createElement('p');
  says.textContent = message;
  const link = document.createElement('a');
  link.href = href;
  link.textContent = place;
  if (file === here) Object.assign(link.dataset, { line: number, column });
  item.append(says, link);
  return item;
}

/** How far a trial is; the page comes anew when it is over. */
function follow(trial: HTMLElement): void {
  const says = trial.querySelector('[data-trial-says]');
  const bar = trial.querySelector<HTMLProgressElement>('[data-trial-bar]');
  const look = async () => {
    try {
      const answer = await fetch(trial.dataset.trial ?? '');
      if (!answer.ok) return;
      const told = (await answer.json()) as { over: boolean; done: number; total: number; says: string };
      if (told.over) return location.reload();
      if (says !== null) says.textContent = told.says;
      if (bar !== null) bar.value = told.done;
    } catch {
      // no connection: the next look tries again
    }
    setTimeout(() => void look(), 1000);
  };
  setTimeout(() => void look(), 1000);
}

/** The hour as the pages write it, wherever the browser stands. */
function clockHere(): string {
  const time = new Date().toLocaleTimeString('nl-NL', { hour: 'numeric', minute: '2-digit', timeZone: 'Europe/Amsterdam' });
  return time.replace(':', '.').replace(/^0(?=\d)/, '');
}
