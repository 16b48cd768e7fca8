import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { ALWAYS, LAZY_PAGES } from './lazy-pages.ts';

// By gzip, which is what a browser is sent that comes by plain HTTP; over TLS it is sent Brotli, which is smaller.
const PORTAL_KB_MAX = 180;
const STAFF_KB_MAX = 320;

const STAFF_FRAME = 'src/app/ui/frame/StaffFrame.tsx';
const TABS = 'src/plan/ui/PlanPages.tsx';

/** What a browser must load before a page is there: the files that come later than the first one, with all that they need. */
const ENTRIES: readonly { name: string; max: number; pages: readonly string[] }[] = [
  { name: 'sign-in', max: PORTAL_KB_MAX, pages: ['src/app/ui/frame/DoorFrame.tsx', 'src/identity/ui/door/SignInScreen.tsx'] },
  { name: 'portal home', max: PORTAL_KB_MAX, pages: ['src/portal/ui/HomeScreen.tsx'] },
  { name: 'portal report', max: PORTAL_KB_MAX, pages: ['src/portal/ui/ReportScreen.tsx'] },
  { name: 'portal case', max: PORTAL_KB_MAX, pages: ['src/portal/ui/CaseScreen.tsx'] },
  { name: 'staff shift', max: STAFF_KB_MAX, pages: [STAFF_FRAME, 'src/staff/ui/shift/ShiftScreen.tsx'] },
  { name: 'staff queue', max: STAFF_KB_MAX, pages: [STAFF_FRAME, 'src/staff/ui/queue/QueueScreen.tsx'] },
  { name: 'staff ticket', max: STAFF_KB_MAX, pages: [STAFF_FRAME, 'src/staff/ui/ticket/TicketScreen.tsx'] },
  { name: 'people', max: STAFF_KB_MAX, pages: [STAFF_FRAME, 'src/identity/ui/people/PeopleScreen.tsx'] },
  { name: 'plan', max: STAFF_KB_MAX, pages: [STAFF_FRAME, TABS, 'src/plan/ui/paper/PlanScreen.tsx'] },
  { name: 'plan draft', max: STAFF_KB_MAX, pages: [STAFF_FRAME, TABS, 'src/plan/ui/edit/draft/DraftScreen.tsx'] },
];

const ROOT = new URL('..', import.meta.url).pathname;
const built = await build({ root: ROOT, logLevel: 'error', build: { write: false } });
const files = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
const chunks = new Map(files.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])));
const styles = new Map(files.flatMap((file) => (file.type === 'asset' ? [[file.fileName, file.source] as const] : [])));

const rows = ENTRIES.map(({ name, max, pages }) => {
  const needed = allNeededBy([entry(), ...pages.map(chunkOf), ...messagesOf(pages)]);
  const css = new Set([...needed].flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
  const scripts = [...needed].map(({ code }) => code);
  return {
    name,
    max,
    files: needed.size,
    gzip: kilobytes(scripts, (text) => gzipSync(text, { level: 9 })),
    brotli: kilobytes(scripts, (text) => brotliCompressSync(text)),
    css: kilobytes(
      [...css].map((file) => styles.get(file) ?? ''),
      (text) => gzipSync(text, { level: 9 }),
    ),
  };
});

for (const { name, max, files, gzip, brotli, css } of rows) {
  const mark = gzip <= max ? '✓' : '✗';
  process.stdout.write(
    `${mark} ${name.padEnd(14)} ${gzip.toFixed(1).padStart(6)} kB gzip of ${max} · ${brotli.toFixed(1).padStart(6)} Brotli · CSS ${css.toFixed(1)} · ${files} files\n`,
  );
}
const heavy = rows.filter(({ gzip, max }) => gzip > max);
for (const { name, gzip, max } of heavy) process.stderr.write(`${name} weighs ${gzip.toFixed(1)} kB; it may weigh ${max} kB\n`);
process.exitCode = heavy.length === 0 ? 0 : 1;

function entry(): Rolldown.OutputChunk {
  return found(
    [...chunks.values()].find(({ isEntry }) => isEntry),
    'the first file',
  );
}

function chunkOf(path: string): Rolldown.OutputChunk {
  return found(
    [...chunks.values()].find(({ moduleIds }) => moduleIds.includes(ROOT + path)),
    path,
  );
}

/** In one language: the one that has more to say. */
function messagesOf(pages: readonly string[]): Rolldown.OutputChunk[] {
  const slices = new Set([...ALWAYS, ...LAZY_PAGES.filter(({ page }) => pages.includes(page)).flatMap(({ messages }) => messages)]);
  return [...slices].map((slice) => chunkOf(`src/${slice}/ui/messages.es.json`));
}

function allNeededBy(first: readonly Rolldown.OutputChunk[], all = new Set<Rolldown.OutputChunk>()): Set<Rolldown.OutputChunk> {
  for (const chunk of first) {
    if (all.has(chunk)) continue;
    all.add(chunk);
    allNeededBy(
      chunk.imports.flatMap((name) => chunks.get(name) ?? []),
      all,
    );
  }
  return all;
}

function kilobytes(texts: readonly (string | Uint8Array)[], compress: (text: string | Uint8Array) => Buffer): number {
  return texts.reduce((sum, text) => sum + compress(text).length, 0) / 1_000;
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} is not among what was built`);
  return value;
}
