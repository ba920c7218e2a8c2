/** Shows how far documents have been sent; whatever goes wrong, the browser sends the form in its ordinary way. */

/** Starts for every form with `data-upload`. */
export function uploadProgress(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]')) {
    for (const input of form.querySelectorAll<HTMLInputElement>('input[type=file]')) {
      input.addEventListener('change', () => refuseTooLarge(input));
    }
    form.addEventListener('submit', (event) => send(form, event));
  }
}

/** A file that the server will refuse is refused at once, before minutes of sending. True when something was. */
function refuseTooLarge(input: HTMLInputElement): boolean {
  const most = Number(input.dataset.maxBytes);
  const large = [...(input.files ?? [])].find((file) => file.size > most);
  const fault = input.parentElement?.querySelector<HTMLElement>('[data-upload-fault]');
  if (fault) {
    fault.hidden = large === undefined;
    fault.textContent = large === undefined ? '' : (input.dataset.tooLarge ?? '').replace('{name}', large.name);
  }
  return large !== undefined;
}

function send(form: HTMLFormElement, event: SubmitEvent): void {
  // a button that only shows something, such as a letter before it leaves, sends nothing for good
  if (event.submitter?.hasAttribute('formtarget')) return;
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')];
  if (inputs.some(refuseTooLarge)) {
    event.preventDefault();
    inputs[0]?.focus();
    return;
  }
  const shown = form.querySelector<HTMLElement>('[data-upload-progress]');
  const bar = shown?.querySelector('progress');
  if (!shown || !bar || inputs.every((input) => (input.files?.length ?? 0) === 0)) return;
  event.preventDefault();
  shown.hidden = false;
  post(form, event.submitter, (share) => {
    bar.value = share * 100;
  });
}

/**
 * A server that takes the documents alone first answers with nothing, or with those it refused and those that the form must
 * name: the form then goes the ordinary way, without them. Otherwise a redirect means success: the browser goes where it leads. Any other answer is a page
 * that only an ordinary post can show.
 */
function post(form: HTMLFormElement, submitter: HTMLElement | null, progress: (share: number) => void): void {
  const body = new FormData(form);
  if (submitter instanceof HTMLButtonElement && submitter.name !== '') body.append(submitter.name, submitter.value);
  const request = new XMLHttpRequest();
  request.upload.addEventListener('progress', ({ loaded, total }) => progress(total === 0 ? 0 : loaded / total));
  request.addEventListener('load', () => {
    if (request.status === 204 || request.getResponseHeader('Content-Type')?.startsWith('application/json')) {
      for (const input of form.querySelectorAll<HTMLInputElement>('input[type=file]')) input.value = '';
      if (request.status !== 204) carryTold(form, JSON.parse(request.responseText));
      return ordinary(form, submitter);
    }
    const moved = request.responseURL !== '' && request.responseURL !== form.action;
    if (request.status < 400 && moved) location.assign(request.responseURL);
    else ordinary(form, submitter);
  });
  request.addEventListener('error', () => ordinary(form, submitter));
  request.open('POST', form.action);
  request.setRequestHeader('Accept', 'application/json');
  request.send(body);
}

/** Sends the form as the browser does, with the button that was pressed. */
export function ordinary(form: HTMLFormElement, pressed: HTMLElement | null): void {
  if (pressed instanceof HTMLButtonElement && pressed.name !== '') carry(form, pressed.name, pressed.value);
  form.submit();
}

function carry(form: HTMLFormElement, name: string, value: string): void {
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = name;
  field.value = value;
  form.append(field);
}

/** Either what was refused, or also what was kept, by the id under which the form names it. */
type Told = readonly string[] | { readonly refused: readonly string[]; readonly kept: readonly { field: string; id: string }[] };

function carryTold(form: HTMLFormElement, told: Told): void {
  const { refused, kept } = 'kept' in told ? told : { refused: told, kept: [] };
  for (const one of refused) carry(form, 'refused', one);
  for (const { field, id } of kept) carry(form, field, id);
}
