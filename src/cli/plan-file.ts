import { Command } from 'commander';
import { inDeskAct } from '../app/act.ts';
import { lintFileAt } from '../plan/holidays/lint-file.ts';
import { publishPlan } from '../plan/versions/publish-plan.ts';
import { isRefusal } from '../platform/outcome.ts';
import { findingsInShell, printFindings, readPlanText } from './plan-text.ts';
import { refuseCommand, withDesk } from './with-desk.ts';

/** `relevo plan lint FILE`: one line a finding, `severity  code  path  message`; exit 1 when there is an error. */
export function lintCommand(): Command {
  return new Command('lint')
    .description('Check a plan file')
    .argument('<file>')
    .action(async (file: string) => {
      const { findings, isPublishable } = await lintFileAt(await readPlanText(file), new Date());
      printFindings(findings);
      if (!isPublishable) process.exitCode = 1;
    });
}

/** `relevo plan publish FILE` makes it the version in force; a plan with errors changes nothing. */
export function publishCommand(): Command {
  return new Command('publish')
    .description('Make a plan file the version in force')
    .argument('<file>')
    .action(async (file: string) => {
      const source = await readPlanText(file);
      const { findings, isPublishable } = await lintFileAt(source, new Date());
      printFindings(findings);
      if (!isPublishable) refuseCommand(`${file} has errors: nothing was published`);
      await withDesk(async (desk) => {
        const published = await inDeskAct(desk, 'command-line', (act) => publishPlan(act, { source }, findingsInShell()));
        if (isRefusal(published)) refuseCommand(`${file} has errors: nothing was published`);
        process.stdout.write(`Version ${published.version} is in force\n`);
      });
    });
}
