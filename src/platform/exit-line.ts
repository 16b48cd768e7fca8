import { SettingError } from './config.ts';
import { DataFolderError } from './data-folder-error.ts';
import { DatabaseUnfit } from './migrate.ts';

type Coded = Error & { code?: string; port?: number; address?: string; path?: string; syscall?: string; hostname?: string };

/** What the person who starts the desk can do something about, in one line; null when we were wrong. */
export function lineOf(error: unknown): string | null {
  if (error instanceof SettingError || error instanceof DatabaseUnfit || error instanceof DataFolderError) return error.message;
  if (error instanceof AggregateError) return error.errors.map(lineOf).find((line) => line !== null) ?? null;
  const { code, port, address, path, syscall, hostname, message } = error as Coded;
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} is taken by another program: stop it, or choose another with PORT`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return path ? cannotBeWritten(path) : `not permitted: ${message}`;
    case 'EEXIST':
    case 'ENOTDIR':
      return path && syscall === 'mkdir' ? `${path} is not a folder and cannot be made one: choose another with RELEVO_DATA` : null;
    case 'ENOENT':
      // What Node says of a folder to be made on a disk that is read-only.
      return path && syscall === 'mkdir' ? cannotBeWritten(path) : null;
    case 'EADDRNOTAVAIL':
      return `${address} is not an address of this host: correct HOST`;
    case 'ENOSPC':
    case 'EDQUOT':
    case '53100':
      return 'the disk is full: what was saved is safe; make room and start again';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `nobody here knows the host ${hostname}: correct DATABASE_URL`;
    case 'ECONNREFUSED':
    case 'ETIMEDOUT':
    case 'ECONNRESET':
    case '57P03':
      return 'the database does not answer: check DATABASE_URL and that PostgreSQL runs';
    case '28P01':
    case '28000':
      return 'the database refuses the user or password in DATABASE_URL';
    case '3D000':
      return 'the database named in DATABASE_URL does not exist: create it first';
    case '42501':
      return `the database user may not do that: ${message}`;
    default:
      return /does not support SSL connections/.test(message)
        ? 'the database offers no TLS: turn it on there, or take sslmode out of DATABASE_URL'
        : null;
  }
}

const cannotBeWritten = (path: string) => `${path} cannot be written: give this user the right, or choose another folder with RELEVO_DATA`;

/** Ends the process, once it has been said why. */
export function exitWithLine(error: unknown): never {
  sayEnd(error);
  process.exit(1);
}

/** One clear line for what was expected, everything for what was not. */
export function sayEnd(error: unknown): void {
  const line = lineOf(error);
  if (line) process.stderr.write(`Relevo: ${line}\n`);
  else console.error(error);
}
