import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { buildServer } from '../src/app/http/server.ts';
import { openDesk } from '../src/app/open-desk.ts';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { addLeads, addTraces, LISTS, type Reader, type Readers } from './lists-to-read.ts';
import { seed } from './seed.ts';
import { listening, type Statement } from './statements.ts';

/**
 * `node bench/lists.ts [tickets …]`: how much each list of the desk reads to show its first page, at as many tickets as are
 * said. What reads more when the desk has more wants an index, or is a figure that counts.
 */
const SIZES = process.argv.slice(2).map(Number);

/** What PostgreSQL did for a request: rows that scans came upon, pages that it looked at, and milliseconds. */
type Effort = { rows: number; pages: number; ms: number; scans: string[] };
type Node = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  'Shared Hit Blocks'?: number;
  'Shared Read Blocks'?: number;
  Plans?: Node[];
};

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'relevo-lists-'));
  // A database that runs as a user of its own must reach its folder.
  await chmod(folder, 0o755);
  const postgres = await startEmbeddedPostgres({ dataFolder: folder });
  try {
    const found: Record<string, Effort>[] = [];
    for (const tickets of SIZES.length > 0 ? SIZES : [10_000, 200_000]) {
      process.stderr.write(`Seeding ${tickets} tickets …\n`);
      const databaseUrl = await newDatabase(postgres.url, `lists_${tickets}`);
      found.push(await effortsAt(databaseUrl, { tickets, dataFolder: join(folder, `desk-${tickets}`) }));
    }
    for (const { name } of LISTS) {
      const cells = found
        .map((efforts) => efforts[name])
        .map((effort) => (effort ? `${effort.rows} rows, ${effort.pages} pages, ${effort.ms.toFixed(1)} ms` : ''));
      process.stdout.write(`${[name, ...cells, found.at(-1)?.[name]?.scans.join(' ') ?? ''].join(' | ')}\n`);
    }
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function effortsAt(databaseUrl: string, { tickets, dataFolder }: { tickets: number; dataFolder: string }) {
  const { people } = await seed(databaseUrl, { tickets, dataFolder });
  const desk = await openDesk({ databaseUrl, dataFolder, publicUrl: 'http://127.0.0.1:3000' });
  const app = await buildServer(desk);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await addTraces(client, tickets);
    const readers: Readers = {
      ...(await addLeads(desk)),
      agent: people.agents[1][0],
      second: people.agents[2][0],
      requester: people.requesters[0],
    };
    await client.query('vacuum analyze');
    const efforts: Record<string, Effort> = {};
    for (const { name, as, path } of LISTS)
      efforts[name] = await effortOf(
        client,
        await statementsOf(app, readers[as], path.replace('{requester}', readers.requester?.id ?? '')),
      );
    return efforts;
  } finally {
    await client.end();
    await app.close();
    await desk.close();
  }
}

/** What goes to the database for a request, but for who asks. */
async function statementsOf(app: Awaited<ReturnType<typeof buildServer>>, reader: Reader, path: string): Promise<Statement[]> {
  const ask = async () => {
    const answer = await app.inject({ method: 'GET', url: `/api/v1${path}`, headers: { authorization: `Bearer ${reader?.token}` } });
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.body}`);
  };
  await ask();
  return (await listening(ask)).filter(({ text }) => /^\s*(?:select|with|\()/i.test(text) && !text.includes('api_token'));
}

async function effortOf(client: pg.Client, statements: readonly Statement[]): Promise<Effort> {
  const effort: Effort = { rows: 0, pages: 0, ms: 0, scans: [] };
  for (const { text, values } of statements) {
    const explain = async () => (await client.query(`explain (analyze, buffers, format json) ${text}`, values)).rows[0]?.['QUERY PLAN'][0];
    await explain();
    const { Plan: plan, 'Execution Time': ms } = await explain();
    effort.ms += ms;
    effort.pages += (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
    for (const node of nodesOf(plan)) {
      const loops = node['Actual Loops'] ?? 0;
      const rows =
        loops * ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0));
      const isScan = /Scan/.test(node['Node Type']) && (node['Relation Name'] ?? node['Index Name']);
      if (!isScan) continue;
      effort.rows += Math.round(rows);
      if (rows > 500) effort.scans.push(`${node['Node Type']} ${node['Index Name'] ?? node['Relation Name']} ${Math.round(rows)}`);
    }
  }
  return effort;
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

async function newDatabase(url: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`).finally(() => client.end());
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

await main();
