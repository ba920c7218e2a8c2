/** Where the accent of an organisation stands: browsers keep it for an hour, so a colour that was chosen has an address of its own. */
import type { Door } from './door.ts';

export function accentHref({ office }: Pick<Door, 'office'>, organisation: string): string {
  const { colour } = office.looks?.of(organisation) ?? {};
  return `/${organisation}/accent.css${colour === undefined ? '' : `?kleur=${colour.slice(1)}`}`;
}
