/** Reads a calendar from the data of its file, and says what is wrong with it and where. */
import type { Calendar, Closing, EquatedDay } from './calendar.ts';
import { type Day, parseDay } from './day.ts';
import { daysInMonth } from './epoch.ts';
import { isFault } from './fault.ts';
import type { HolidayDate, HolidayRule, Name } from './holiday.ts';

export interface CalendarFault {
  /** the way to the wrong place in the data, for the line and column in the file */
  readonly at: readonly (string | number)[];
  /** one Dutch sentence that says what is allowed */
  readonly says: string;
}

/** Stands where a day could not be read, so that reading goes on to the next fault. */
const NO_DAY = '1900-01-01' as Day;

type At = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;

/** The calendar, or all its faults. Does not touch a file: the caller reads and parses it. */
export function readCalendar(data: unknown): Calendar | { readonly faults: readonly CalendarFault[] } {
  const reader = new Reader();
  const calendar = reader.calendar(data);
  return reader.faults.length === 0 ? calendar : { faults: reader.faults };
}

class Reader {
  readonly faults: CalendarFault[] = [];

  calendar(data: unknown): Calendar {
    const top = this.fields(data, [], ['format', 'calendar', 'name', 'holidays', 'equated', 'closings']);
    if (top.format !== 1) this.fault(['format'], 'Een kalender begint met "format: 1".');
    const calendar: Calendar = {
      id: this.word(top.calendar, ['calendar']),
      name: this.name(top.name, ['name']),
      holidays: this.list(top.holidays, ['holidays']).map((one, index) => this.holiday(one, ['holidays', index])),
      equated: this.list(top.equated ?? [], ['equated']).flatMap((one, index) => this.decree(one, ['equated', index])),
      closings: this.list(top.closings ?? [], ['closings']).map((one, index) => this.closing(one, ['closings', index])),
      working: [],
      off: [],
    };
    this.unique(
      calendar.holidays.map((rule) => rule.id),
      (index) => ['holidays', index, 'id'],
    );
    return calendar;
  }

  private holiday(data: unknown, at: At): HolidayRule {
    const it = this.fields(data, at, ['id', 'name', 'on', 'from', 'until', 'choice', 'source']);
    const years = (['from', 'until'] as const).filter((key) => it[key] !== undefined);
    for (const key of years) this.whole(it[key], [...at, key], 1583, 9999);
    if (it.choice !== undefined && typeof it.choice !== 'boolean') this.fault([...at, 'choice'], '"choice" is true of false.');
    return {
      id: this.word(it.id, [...at, 'id']),
      name: this.name(it.name, [...at, 'name']),
      on: this.date(it.on, [...at, 'on']),
      ...Object.fromEntries(years.map((key) => [key, Number(it[key])])),
      choice: it.choice === true,
      source: this.text(it.source, [...at, 'source']),
    };
  }

  private date(data: unknown, at: At): HolidayDate {
    const it = this.fields(data, at, ['easter', 'date', 'if-sunday']);
    if (it.easter !== undefined && it.date === undefined) return { easter: this.whole(it.easter, [...at, 'easter'], -80, 250) };
    const [, month, dayOfMonth] = (/^(\d{2})-(\d{2})$/.exec(String(it.date)) ?? []).map(Number);
    if (month === undefined || dayOfMonth === undefined || dayOfMonth < 1 || dayOfMonth > daysInMonth(2001, month)) {
      this.fault(at, 'Een feestdag is "easter: 39" (dagen na Pasen) of "date: 04-27" (maand-dag, in elk jaar bestaand).');
      return { easter: 0 };
    }
    const moves = { 'day-before': -1, 'day-after': 1 } as const;
    const move = it['if-sunday'];
    if (move === undefined) return { month, dayOfMonth };
    if (move === 'day-before' || move === 'day-after') return { month, dayOfMonth, ifSunday: moves[move] };
    this.fault([...at, 'if-sunday'], '"if-sunday" is day-before of day-after.');
    return { month, dayOfMonth };
  }

  private decree(data: unknown, at: At): EquatedDay[] {
    const it = this.fields(data, at, ['source', 'valid-from', 'days']);
    const source = this.text(it.source, [...at, 'source']);
    const validFrom = this.day(it['valid-from'], [...at, 'valid-from']);
    const name = { nl: 'een met een feestdag gelijkgestelde dag', en: 'a day equated with a holiday' };
    return this.list(it.days, [...at, 'days']).map((one, index) => {
      const day = this.day(one, [...at, 'days', index]);
      if (day !== NO_DAY && day < validFrom)
        this.fault([...at, 'days', index], `Deze dag ligt voor "valid-from" (${validFrom}) van het besluit.`);
      return { day, name, source };
    });
  }

  private closing(data: unknown, at: At): Closing {
    const it = this.fields(data, at, ['from', 'to', 'name', 'source']);
    const from = this.day(it.from, [...at, 'from']);
    const to = this.day(it.to ?? it.from, [...at, 'to']);
    if (from > to) this.fault([...at, 'to'], 'Een sluiting eindigt niet voor zij begint.');
    return { from, to, name: this.name(it.name, [...at, 'name']), source: this.text(it.source, [...at, 'source']) };
  }

  private name(data: unknown, at: At): Name {
    const it = this.fields(data, at, ['nl', 'en']);
    return { nl: this.text(it.nl, [...at, 'nl']), en: this.text(it.en, [...at, 'en']) };
  }

  private day(data: unknown, at: At): Day {
    const day = parseDay(String(data));
    if (!isFault(day)) return day;
    this.fault(at, day.says);
    return NO_DAY;
  }

  private text(data: unknown, at: At): string {
    if (typeof data === 'string' && data.trim() !== '') return data;
    this.fault(at, `Hier hoort een tekst te staan (${at.join('.')}).`);
    return '';
  }

  private word(data: unknown, at: At): string {
    if (typeof data === 'string' && /^[a-z][a-z0-9-]*$/.test(data)) return data;
    this.fault(at, 'Een kenmerk bestaat uit kleine letters, cijfers en streepjes, en begint met een letter.');
    return '';
  }

  private whole(data: unknown, at: At, least: number, most: number): number {
    if (Number.isInteger(data) && Number(data) >= least && Number(data) <= most) return Number(data);
    this.fault(at, `Hier hoort een heel getal van ${least} tot en met ${most} te staan.`);
    return least;
  }

  private list(data: unknown, at: At): readonly unknown[] {
    if (Array.isArray(data)) return data;
    this.fault(at, `Hier hoort een lijst te staan (${at.join('.')}).`);
    return [];
  }

  private fields(data: unknown, at: At, known: readonly string[]): Fields {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) {
      this.fault(at, `Hier horen deze velden te staan: ${known.join(', ')}.`);
      return {};
    }
    for (const key of Object.keys(data)) {
      if (!known.includes(key)) this.fault([...at, key], `"${key}" is hier onbekend; toegestaan zijn: ${known.join(', ')}.`);
    }
    return data as Fields;
  }

  private unique(ids: readonly string[], at: (index: number) => At): void {
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index) this.fault(at(index), `"${id}" staat er twee keer in.`);
    });
  }

  private fault(at: At, says: string): void {
    this.faults.push({ at, says });
  }
}
