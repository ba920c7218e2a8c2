/** How the installation is: what asks for attention first, then the rest. */
import { momentAt } from '#core/time/moment.ts';
import { type Health, healthOf } from '#handling/health/health.ts';
import { withOrganisation } from '#store/transaction.ts';
import { healthWords } from '../../words/staff/health-words.ts';
import { frameIn } from '../frame.ts';
import { type HealthLine, HealthPage } from '../views/health.tsx';
import type { Desk } from '../visit.ts';

const LATE_MAIL_SECONDS = 15 * 60;
const OLD_BACKUP_MS = 26 * 60 * 60 * 1000;
const GIGABYTE = 1_000_000_000;
/** less than this share, or than so many bytes, is little */
const LITTLE = { share: 0.1, bytes: 2 * GIGABYTE };

/** The page. */
export async function healthPage(desk: Desk): Promise<Response> {
  const { c, door, organisation, language } = desk;
  const says = healthWords(language);
  const health = await healthOf(door.office, organisation, door.dataDir, Date.now());
  const lines = linesOf(desk, health);
  const wrong = lines.filter((line) => line.wrong).length;
  const frame = await withOrganisation(door.office.pool, organisation, (tx) => frameIn(tx, desk, 'settings'), { readOnly: true });
  return c.html(
    <HealthPage
      frame={frame}
      says={says}
      lead={wrong === 0 ? says.allWell : says.notWell(wrong)}
      lines={[...lines.filter((line) => line.wrong), ...lines.filter((line) => !line.wrong)]}
    />,
  );
}

function linesOf(desk: Desk, health: Health): readonly HealthLine[] {
  const says = healthWords(desk.language);
  const { provider, scanner, version } = health;
  const line = (name: string, wrong: boolean, ...texts: readonly (string | undefined)[]): HealthLine => ({
    name,
    wrong,
    text: texts.filter((text) => text !== undefined).join(' '),
  });
  const away = provider !== undefined && provider !== 'answers';
  return [
    mailLine(desk, health),
    backupLine(desk, health),
    clocksLine(desk, health),
    diskLine(desk, health),
    ...(provider === undefined ? [] : [line(says.provider.name, away, away ? says.provider.away : says.provider.answers)]),
    ...(scanner === undefined ? [] : [line(says.scanner.name, !scanner, scanner ? says.scanner.answers : says.scanner.away)]),
    ...(version === undefined ? [] : [line(says.version.name, false, says.version.is(version))]),
  ];
}

function mailLine({ language }: Desk, { mail }: Health): HealthLine {
  const { mail: says } = healthWords(language);
  const late = mail.lateSeconds > LATE_MAIL_SECONDS ? says.late(Math.floor(mail.lateSeconds / 60)) : undefined;
  const failed = mail.failed > 0 ? says.failed(mail.failed) : undefined;
  const text = [mail.waiting === 0 ? says.none : says.waiting(mail.waiting), late, failed];
  return {
    name: says.name,
    wrong: late !== undefined || failed !== undefined,
    text: text.filter((one) => one !== undefined).join(' '),
  };
}

function backupLine({ language, words }: Desk, { backup }: Health): HealthLine {
  const { backup: says } = healthWords(language);
  if (backup === undefined) return { name: says.name, wrong: true, text: says.none };
  const old = Date.now() - backup.getTime() > OLD_BACKUP_MS;
  const made = says.made(words.format.moment(momentAt(backup.getTime())));
  return { name: says.name, wrong: old, text: old ? `${made} ${says.old}` : made };
}

function clocksLine({ language }: Desk, { clocks }: Health): HealthLine {
  const { clocks: says } = healthWords(language);
  const inWords = (names: readonly string[]) => names.map((name) => says.names[name] ?? name).join(', ');
  const wrong = [
    ...(clocks.late.length === 0 ? [] : [says.late(inWords(clocks.late))]),
    ...(clocks.failed.length === 0 ? [] : [says.failed(inWords(clocks.failed))]),
  ];
  const well = clocks.all === 0 ? says.none : says.running(clocks.all);
  return { name: says.name, wrong: wrong.length > 0, text: wrong.length > 0 ? wrong.join(' ') : well };
}

function diskLine({ language }: Desk, { disk: { free, total } }: Health): HealthLine {
  const { disk: says } = healthWords(language);
  const little = free < LITTLE.bytes || free / total < LITTLE.share;
  const size = `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(free / GIGABYTE)} GB`;
  const text = says.free(size, Math.floor((100 * free) / total));
  return { name: says.name, wrong: little, text: little ? `${text} ${says.little}` : text };
}
