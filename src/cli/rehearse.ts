import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { readMessages } from '../app/messages.ts';
import { parsePlanFile } from '../plan/file/parse-plan-file.ts';
import { promiseCalendar, zoneOf } from '../plan/rules/in-force.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import { openSentences } from '../platform/i18n/sentences.ts';
import { isRefusal } from '../platform/outcome.ts';
import { unfitOf } from '../rehearsal/bounds.ts';
import { type Learned, learn } from '../rehearsal/history/learn.ts';
import { type CsvFault, readCsv } from '../rehearsal/history/read-csv.ts';
import {
  ARRIVAL_COLUMNS,
  arrivalOf,
  eventOf,
  HISTORY_COLUMNS,
  type HistoryEvent,
  isRowFault,
  type RowFault,
} from '../rehearsal/history/rows.ts';
import type { RehearsalReport } from '../rehearsal/report.ts';
import type { ArrivingTicket } from '../rehearsal/simulate/arriving.ts';
import { rehearse, SEED } from '../rehearsal/simulate/rehearse.ts';
import { type Say, tellRefusal, tellReport } from '../rehearsal/tell.ts';
import { localeOfShell } from './locale-of-shell.ts';
import { printFindings, readPlanText } from './plan-text.ts';
import { refuseCommand } from './with-desk.ts';

type Options = {
  plan: string;
  arrivals?: string;
  history?: string;
  phase?: string;
  seed: number;
  out?: string;
  map: Record<string, string>;
};
type LeftOut = RehearsalReport['leftOut'];

/** Of the rows that are left out, so many are named. */
const NAMED_MAX = 20;

/** `relevo rehearse --plan FILE`: a plan simulated against the tickets to come; it needs no desk and no database. */
export function rehearseCommand(): Command {
  return new Command('rehearse')
    .description('Simulate a plan against the tickets to come')
    .requiredOption('--plan <file>', 'the plan to rehearse')
    .option('--arrivals <file>', 'tickets to come: at, area, platform, priority (CSV)')
    .option('--history <file>', 'what happened to tickets: case, activity, at, person, team, tier, status (CSV)')
    .option('--phase <id>', 'the phase whose tickets come; all that bring some otherwise')
    .option('--seed <number>', 'what chance follows from', seedOf, SEED)
    .option('--out <file>', 'write the whole result there as JSON')
    .option('--map <key=column>', 'what a column is called in the file; may be given several times', mapOf, {})
    .action(async (options: Options) => {
      const sentences = openSentences(readMessages());
      const locale = localeOfShell();
      const say: Say = (key, values) => sentences.say(locale, 'rehearsal', key, values);
      const plan = await planOf(options.plan);
      const leftOut: LeftOut = { count: 0, first: [] };
      const history = options.history ? await historyOf(options.history, plan, options.map, leftOut) : null;
      const arrivals = options.arrivals ? await arrivalsOf(options.arrivals, plan, options.map, leftOut) : history?.arrivals;
      const rehearsal = rehearse({
        plan,
        seed: options.seed,
        ...(options.phase && { phase: options.phase }),
        ...(arrivals && { arrivals }),
        ...(history && { learned: history.rates }),
      });
      if (isRefusal(rehearsal)) return refuseCommand(tellRefusal(rehearsal, say));
      const { arrivals: _, ...kept } = history ?? { arrivals: [] };
      const report: RehearsalReport = { format: 1, rehearsal, history: history ? (kept as Omit<Learned, 'arrivals'>) : null, leftOut };
      for (const line of tellReport(report, say, locale)) process.stdout.write(`${line}\n`);
      if (options.out) await write(options.out, report);
    });
}

async function planOf(file: string): Promise<PlanDocument> {
  const { document, findings } = parsePlanFile(await readPlanText(file));
  if (!document) {
    printFindings(findings);
    return refuseCommand(`${file} is no plan file`);
  }
  const unfit = unfitOf(document);
  if (unfit) {
    const sentences = openSentences(readMessages());
    return refuseCommand(tellRefusal(unfit, (key, values) => sentences.say(localeOfShell(), 'rehearsal', key, values)));
  }
  return document;
}

async function arrivalsOf(file: string, plan: PlanDocument, map: Record<string, string>, leftOut: LeftOut): Promise<ArrivingTicket[]> {
  const arrivals: ArrivingTicket[] = [];
  const keep = keeping(arrivals, leftOut);
  const fault = await readCsv(file, {
    columns: ARRIVAL_COLUMNS,
    needed: ['at'],
    map,
    onRow: ({ line, cells }) => keep(arrivalOf(line, cells, zoneOf(plan))),
  });
  if (fault) refuseFile(file, fault);
  return arrivals;
}

async function historyOf(file: string, plan: PlanDocument, map: Record<string, string>, leftOut: LeftOut): Promise<Learned> {
  if (/\.xes(\.gz)?$/i.test(file))
    refuseCommand(`${file} is an event log in XML, which is not read yet: write it as CSV with the columns ${HISTORY_COLUMNS.join(', ')}`);
  const events: HistoryEvent[] = [];
  const keep = keeping(events, leftOut);
  const fault = await readCsv(file, {
    columns: HISTORY_COLUMNS,
    needed: ['case', 'at'],
    map,
    onRow: ({ line, cells }) => keep(eventOf(line, cells, zoneOf(plan))),
  });
  if (fault) refuseFile(file, fault);
  return learn(events, { calendar: promiseCalendar(plan), timeZone: zoneOf(plan) }) ?? refuseCommand(`${file} has no row that can be read`);
}

/** Keeps what is right, and counts what is not. */
function keeping<T extends object>(kept: T[], leftOut: LeftOut): (row: T | RowFault) => void {
  return (row) => {
    if (!isRowFault(row)) kept.push(row);
    else if (++leftOut.count <= NAMED_MAX) leftOut.first.push(row);
  };
}

const FAULTS: Record<CsvFault['fault'], (fault: CsvFault) => string> = {
  unreadable: () => 'cannot be read',
  'not-utf-8': () => 'is not written in UTF-8',
  empty: () => 'has no row with the names of its columns',
  'column-missing': ({ column }) => `has no column ${column}: name it with --map key=column`,
  'row-too-long': () => 'has a row that is too long or is not written as CSV: look for a quotation mark that does not close',
  'too-many-rows': ({ most }) => `has more than ${most} rows`,
};

function refuseFile(file: string, fault: CsvFault): never {
  return refuseCommand(`${file} ${FAULTS[fault.fault](fault)}`);
}

function seedOf(text: string): number {
  const seed = Number(text);
  return /^\d{1,10}$/.test(text) && seed <= 0xffffffff
    ? seed
    : refuseCommand(`the seed is a whole number up to ${0xffffffff}, not ${text}`);
}

function mapOf(text: string, known: Record<string, string>): Record<string, string> {
  const [, key, column] = /^([a-z]+)=(.+)$/.exec(text) ?? [];
  const keys: readonly string[] = [...ARRIVAL_COLUMNS, ...HISTORY_COLUMNS];
  if (key === undefined || column === undefined || !keys.includes(key))
    return refuseCommand(`--map takes key=column, where the key is one of ${[...new Set(keys)].join(', ')}`);
  return { ...known, [key]: column };
}

async function write(file: string, report: RehearsalReport): Promise<void> {
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`).catch(() => refuseCommand(`${file} cannot be written`));
}
