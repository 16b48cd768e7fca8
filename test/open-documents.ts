import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';

/** What a second program reads out of a document that ours has written. */
export type Read = { text: string; pages: number };

/** The words of a PDF page by page, as `pdfjs` finds them; broken files throw. */
export async function readPdf(
  bytes: Buffer,
): Promise<Read & { title: string; author: string; language: string | null; outline: string[] }> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const opened = getDocument({ data: new Uint8Array(bytes), stopAtErrors: true, verbosity: VerbosityLevel.ERRORS });
  const document = await opened.promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const { items } = await (await document.getPage(index + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    }),
  );
  const { info } = await document.getMetadata();
  const about = info as { Title?: string; Author?: string; Language?: string };
  const outline = ((await document.getOutline()) ?? []).map(({ title }) => title);
  await opened.destroy();
  return {
    text: oneLine(pages.join('\n')),
    pages: pages.length,
    title: about.Title ?? '',
    author: about.Author ?? '',
    language: about.Language ?? null,
    outline,
  };
}

/** A DOCX as HTML, as `mammoth` reads it, and every part of it as XML that has been parsed strictly. */
export async function readDocx(bytes: Buffer): Promise<{ html: string; text: string; parts: Map<string, string> }> {
  const { value: html, messages } = await mammoth.convertToHtml({ buffer: bytes });
  const errors = messages.filter(({ type }) => type === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return { html, text: textOf(html), parts: await xmlParts(bytes) };
}

const SIGNS: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** The words of HTML as `mammoth` writes it: a block ends a line, and nothing else stands between words. */
function textOf(html: string): string {
  const bare = html.replace(/<\/(?:p|h\d|li|td|th)>|<br \/>/g, '\n').replace(/<[^>]*>/g, '');
  return oneLine(bare.replace(/&(?:lt|gt|quot|amp);/g, (sign) => SIGNS[sign] ?? sign));
}

// Both come with mammoth; they read what ours has written, so they must not be what ours writes with.
const ofMammoth = createRequire(createRequire(import.meta.url).resolve('mammoth'));

async function xmlParts(bytes: Buffer): Promise<Map<string, string>> {
  const JSZip = ofMammoth('jszip');
  const { DOMParser } = ofMammoth('@xmldom/xmldom');
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const parts = new Map<string, string>();
  for (const name of Object.keys(zip.files).filter((one) => /\.(xml|rels)$/.test(one))) {
    const xml: string = await zip.files[name].async('string');
    const complain = (message: string) => {
      throw new Error(`${name}: ${message}`);
    };
    new DOMParser({ errorHandler: { warning: complain, error: complain, fatalError: complain } }).parseFromString(xml, 'text/xml');
    parts.set(name, xml);
  }
  return parts;
}

const SOFFICE = (process.env.PATH ?? '')
  .split(':')
  .map((folder) => join(folder, 'soffice'))
  .find(existsSync);

type Extension = 'docx' | 'pdf';

/**
 * What the host's LibreOffice makes of the document: of Word's a PDF, and a picture of a PDF. It is asked only when it opens one that is
 * known to be sound: of a host without it, or with a part of it, there is nothing to say of ours.
 */
export async function openedByLibreOffice(
  made: () => Promise<Buffer>,
  extension: Extension,
): Promise<Buffer | 'does not open' | 'cannot be asked'> {
  if (!SOFFICE || !(await opensSound(SOFFICE, extension))) return 'cannot be asked';
  return (await converted(SOFFICE, await made(), extension)) ?? 'does not open';
}

const sound = new Map<Extension, Promise<boolean>>();

function opensSound(program: string, extension: Extension): Promise<boolean> {
  return sound.getOrInsertComputed(extension, () => converted(program, SOUND[extension], extension).then((made) => made !== null));
}

/** The words of a PDF that are drawn over others: pairs of them, page by page. */
export async function overlapsIn(bytes: Buffer): Promise<string[]> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const opened = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const document = await opened.promise;
  const found: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const boxes = items.flatMap((item) => ('str' in item && item.str.trim() ? [boxOf(item)] : []));
    boxes.forEach((one, index) => {
      const over = boxes.slice(index + 1).find((other) => meet(one, other));
      if (over) found.push(`page ${number}: ${one.text} / ${over.text}`);
    });
  }
  await opened.destroy();
  return found;
}

type Box = { text: string; left: number; right: number; base: number; top: number };

function boxOf({ str, transform, width }: { str: string; transform: number[]; width: number }): Box {
  const [, , , size = 0, left = 0, base = 0] = transform;
  // Letters without what hangs below and accents above: those of two lines may come near each other.
  return { text: str, left, right: left + width, base, top: base + size * 0.65 };
}

function meet(one: Box, other: Box): boolean {
  const shared = (a: number, b: number, c: number, d: number) => Math.min(b, d) - Math.max(a, c);
  return shared(one.left, one.right, other.left, other.right) > 1 && shared(one.base, one.top, other.base, other.top) > 0.5;
}

/** Documents that nobody's program has made. LibreOffice tells Word's formats by their content, so that its oldest one will do. */
const SOUND: Record<Extension, Buffer> = { docx: Buffer.from('{\\rtf1 sound}'), pdf: smallestPdf() };

function smallestPdf(): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 4\n0000000000 65535 f \n${places.join('')}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table);
}

async function converted(program: string, bytes: Buffer, extension: Extension): Promise<Buffer | null> {
  const folder = await mkdtemp(join(tmpdir(), 'relevo-office-'));
  try {
    await writeFile(join(folder, `paper.${extension}`), bytes);
    const into = extension === 'docx' ? 'pdf' : 'png';
    const { status } = spawnSync(
      program,
      [
        ...['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', into],
        ...['--outdir', join(folder, 'out'), join(folder, `paper.${extension}`)],
      ],
      { timeout: 120_000 },
    );
    return status === 0 ? await readFile(join(folder, 'out', `paper.${into}`)).catch(() => null) : null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function oneLine(text: string): string {
  return text.replace(/\u200b/g, '').replace(/\s+/g, ' ');
}
