import { Command, CommanderError } from 'commander';
import { sayEnd } from '../platform/exit-line.ts';
import { loadDemoCommand } from './demo-load.ts';
import { labLintCommand } from './lab-lint.ts';
import { fixCommand, setCommand, unsetCommand } from './plan-edit.ts';
import { exportCommand } from './plan-export.ts';
import { lintCommand, publishCommand } from './plan-file.ts';
import { upgradeCommand } from './plan-upgrade.ts';
import { rehearseCommand } from './rehearse.ts';
import { createTokenCommand } from './token-create.ts';
import { lintMaterialCommand } from './training-lint.ts';
import { createUserCommand } from './user-create.ts';

/** The command line as a whole; whoever runs it asks `endOf` what a failure ends with. */
export function relevo(): Command {
  const program = new Command('relevo').description('The command line of the desk');
  program.command('user').description('People').addCommand(createUserCommand());
  program.command('token').description('API tokens').addCommand(createTokenCommand());
  const plan = program.command('plan').description('The support plan');
  for (const command of [lintCommand(), fixCommand(), setCommand(), unsetCommand(), upgradeCommand(), publishCommand(), exportCommand()])
    plan.addCommand(command);
  program.addCommand(rehearseCommand());
  program.command('training').description('Training').addCommand(lintMaterialCommand());
  program.command('lab').description('Tickets to practise on').addCommand(labLintCommand());
  program.command('demo').description('The demo organisation').addCommand(loadDemoCommand());
  speakOurWay(program);
  return program;
}

/** The exit code of a command that did not come to its end, once what was wrong has been said. */
export function endOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
  sayEnd(error);
  return 1;
}

/** A command that is called wrongly is refused in one line like everything else. Added commands inherit nothing, so each is told. */
function speakOurWay(command: Command): void {
  command.exitOverride().configureOutput({
    outputError: (text, write) =>
      write(
        `Relevo: ${text
          .replace(/^error: /, '')
          .trim()
          .replace(/\s*\n\s*/g, ' ')}\n`,
      ),
  });
  command.commands.forEach(speakOurWay);
}
