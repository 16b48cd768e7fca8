import type { Figures } from './measure.ts';
import type { RoomFigures } from './room.ts';
import type { Memory } from './usage.ts';

export type Line = {
  operation: string;
  concurrency: number;
  /** How many statements the desk sends for it. */
  statements: number;
  http: Figures;
  raw: Figures;
  /** HTTP rate by raw rate. */
  ratio: number;
  /** Processor time for one operation over HTTP, follow-ups included. */
  deskMs: number;
  postgresMs: number;
  /** The same for the statements alone. */
  rawPostgresMs: number;
};
export type FollowUps = { leftAtEnd: number; perSecond: number } | null;
export type Report = {
  at: string;
  isQuick: boolean;
  host: { processors: number; node: string; postgres: string };
  seededTickets: number;
  lines: Line[];
  memory: Record<string, Memory>;
  followUps: Record<string, FollowUps>;
  room: RoomFigures;
};

const COLUMNS: readonly [string, (line: Line) => string | number][] = [
  ['operation', ({ operation }) => operation],
  ['at once', ({ concurrency }) => concurrency],
  ['HTTP/s', ({ http }) => rounded(http.perSecond)],
  ['p50 ms', ({ http }) => rounded(http.p50)],
  ['p95 ms', ({ http }) => rounded(http.p95)],
  ['p99 ms', ({ http }) => rounded(http.p99)],
  ['raw/s', ({ raw }) => rounded(raw.perSecond)],
  ['raw p50', ({ raw }) => rounded(raw.p50)],
  ['raw p95', ({ raw }) => rounded(raw.p95)],
  ['raw p99', ({ raw }) => rounded(raw.p99)],
  ['HTTP/raw', ({ ratio }) => ratio.toFixed(2)],
  ['statements', ({ statements }) => statements],
  ['desk CPU ms', ({ deskMs }) => rounded(deskMs)],
  ['PostgreSQL CPU ms', ({ postgresMs }) => rounded(postgresMs)],
  ['raw CPU ms', ({ rawPostgresMs }) => rounded(rawPostgresMs)],
];

export function tableOf({ lines, memory, followUps, room }: Report): string {
  const cells = [COLUMNS.map(([title]) => title), ...lines.map((line) => COLUMNS.map(([, value]) => String(value(line))))];
  const widths = COLUMNS.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const table = cells.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
  );
  return [
    ...table,
    '',
    ...Object.entries(memory).map(
      ([when, used]) =>
        `memory, ${when}: ${used ? `${used.pssMb} MB (shared pages once), ${used.rssMb} MB RSS` : 'not told by this system'}`,
    ),
    ...(['join', 'focus'] as const).map(
      (what) =>
        `a bridge of ${room.people}, ${what === 'join' ? 'one joins' : 'the focus reaches all'}: p50 ${rounded(room[what].p50)} ms, p95 ${rounded(room[what].p95)} ms, desk CPU ${rounded(room[what].deskCpuMs)} ms for all`,
    ),
    ...Object.entries(followUps).flatMap(([after, left]) =>
      left ? [`follow-ups left after ${after}: ${left.leftAtEnd}, then done at ${rounded(left.perSecond)} a second`] : [],
    ),
    '',
  ].join('\n');
}

function rounded(value: number): string {
  if (Number.isNaN(value)) return '–';
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}
