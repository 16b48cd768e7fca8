import { Command } from 'commander';
import { editPlanFile } from '../plan/file/edit-plan-file.ts';
import { parsePlanFile, readPlanValue } from '../plan/file/parse-plan-file.ts';
import { FORMAT, upgradeEdits } from '../plan/schema/format.ts';
import { lineDiff } from './line-diff.ts';
import { printFindings, readPlanText, writePlanText } from './plan-text.ts';
import { refuseCommand } from './with-desk.ts';

/** `relevo plan upgrade FILE` writes a plan file in the newest format; its comments and its look stay. */
export function upgradeCommand(): Command {
  return new Command('upgrade')
    .description('Write a plan file in the newest format')
    .argument('<file>')
    .option('--dry-run', 'show what would change, and write nothing')
    .action(async (file: string, { dryRun }: { dryRun?: boolean }) => {
      const source = await readPlanText(file);
      const { document, format, findings } = { format: null, ...parsePlanFile(source) };
      if (!document) {
        printFindings(findings);
        return refuseCommand(`${file} is no plan file: nothing was changed`);
      }
      if (format === FORMAT) return say(`${file} is of format ${FORMAT}, which is the newest`);
      const newest = editPlanFile(source, upgradeEdits(readPlanValue(source).value as object));
      if (dryRun) return lineDiff(source, newest).forEach(say);
      await writePlanText(file, newest);
      say(`${file} is of format ${FORMAT} now`);
    });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
