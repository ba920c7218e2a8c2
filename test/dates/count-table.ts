/** Counts the table of dates and prints the ends: run in a process of its own, to show that the machine's time zone does not matter. */
import { end } from './count.ts';
import { TABLE } from './table.ts';

const ends = TABLE.map(({ received, length }) => {
  const on = (rolls: 'none' | 'next-working-day' | 'atw') => end(received, length, { rolls });
  return [received, length, on('none'), on('next-working-day'), on('atw')];
});
console.log(JSON.stringify({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, ends }));
