/** What can be wrong between us and a provider, each named so that a sentence can say which setting to look at. */
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';

export type ProviderFaultCode =
  /** no answer, or not in time */
  | 'unreachable'
  /** it answers, but not as a provider does */
  | 'no-provider'
  /** it calls itself by another address than the one that was set */
  | 'issuer-differs'
  /** it cannot do what we need: codes with PKCE */
  | 'cannot'
  /** it does not know us: id or secret */
  | 'client-refused'
  /** it refuses the way back */
  | 'redirect-refused'
  /** it said no, or the person did */
  | 'denied'
  /** its answer does not fit what was asked: signature, nonce, state, audience */
  | 'wrong-answer'
  /** it gives no such access to this person any more */
  | 'ended'
  /** the key in the data directory is not the one under which the secret was kept */
  | 'secret-lost';

/** A fault with a name. */
export class ProviderFault extends Error {
  override name = 'ProviderFault';
  readonly code: ProviderFaultCode;
  constructor(code: ProviderFaultCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

/** Runs a question to the provider; what goes wrong comes out with its name. */
export async function asked<T>(question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (fault) {
    throw fault instanceof ProviderFault ? fault : new ProviderFault(codeOf(fault), fault);
  }
}

const OF_ERROR: Readonly<Record<string, ProviderFaultCode>> = {
  invalid_client: 'client-refused',
  unauthorized_client: 'client-refused',
  invalid_grant: 'ended',
  access_denied: 'denied',
  login_required: 'denied',
  interaction_required: 'denied',
  consent_required: 'denied',
  account_selection_required: 'denied',
  invalid_redirect_uri: 'redirect-refused',
};

const OF_CODE: Readonly<Record<string, ProviderFaultCode>> = {
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: 'issuer-differs',
  OAUTH_TIMEOUT: 'unreachable',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'no-provider',
  OAUTH_RESPONSE_IS_NOT_JSON: 'no-provider',
  OAUTH_PARSE_ERROR: 'no-provider',
  OAUTH_HTTP_REQUEST_FORBIDDEN: 'unreachable',
};

function codeOf(fault: unknown): ProviderFaultCode {
  if (fault instanceof ResponseBodyError || fault instanceof AuthorizationResponseError)
    return OF_ERROR[fault.error] ?? (fault instanceof ResponseBodyError && fault.status >= 500 ? 'unreachable' : 'denied');
  if (fault instanceof ClientError) return statusOf(fault) >= 500 ? 'unreachable' : (OF_CODE[fault.code ?? ''] ?? 'wrong-answer');
  return 'unreachable';
}

/** The status of an answer that did not conform: a provider that is ill is not a wrong address. */
function statusOf({ cause }: ClientError): number {
  return cause instanceof Response ? cause.status : 0;
}
