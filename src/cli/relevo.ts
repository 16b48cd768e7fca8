import { Command, CommanderError } from 'commander';
import { exitWithLine } from '../platform/exit-line.ts';
import { loadDemoCommand } from './demo-load.ts';
import { fixCommand, setCommand, unsetCommand } from './plan-edit.ts';
import { exportCommand } from './plan-export.ts';
import { lintCommand, publishCommand } from './plan-file.ts';
import { createTokenCommand } from './token-create.ts';
import { createUserCommand } from './user-create.ts';

const relevo = new Command('relevo').description('The command line of the desk');

relevo.command('user').description('People').addCommand(createUserCommand());
relevo.command('token').description('API tokens').addCommand(createTokenCommand());
const plan = relevo.command('plan').description('The support plan');
for (const command of [lintCommand(), fixCommand(), setCommand(), unsetCommand(), publishCommand(), exportCommand()])
  plan.addCommand(command);
relevo.command('demo').description('The demo organisation').addCommand(loadDemoCommand());

speakOurWay(relevo);
relevo.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 1);
  exitWithLine(error);
});

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
