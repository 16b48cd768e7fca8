import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';

/** A row by the names that we call its columns; `line` is where it stands in the file, from 1 on. */
export type CsvRow = { line: number; cells: Readonly<Record<string, string>> };
/** Why a file cannot be read at all. */
export type CsvFault = {
  fault: 'unreadable' | 'not-utf-8' | 'empty' | 'column-missing' | 'row-too-long' | 'too-many-rows';
  column?: string;
  most?: number;
};

const ROW_MAX_BYTES = 100_000;
export const ROWS_MAX = 1_000_000;

type Asked = {
  columns: readonly string[];
  needed: readonly string[];
  /** What a column of ours is called in the file, where it is not called as we do. */
  map: Readonly<Record<string, string>>;
  onRow: (row: CsvRow) => void;
};

/**
 * Reads a file of values that commas or semicolons part, row by row, in UTF-8 with or without a mark. Cells are text: what looks like a
 * formula is one that nobody works out. Null when it came to its end.
 */
export async function readCsv(file: string, { columns, needed, map, onRow }: Asked): Promise<CsvFault | null> {
  let rows = 0;
  let places: Map<string, number> | null = null;
  try {
    const { head, text } = await decoded(file);
    const parser = parse({
      delimiter: delimiterOf(head),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: ROW_MAX_BYTES,
      info: true,
    });
    // What fails while it is read fails where it is waited for.
    const fed = pipeline(text, parser);
    fed.catch((error: unknown) => parser.destroy(error as Error));
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (!places) {
        places = new Map(record.map((name, place) => [name.trim(), place]));
        const missing = needed.find((column) => places?.get(map[column] ?? column) === undefined);
        if (missing !== undefined) return { fault: 'column-missing', column: map[missing] ?? missing };
        continue;
      }
      if (++rows > ROWS_MAX) return { fault: 'too-many-rows', most: ROWS_MAX };
      const known = places;
      const cellOf = (column: string) => (record[known.get(map[column] ?? column) ?? -1] ?? '').trim();
      onRow({ line: info.lines, cells: Object.fromEntries(columns.map((column) => [column, cellOf(column)])) });
    }
    await fed;
  } catch (error) {
    return faultOf(error as NodeJS.ErrnoException);
  }
  return places ? null : { fault: 'empty' };
}

/** The text of a file piece by piece, and its first one, from which one sees what parts its cells. */
async function decoded(file: string): Promise<{ head: string; text: AsyncGenerator<string> }> {
  const text = piecesOf(file);
  const { value: head = '' } = await text.next();
  return { head, text: withFirst(head, text) };
}

async function* piecesOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of createReadStream(file)) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}

async function* withFirst(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

function delimiterOf(head: string): string {
  const first = head.split('\n', 1)[0] ?? '';
  return first.split(';').length > first.split(',').length ? ';' : ',';
}

function faultOf({ code = '' }: NodeJS.ErrnoException): CsvFault {
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return { fault: 'not-utf-8' };
  return { fault: code.startsWith('CSV_') ? 'row-too-long' : 'unreadable' };
}
