/** Drawing boxes over the pages of a document: with the mouse, a finger or the keyboard. Each becomes a value of the form. */

interface Shape {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A touch moves a box by a hundredth of the page. */
const STEP = 0.01;
/** Smaller is a slip of the hand. */
const SMALLEST = 0.005;

/** Starts on the page where a document is redacted. */
export function drawBoxes(): void {
  const place = document.querySelector<HTMLElement>('[data-draw]');
  const form = place?.closest('form');
  if (!place || !form) return;
  const toggle = place.querySelector<HTMLButtonElement>('[data-draw-toggle]');
  const help = place.querySelector<HTMLElement>('[data-draw-help]');
  if (toggle) {
    toggle.hidden = false;
    // with a finger one also wants to leaf through the pages
    toggle.setAttribute('aria-pressed', String(!matchMedia('(pointer: coarse)').matches));
    toggle.addEventListener('click', () => toggle.setAttribute('aria-pressed', String(!isOn())));
  }
  if (help) help.hidden = false;
  const isOn = () => toggle?.getAttribute('aria-pressed') !== 'false';
  for (const page of place.querySelectorAll<HTMLElement>('[data-draw-page]')) drawOn(page, form, isOn);
}

function drawOn(page: HTMLElement, form: HTMLFormElement, isOn: () => boolean): void {
  const image = page.querySelector('img');
  if (!image) return;
  const sheet = document.createElement('div');
  sheet.className = 'draw-sheet';
  image.replaceWith(sheet);
  sheet.append(image);
  sheet.tabIndex = 0;
  sheet.setAttribute('role', 'application');
  sheet.setAttribute('aria-label', page.getAttribute('aria-label') ?? '');
  sheet.setAttribute('aria-describedby', 'draw-help');
  const kept: { box: HTMLElement; input: HTMLInputElement }[] = [];
  let open: { box: HTMLElement; shape: Shape } | undefined;

  const begin = (shape: Shape) => {
    const box = document.createElement('div');
    box.className = 'draw-box';
    sheet.append(box);
    open = { box, shape };
    put(box, shape);
  };
  const keep = () => {
    if (!open) return;
    const { box, shape } = open;
    open = undefined;
    if (shape.width < SMALLEST || shape.height < SMALLEST) return box.remove();
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = 'box';
    input.value = asText(Number(page.dataset.drawPage), shape);
    form.append(input);
    box.classList.add('draw-kept');
    kept.push({ box, input });
  };
  const drop = () => {
    if (open) {
      open.box.remove();
      open = undefined;
      return;
    }
    const last = kept.pop();
    last?.box.remove();
    last?.input.remove();
  };

  let from: { x: number; y: number } | undefined;
  sheet.addEventListener('pointerdown', (event) => {
    if (!isOn() || event.button !== 0) return;
    event.preventDefault();
    sheet.focus({ preventScroll: true });
    sheet.setPointerCapture(event.pointerId);
    keep();
    from = pointOf(event, sheet);
    begin({ ...from, width: 0, height: 0 });
  });
  sheet.addEventListener('pointermove', (event) => {
    if (!from || !open) return;
    const to = pointOf(event, sheet);
    open.shape.x = Math.min(from.x, to.x);
    open.shape.y = Math.min(from.y, to.y);
    open.shape.width = Math.abs(to.x - from.x);
    open.shape.height = Math.abs(to.y - from.y);
    put(open.box, open.shape);
  });
  const end = () => {
    if (from) keep();
    from = undefined;
  };
  sheet.addEventListener('pointerup', end);
  sheet.addEventListener('pointercancel', () => {
    from = undefined;
    if (open) drop();
  });
  // a finger draws, or leafs: not both
  sheet.addEventListener('touchstart', (event) => isOn() && event.preventDefault(), { passive: false });
  sheet.addEventListener('keydown', (event) => {
    if (act(event)) event.preventDefault();
  });

  function act({ key, shiftKey }: KeyboardEvent): boolean {
    if (key === 'Enter' || key === ' ') {
      if (open) keep();
      else begin({ x: 0.35, y: 0.45, width: 0.3, height: 0.04 });
      return true;
    }
    if (key === 'Delete' || key === 'Backspace' || (key === 'Escape' && open)) {
      drop();
      return true;
    }
    const move = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[key];
    if (!move || !open) return false;
    const [across = 0, down = 0] = move;
    const { shape, box } = open;
    if (shiftKey) {
      shape.width = within(shape.width + across, STEP, 1 - shape.x);
      shape.height = within(shape.height + down, STEP, 1 - shape.y);
    } else {
      shape.x = within(shape.x + across, 0, 1 - shape.width);
      shape.y = within(shape.y + down, 0, 1 - shape.height);
    }
    put(box, shape);
    return true;
  }
}

function pointOf(event: PointerEvent, sheet: HTMLElement): { x: number; y: number } {
  const { left, top, width, height } = sheet.getBoundingClientRect();
  return { x: within((event.clientX - left) / width, 0, 1), y: within((event.clientY - top) / height, 0, 1) };
}

function put({ style }: HTMLElement, { x, y, width, height }: Shape): void {
  style.left = `${x * 100}%`;
  style.top = `${y * 100}%`;
  style.width = `${width * 100}%`;
  style.height = `${height * 100}%`;
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** As the server reads it: page and four fractions in ten thousandths. */
function asText(page: number, { x, y, width, height }: Shape): string {
  const fine = (value: number) => Math.round(value * 10_000);
  return [page, fine(x), fine(y), Math.max(1, fine(width)), Math.max(1, fine(height))].join('.');
}
