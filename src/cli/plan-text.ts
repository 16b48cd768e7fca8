import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { readMessages } from '../app/messages.ts';
import type { RawFinding } from '../plan/lint/findings.ts';
import { findingsIn } from '../plan/spoken/findings-in.ts';
import { openSentences } from '../platform/i18n/sentences.ts';
import { localeOfShell } from './locale-of-shell.ts';
import { refuseCommand } from './with-desk.ts';

/** More than a plan file may have, so that lint says so; a file without end is not read to it. */
const READ_MAX_BYTES = 6 * 1024 * 1024;

/** Findings in the language of the terminal. */
export const findingsInShell = () => findingsIn(openSentences(readMessages()), localeOfShell());

export async function readPlanText(file: string): Promise<string> {
  const bytes = await readBytes(file).catch(() => refuseCommand(`${file} cannot be read`));
  // Bytes that are no UTF-8 become marks that a plan file may not have.
  return bytes.toString('utf8');
}

async function readBytes(file: string): Promise<Buffer> {
  await using handle = await open(file);
  const buffer = Buffer.alloc(READ_MAX_BYTES);
  let length = 0;
  for (let read = -1; read !== 0 && length < READ_MAX_BYTES; length += read)
    ({ bytesRead: read } = await handle.read(buffer, length, READ_MAX_BYTES - length, null));
  return buffer.subarray(0, length);
}

/** Puts the text in the place of the file at once: whoever reads meanwhile sees the one or the other. A link goes on leading there. */
export async function writePlanText(file: string, text: string): Promise<void> {
  const path = await realpath(file);
  const beside = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(beside, text, { mode: (await stat(path)).mode, flag: 'wx' });
    await rename(beside, path);
  } catch {
    await rm(beside, { force: true });
    refuseCommand(`${file} cannot be written`);
  }
}

/** One line a finding, `severity  code  path  message`. */
export function printFindings(findings: readonly RawFinding[], said = findingsInShell()): void {
  for (const { severity, code, path, message } of findings.map(said)) printLine(severity, code, path, message);
}

export function printLine(word: string, code: string, path: string, message: string): void {
  process.stdout.write(`${word}  ${code}  ${path || '.'}  ${message}\n`);
}
