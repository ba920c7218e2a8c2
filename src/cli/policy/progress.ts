/** A bar that shows how far a long command is; only in a terminal, so that no log is filled with it. */

/** Where the bar is drawn. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const WIDTH = 30;
/** Drawing more often takes longer than the work. In milliseconds. */
const EVERY = 100;

/** A bar for so many things: `one` after each of them, `end` when it is over. */
export function progressOn(screen: Screen, count: number, clock: () => number = Date.now) {
  let [done, drawn] = [0, 0];
  const draw = () => {
    const share = count === 0 ? 1 : Math.min(1, done / count);
    const full = Math.round(share * WIDTH);
    screen.write(`\r[${'█'.repeat(full)}${'·'.repeat(WIDTH - full)}] ${Math.floor(share * 100)} %  ${done} van ${count} zaken`);
  };
  return {
    one: () => {
      done += 1;
      if (screen.isTTY !== true || clock() - drawn < EVERY) return;
      drawn = clock();
      draw();
    },
    end: () => {
      if (screen.isTTY !== true) return;
      draw();
      screen.write('\n');
    },
  };
}
