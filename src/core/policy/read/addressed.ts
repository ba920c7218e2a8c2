/** Puts a law layer in the form of address of the policy that uses it: `{U krijgt|Je krijgt}` is one of the two. */
const EITHER = /\{([^{}|]*)\|([^{}|]*)\}/g;

/** The same with every text in the form of address; places such as `{date}` stay. */
export function addressed<T>(value: T, address: 'u' | 'je'): T {
  return inForm(value, address) as T;
}

function inForm(value: unknown, address: 'u' | 'je'): unknown {
  if (typeof value === 'string') {
    return value.includes('|')
      ? value.replace(EITHER, (_, formal: string, informal: string) => (address === 'u' ? formal : informal))
      : value;
  }
  if (Array.isArray(value)) return value.map((one) => inForm(one, address));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inForm(one, address)]));
}
