import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Manifest, ManifestChunk } from 'vite';
import { ALWAYS, LAZY_PAGES } from './lazy-pages.ts';

// By gzip, which is what a browser is sent that comes by plain HTTP; over TLS it is sent Brotli, which is smaller.
const PORTAL_KB_MAX = 180;
const STAFF_KB_MAX = 320;

/** What every page of the staff needs. */
const STAFF = ['src/app/ui/staff-screens.tsx', 'src/app/ui/frame/StaffFrame.tsx'];
const TABS = 'src/plan/ui/PlanPages.tsx';

/** What a browser must load before a page is there: the files that come later than the first one, with all that they need. */
const ENTRIES: readonly { name: string; max: number; pages: readonly string[] }[] = [
  { name: 'sign-in', max: PORTAL_KB_MAX, pages: ['src/app/ui/frame/DoorFrame.tsx', 'src/identity/ui/door/SignInScreen.tsx'] },
  { name: 'portal home', max: PORTAL_KB_MAX, pages: ['src/portal/ui/HomeScreen.tsx'] },
  { name: 'portal report', max: PORTAL_KB_MAX, pages: ['src/portal/ui/ReportScreen.tsx'] },
  { name: 'portal case', max: PORTAL_KB_MAX, pages: ['src/portal/ui/CaseScreen.tsx'] },
  { name: 'staff shift', max: STAFF_KB_MAX, pages: [...STAFF, 'src/staff/ui/shift/ShiftScreen.tsx'] },
  { name: 'staff queue', max: STAFF_KB_MAX, pages: [...STAFF, 'src/staff/ui/queue/QueueScreen.tsx'] },
  { name: 'staff ticket', max: STAFF_KB_MAX, pages: [...STAFF, 'src/staff/ui/ticket/TicketScreen.tsx'] },
  { name: 'people', max: STAFF_KB_MAX, pages: [...STAFF, 'src/identity/ui/people/PeopleScreen.tsx'] },
  { name: 'plan', max: STAFF_KB_MAX, pages: [...STAFF, TABS, 'src/app/ui/PlanToRead.tsx'] },
  { name: 'plan draft', max: STAFF_KB_MAX, pages: [...STAFF, TABS, 'src/plan/ui/edit/draft/DraftScreen.tsx'] },
];

const WEB = new URL('../dist/web/', import.meta.url);
const chunks = new Map(Object.entries(JSON.parse(readFileSync(new URL('manifest.json', WEB), 'utf8')) as Manifest));

const rows = ENTRIES.map(({ name, max, pages }) => {
  const needed = allNeededBy(['index.html', ...pages, ...messagesOf(pages)].map(chunkOf));
  const scripts = [...needed].map(({ file }) => file);
  const styles = new Set([...needed].flatMap(({ css = [] }) => css));
  return {
    name,
    max,
    files: needed.size,
    gzip: kilobytes(scripts, '.gz'),
    brotli: kilobytes(scripts, '.br'),
    css: kilobytes([...styles], '.gz'),
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

function chunkOf(path: string): ManifestChunk {
  const chunk = chunks.get(path);
  if (chunk === undefined) throw new Error(`${path} is no file of its own among what was built`);
  return chunk;
}

/** In one language: the one that has more to say. */
function messagesOf(pages: readonly string[]): string[] {
  const slices = new Set([...ALWAYS, ...LAZY_PAGES.filter(({ page }) => pages.includes(page)).flatMap(({ messages }) => messages)]);
  return [...slices].map((slice) => `src/${slice}/ui/messages.es.json`);
}

function allNeededBy(first: readonly ManifestChunk[], all = new Set<ManifestChunk>()): Set<ManifestChunk> {
  for (const chunk of first) {
    if (all.has(chunk)) continue;
    all.add(chunk);
    allNeededBy((chunk.imports ?? []).map(chunkOf), all);
  }
  return all;
}

/** A small file is sent as it is. */
function kilobytes(files: readonly string[], compressed: '.gz' | '.br'): number {
  const bytesOf = (file: string) => {
    const small = new URL(file + compressed, WEB);
    return statSync(existsSync(small) ? small : new URL(file, WEB)).size;
  };
  return files.reduce((sum, file) => sum + bytesOf(file), 0) / 1_000;
}
