/** Asks the providers of organisations about everybody at work: whoever left there is out here within seconds. */
import { askProvidersAgain } from '#handling/provider/ask-again.ts';
import type { Workshop } from './workshop.ts';

export function askProviders({ office, log }: Workshop): Promise<void> {
  return askProvidersAgain(office, log);
}
