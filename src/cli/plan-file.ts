import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { inDeskAct } from '../app/act.ts';
import { findingsIn } from '../app/findings.ts';
import { readMessages } from '../app/messages.ts';
import { lintPlanFile } from '../plan/lint.ts';
import { publishPlan } from '../plan/publish-plan.ts';
import { openSentences } from '../platform/i18n/sentences.ts';
import { isRefusal } from '../platform/outcome.ts';
import { localeOfShell } from './locale-of-shell.ts';
import { refuseCommand, withDesk } from './with-desk.ts';

const SIZE_MAX_BYTES = 6 * 1024 * 1024;
const inWords = () => findingsIn(openSentences(readMessages()), localeOfShell());

/** `relevo plan lint FILE`: one line a finding, `severity  code  path  message`; exit 1 when there is an error. */
export function lintCommand(): Command {
  return new Command('lint')
    .description('Check a plan file')
    .argument('<file>')
    .action(async (file: string) => {
      const { findings, isPublishable } = lintPlanFile(await readPlanFile(file));
      for (const finding of findings.map(inWords())) print(finding);
      if (!isPublishable) process.exitCode = 1;
    });
}

/** `relevo plan publish FILE` makes it the version in force; a plan with errors changes nothing. */
export function publishCommand(): Command {
  return new Command('publish')
    .description('Make a plan file the version in force')
    .argument('<file>')
    .action(async (file: string) => {
      const source = await readPlanFile(file);
      const { findings, isPublishable } = lintPlanFile(source);
      for (const finding of findings.map(inWords())) print(finding);
      if (!isPublishable) refuseCommand(`${file} has errors: nothing was published`);
      await withDesk(async (desk) => {
        const published = await inDeskAct(desk, (act) => publishPlan(act, { source }, inWords()));
        if (isRefusal(published)) refuseCommand(`${file} has errors: nothing was published`);
        process.stdout.write(`Version ${published.version} is in force\n`);
      });
    });
}

async function readPlanFile(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => refuseCommand(`${file} cannot be read`));
  if (bytes.length > SIZE_MAX_BYTES) refuseCommand(`${file} is larger than a plan file may be`);
  return bytes.toString('utf8');
}

function print({ severity, code, path, message }: { severity: string; code: string; path: string; message: string }): void {
  process.stdout.write(`${severity}  ${code}  ${path || '.'}  ${message}\n`);
}
