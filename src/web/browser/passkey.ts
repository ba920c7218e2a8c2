/** Asks the browser for a passkey and sends its answer with the page's own form. */

/** Shows every `form[data-passkey]` in a browser that has passkeys. */
export function passkey(): void {
  if (!('PublicKeyCredential' in window)) {
    for (const none of document.querySelectorAll<HTMLElement>('[data-passkey-none]')) none.hidden = false;
    return;
  }
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void answered(form);
    });
  }
}

async function answered(form: HTMLFormElement): Promise<void> {
  const told = form.querySelector<HTMLElement>('[data-passkey-failed]');
  const field = form.elements.namedItem('answer');
  if (told === null || !(field instanceof HTMLInputElement)) return;
  told.textContent = '';
  try {
    const options = JSON.parse(form.dataset.options ?? '{}') as Question;
    const credential = form.dataset.passkey === 'create' ? await made(options) : await used(options);
    if (credential === null) throw new Error('no passkey');
    field.value = JSON.stringify(asJson(credential as PublicKeyCredential));
    form.submit();
  } catch {
    // given up, too late, or none here: the page says what else can be done
    told.textContent = told.dataset.passkeyFailed ?? '';
  }
}

/** The question as the server wrote it: every byte as text. */
interface Described extends Omit<PublicKeyCredentialDescriptor, 'id'> {
  readonly id: string;
}
interface Question {
  readonly challenge: string;
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string };
  readonly excludeCredentials?: readonly Described[];
  readonly allowCredentials?: readonly Described[];
  readonly rp: PublicKeyCredentialRpEntity;
  readonly pubKeyCredParams: PublicKeyCredentialParameters[];
}

function made(options: Question): Promise<Credential | null> {
  const excludeCredentials = (options.excludeCredentials ?? []).map(described);
  const user = { ...options.user, id: bytes(options.user.id) };
  return navigator.credentials.create({
    publicKey: { ...options, user, excludeCredentials, challenge: bytes(options.challenge) },
  });
}

function used(options: Question): Promise<Credential | null> {
  const allowCredentials = (options.allowCredentials ?? []).map(described);
  return navigator.credentials.get({
    publicKey: { ...(options as object), allowCredentials, challenge: bytes(options.challenge) },
  });
}

function described(one: Described): PublicKeyCredentialDescriptor {
  return { ...one, id: bytes(one.id) };
}

/** Older browsers have no `toJSON`, and password managers put a lame one in its place. */
function asJson({ id, rawId, type, response, authenticatorAttachment }: PublicKeyCredential) {
  const of: Record<string, unknown> = { clientDataJSON: text(response.clientDataJSON) };
  if (response instanceof AuthenticatorAttestationResponse) {
    of.attestationObject = text(response.attestationObject);
    of.transports = response.getTransports?.() ?? [];
  } else if (response instanceof AuthenticatorAssertionResponse) {
    of.authenticatorData = text(response.authenticatorData);
    of.signature = text(response.signature);
    if (response.userHandle !== null) of.userHandle = text(response.userHandle);
  }
  return { id, rawId: text(rawId), type, response: of, authenticatorAttachment, clientExtensionResults: {} };
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
}

function text(buffer: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
