import { Command } from 'commander';
import { loadDemo } from '../demo/load-demo.ts';
import { withDesk } from './with-desk.ts';

/** `relevo demo load`: the demo organisation, into the current database. */
export function loadDemoCommand(): Command {
  return new Command('load').description('Load the demo organisation into the current database').action(() =>
    withDesk(async (desk) => {
      const say = (line: string) => process.stdout.write(`${line}\n`);
      for (const line of await loadDemo(desk, say)) say(line);
    }),
  );
}
