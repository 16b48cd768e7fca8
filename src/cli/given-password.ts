import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { refuseCommand } from './with-desk.ts';

export type PasswordOptions = { password?: string | true; passwordStdin?: true };

/** From standard input, or asked for on the terminal. What stands on the command line is seen by whoever lists the host’s processes. */
export async function givenPassword({ password, passwordStdin }: PasswordOptions): Promise<string | undefined> {
  if (passwordStdin) return firstLineOfInput();
  if (password === true) return askForPassword();
  if (password !== undefined)
    process.stderr.write(
      'Relevo: whoever lists the processes of this host reads that password; leave it out to be asked, or use --password-stdin\n',
    );
  return password;
}

async function firstLineOfInput(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  return refuseCommand('standard input holds no password');
}

/** Twice, since nobody sees what they type. Ctrl-C and Ctrl-D give nothing. */
async function askForPassword(): Promise<string> {
  if (!process.stdin.isTTY) refuseCommand('there is no terminal to ask for the password on: use --password-stdin');
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  lines.once('SIGINT', () => lines.close());
  const typed = lines[Symbol.asyncIterator]();
  const ask = async (question: string) => {
    process.stderr.write(question);
    const { value, done } = await typed.next();
    process.stderr.write('\n');
    return done ? refuseCommand('no password was given') : value;
  };
  try {
    const password = await ask('Password: ');
    return (await ask('Again: ')) === password ? password : refuseCommand('the two passwords differ');
  } finally {
    lines.close();
  }
}
