/** Which keys do what. */
import { KeyboardHelp } from '../../parts/keyboard-help.tsx';
import { staffFrame } from '../frame.ts';
import type { Answer } from '../route.ts';
import { StaffTextPage } from '../views/text-page.tsx';
import type { Desk } from '../visit.ts';

/** The page. */
export function keysPage(desk: Desk): Answer {
  return desk.c.html(
    <StaffTextPage frame={staffFrame(desk)} heading={desk.says.help.heading}>
      <KeyboardHelp words={desk.words} />
    </StaffTextPage>,
  );
}
