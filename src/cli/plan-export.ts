import { writeFile } from 'node:fs/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { sentenceOf } from '../app/http/problem.ts';
import { FORMATS, type Format } from '../handout/formats.ts';
import { handOutPlan } from '../handout/hand-out-plan.ts';
import { versionInForce } from '../plan/versions/store.ts';
import type { Locale } from '../platform/http/shapes.ts';
import { isRefusal, type Refusal } from '../platform/outcome.ts';
import { localeOfShell } from './locale-of-shell.ts';
import { refuseCommand, withDesk } from './with-desk.ts';

type Options = { format: Format; lang?: Locale; version?: number; tier?: number; out?: string };

const BINARY: readonly Format[] = ['docx', 'pdf'];
const VERSION_MAX = 1_000_000;

/** `relevo plan export`: a version of the plan, or a tier's card of it, as a file. */
export function exportCommand(): Command {
  return new Command('export')
    .description('Hand out the plan in force as a file: to publish again, to read, to show')
    .addOption(new Option('--format <format>').choices(FORMATS).default('yaml'))
    .addOption(new Option('--lang <lang>', 'the language; without it, that of the shell').choices(['en', 'es']))
    .option('--version <number>', 'another version than the one in force', wholeNumber(VERSION_MAX))
    .option('--tier <number>', 'the card of tier 1, 2 or 3: docx, pdf or md', wholeNumber(3))
    .option('--out <file>', 'write it there; without it, to standard output')
    .action((options: Options) => exportPlan(options));
}

async function exportPlan({ format, lang = localeOfShell(), version, tier, out }: Options): Promise<void> {
  if (!out && BINARY.includes(format) && process.stdout.isTTY)
    refuseCommand(`a ${format} cannot be shown in a terminal: give --out FILE, or send it on`);
  await withDesk(async (desk) => {
    const refused = (refusal: Refusal) => refuseCommand(sentenceOf(desk.sentences, localeOfShell(), refusal));
    const means = { ...desk, at: desk.now() };
    const file = await handOutPlan(means, { version: version ?? (await versionInForce(means)) ?? 0, format, locale: lang, tier });
    if (isRefusal(file)) return refused(file);
    const content = await file.make();
    if (isRefusal(content)) return refused(content);
    if (!out) return void (await written(content));
    await writeFile(out, content).catch(() => refuseCommand(`${out} cannot be written`));
    process.stdout.write(`${out}\n`);
  });
}

/** Waits until all of it is on its way: a pipe takes a file in pieces. */
function written(content: Buffer | string): Promise<void> {
  return new Promise((resolve, reject) => process.stdout.write(content, (error) => (error ? reject(error) : resolve())));
}

function wholeNumber(max: number) {
  return (text: string): number => {
    const number = Number(text);
    if (!/^[0-9]+$/.test(text) || number < 1 || number > max) throw new InvalidArgumentError(`It is a whole number from 1 to ${max}.`);
    return number;
  };
}
