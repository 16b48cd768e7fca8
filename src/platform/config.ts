import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
/** Where the desk may call: addresses that are open to everybody, or its own network as well. */
export const CALLS = ['public', 'private'] as const;
export const PROCESS_ROLES = ['web', 'worker', 'all'] as const;

/** As many as 25 files of the greatest size. */
export const UPLOAD_MB_PER_DAY = 500;

export type Config = {
  port: number;
  host: string;
  publicUrl: string;
  /** Holds the embedded database, the attachments and the secrets made at the first start. */
  dataFolder: string;
  /** An own PostgreSQL; null runs the embedded one. */
  databaseUrl: string | null;
  role: (typeof PROCESS_ROLES)[number];
  /** Whether webhooks may lead into one's own network. */
  isPrivateReached: boolean;
  /** How much a person may upload within 24 hours. */
  uploadMbPerDay: number;
  logLevel: (typeof LOG_LEVELS)[number];
};

/** A setting is wrong: `message` is one line for the person who starts the desk. */
export class SettingError extends Error {}

const SETTINGS = [
  'PORT',
  'HOST',
  'PUBLIC_URL',
  'RELEVO_DATA',
  'DATABASE_URL',
  'RELEVO_ROLE',
  'RELEVO_UPLOAD_MB_PER_DAY',
  'RELEVO_CALLS',
  'LOG_LEVEL',
] as const;
type Setting = (typeof SETTINGS)[number];
const CONFIG_FILE = 'relevo.config.yaml';

/** The settings from the environment, and below them from `relevo.config.yaml`. Throws `SettingError`. */
export function readConfig(environment: NodeJS.ProcessEnv, folder = process.cwd()): Config {
  const file = readConfigFile(resolve(folder, CONFIG_FILE));
  const unknown = Object.entries(environment).find(
    ([name, text]) => name.startsWith('RELEVO_') && !SETTINGS.includes(name as Setting) && !isOfKubernetes(name, text ?? ''),
  )?.[0];
  if (unknown) throw new SettingError(`${unknown} is not a setting of Relevo. Known are: ${SETTINGS.join(', ')}`);
  const value = (name: Setting) => environment[name]?.trim() || file[name]?.trim() || null;

  const port = portOf(value('PORT') ?? '3000');
  const host = value('HOST') ?? '127.0.0.1';
  const publicUrl = urlOf('PUBLIC_URL', value('PUBLIC_URL') ?? `http://${reachedAs(host)}:${port}`, ['http:', 'https:']);
  const { pathname, search, hash } = new URL(publicUrl);
  if (pathname !== '/' || search || hash)
    throw new SettingError(`PUBLIC_URL is “${publicUrl}”: the desk is served at the root of its address, so it ends after the host`);
  const databaseUrl = value('DATABASE_URL');
  return {
    port,
    host,
    publicUrl: publicUrl.replace(/\/+$/, ''),
    dataFolder: resolve(folder, value('RELEVO_DATA') ?? './data'),
    databaseUrl: databaseUrl === null ? null : urlOf('DATABASE_URL', databaseUrl, ['postgres:', 'postgresql:']),
    role: oneOf('RELEVO_ROLE', value('RELEVO_ROLE') ?? 'all', PROCESS_ROLES),
    isPrivateReached: oneOf('RELEVO_CALLS', value('RELEVO_CALLS') ?? 'public', CALLS) === 'private',
    uploadMbPerDay: megabytesOf(value('RELEVO_UPLOAD_MB_PER_DAY') ?? String(UPLOAD_MB_PER_DAY)),
    logLevel: oneOf('LOG_LEVEL', value('LOG_LEVEL') ?? 'warn', LOG_LEVELS),
  };
}

function readConfigFile(path: string): Partial<Record<Setting, string>> {
  if (!existsSync(path)) return {};
  let content: unknown;
  try {
    content = parse(readFileSync(path, 'utf8')) ?? {};
  } catch {
    throw new SettingError(`${CONFIG_FILE} is not readable as YAML`);
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw new SettingError(`${CONFIG_FILE} must hold settings, one a line, such as PORT: 3000`);
  return Object.fromEntries(
    Object.entries(content).map(([name, value]) => {
      if (!SETTINGS.includes(name as Setting))
        throw new SettingError(`${CONFIG_FILE}: ${name} is not a setting. Known are: ${SETTINGS.join(', ')}`);
      if (typeof value !== 'string' && typeof value !== 'number')
        throw new SettingError(`${CONFIG_FILE}: ${name} must be a text or a number`);
      return [name, String(value)];
    }),
  );
}

/** What Kubernetes sets in every container beside a service that is called relevo, or relevo-something. */
function isOfKubernetes(name: string, text: string): boolean {
  if (/_SERVICE_(HOST|PORT(_[A-Z0-9_]+)?)$|_PORT_\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?$/.test(name)) return true;
  return name.endsWith('_PORT') && /^(tcp|udp|sctp):\/\//.test(text);
}

/** How a browser on this host names what listens there; one that listens at every address is no address. */
function reachedAs(host: string): string {
  if (host === '::' || host === '0.0.0.0') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function portOf(text: string): number {
  const port = /^[0-9]{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port >= 0 && port <= 65_535)) throw new SettingError(`PORT is “${text}”: it must be a number from 0 to 65535`);
  return port;
}

function megabytesOf(text: string): number {
  if (!/^[1-9][0-9]{0,6}$/.test(text))
    throw new SettingError(`RELEVO_UPLOAD_MB_PER_DAY is “${text}”: it must be a number of megabytes from 1 to 9999999`);
  return Number(text);
}

function urlOf(name: Setting, text: string, protocols: readonly string[]): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !protocols.includes(url.protocol))
    throw new SettingError(
      name === 'DATABASE_URL' && text.includes('#')
        ? 'DATABASE_URL has a “#”: in a password it is written %23'
        : `${name} must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
    );
  return text;
}

function oneOf<const W extends readonly string[]>(name: Setting, text: string, words: W): W[number] {
  if (!words.includes(text)) throw new SettingError(`${name} is “${text}”: it must be one of ${words.join(', ')}`);
  return text as W[number];
}
