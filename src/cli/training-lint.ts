import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { readMessages } from '../app/messages.ts';
import { catalogue } from '../knowledge/catalogue.ts';
import { openSentences } from '../platform/i18n/sentences.ts';
import { lintMaterial } from '../training/material/lint-material.ts';
import { localeOfShell } from './locale-of-shell.ts';
import { refuseCommand } from './with-desk.ts';

/** `relevo training lint FILE…`: one line a finding, `severity  code  file:line  message`; exit 1 when there is an error. */
export function lintMaterialCommand(): Command {
  return new Command('lint')
    .description('Check the material of a module, written in Markdown')
    .argument('<files...>')
    .action((files: string[]) => {
      const sentences = openSentences(readMessages());
      const knownErrors = new Set(catalogue().map(({ id }) => id));
      for (const file of files)
        for (const { severity, code, line, words } of lintMaterial(read(file), { knownErrors })) {
          process.stdout.write(
            `${severity}  ${code}  ${file}:${line}  ${sentences.say(localeOfShell(), 'training', `material.${code}`, { words })}\n`,
          );
          if (severity === 'error') process.exitCode = 1;
        }
    });
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return refuseCommand(`${file} cannot be read`);
  }
}
