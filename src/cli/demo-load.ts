import { Command } from 'commander';
import { loadDemo } from '../app/load-demo.ts';
import { withDesk } from './with-desk.ts';

/** `relevo demo load`: the demo organisation, into the current database. */
export function loadDemoCommand(): Command {
  return new Command('load')
    .description('Load the demo organisation into the current database')
    .action(() => withDesk((desk) => loadDemo(desk, (line) => process.stdout.write(`${line}\n`))));
}
