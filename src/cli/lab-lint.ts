import { Command } from 'commander';
import { readMessages } from '../app/messages.ts';
import { startingPlan } from '../app/starting-plan.ts';
import { measureBy } from '../lab/scenario/measure.ts';
import { readScenario } from '../lab/scenario/read-scenario.ts';
import { spokenFindings } from '../lab/scenario/spoken-findings.ts';
import { parsePlanFile } from '../plan/file/parse-plan-file.ts';
import { openSentences } from '../platform/i18n/sentences.ts';
import { localeOfShell } from './locale-of-shell.ts';
import { printLine, readPlanText } from './plan-text.ts';
import { refuseCommand } from './with-desk.ts';

/** `relevo lab lint FILE…`: one line a finding, each file by the worked plan; exit 1 when there is an error. */
export function labLintCommand(): Command {
  return new Command('lint')
    .description('Check scenarios to practise on')
    .argument('<files...>')
    .option('--plan <file>', 'the plan by which packets are judged; the worked plan otherwise')
    .action(async (files: string[], { plan: planFile }: { plan?: string }) => {
      const { document: plan } = parsePlanFile(planFile ? await readPlanText(planFile) : await startingPlan('support-plan'));
      if (!plan) refuseCommand(`${planFile} is not a plan`);
      const sentences = openSentences(readMessages());
      for (const file of files) {
        const { findings } = readScenario(await readPlanText(file), measureBy(plan));
        for (const { severity, code, path, message } of spokenFindings(findings, sentences, localeOfShell()))
          printLine(severity, code, path, message);
        if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;
      }
    });
}
