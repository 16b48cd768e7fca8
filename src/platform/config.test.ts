import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readConfig, SettingError } from './config.ts';

let folder: string;
const file = (content: string) => writeFile(join(folder, 'relevo.config.yaml'), content);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relevo-config-'));
});
beforeEach(() => rm(join(folder, 'relevo.config.yaml'), { force: true }));
afterAll(() => rm(folder, { recursive: true, force: true }));

const OF_KUBERNETES = {
  RELEVO_SERVICE_HOST: '10.0.0.7',
  RELEVO_SERVICE_PORT: '3000',
  RELEVO_SERVICE_PORT_HTTP: '3000',
  RELEVO_PORT: 'tcp://10.0.0.7:3000',
  RELEVO_PORT_3000_TCP: 'tcp://10.0.0.7:3000',
  RELEVO_PORT_3000_TCP_PROTO: 'tcp',
  RELEVO_PORT_3000_TCP_PORT: '3000',
  RELEVO_PORT_3000_TCP_ADDR: '10.0.0.7',
  RELEVO_WORKER_SERVICE_HOST: '10.0.0.8',
  RELEVO_WORKER_PORT: 'tcp://10.0.0.8:80',
};

test('nothing set: a desk for this host alone, on its own database', () => {
  expect(readConfig({}, folder)).toEqual({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1:3000',
    dataFolder: join(folder, 'data'),
    databaseUrl: null,
    role: 'all',
    isPrivateReached: false,
    uploadMbPerDay: 500,
    logLevel: 'warn',
  });
});

describe('what is set', () => {
  test.each([
    [{ PORT: '8080' }, { port: 8080, publicUrl: 'http://127.0.0.1:8080' }],
    [{ PORT: '0' }, { port: 0 }],
    [{ PORT: ' 8080 ' }, { port: 8080 }],
    [{ PORT: '' }, { port: 3000 }],
    [{ HOST: '::' }, { host: '::', publicUrl: 'http://localhost:3000' }],
    [{ HOST: '0.0.0.0' }, { publicUrl: 'http://localhost:3000' }],
    [{ HOST: '::1' }, { publicUrl: 'http://[::1]:3000' }],
    [OF_KUBERNETES, { port: 3000, host: '127.0.0.1' }],
    [{ PUBLIC_URL: 'https://desk.velanorte.example/' }, { publicUrl: 'https://desk.velanorte.example' }],
    [{ DATABASE_URL: 'postgres://relevo@127.0.0.1/relevo' }, { databaseUrl: 'postgres://relevo@127.0.0.1/relevo' }],
    [{ DATABASE_URL: 'postgresql://127.0.0.1/relevo' }, { databaseUrl: 'postgresql://127.0.0.1/relevo' }],
    [{ RELEVO_DATA: '/srv/relevo' }, { dataFolder: '/srv/relevo' }],
    [{ RELEVO_ROLE: 'worker' }, { role: 'worker' }],
    [{ RELEVO_UPLOAD_MB_PER_DAY: '40' }, { uploadMbPerDay: 40 }],
    [{ RELEVO_CALLS: 'private' }, { isPrivateReached: true }],
    [{ LOG_LEVEL: 'debug' }, { logLevel: 'debug' }],
    [{ HOME: '/root', PATH: '/bin' }, { port: 3000 }],
  ])('%j', (environment, expected) => {
    expect(readConfig(environment, folder)).toMatchObject(expected);
  });
});

describe('what is wrong is refused in one line that names the setting', () => {
  test.each([
    [{ PORT: 'http' }, /^PORT is “http”: .*0 to 65535$/],
    [{ PORT: '65536' }, /^PORT is “65536”/],
    [{ PORT: '-1' }, /^PORT is “-1”/],
    [{ PORT: '3000.5' }, /^PORT is/],
    [{ PUBLIC_URL: 'desk.velanorte.example' }, /^PUBLIC_URL must be .* http:\/\/ or https:\/\/$/],
    [{ PUBLIC_URL: 'ftp://velanorte.example' }, /^PUBLIC_URL must be/],
    [{ DATABASE_URL: 'mysql://127.0.0.1/relevo' }, /^DATABASE_URL must be .* postgres:\/\//],
    [{ RELEVO_ROLE: 'boss' }, /^RELEVO_ROLE is “boss”: it must be one of web, worker, all$/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL is “loud”/],
    [{ RELEVO_PORT: '8080' }, /^RELEVO_PORT is not a setting/],
    [{ PUBLIC_URL: 'https://velanorte.example/desk' }, /^PUBLIC_URL is .* root of its address/],
    [{ PUBLIC_URL: 'https://velanorte.example/?a=b' }, /^PUBLIC_URL is .* root of its address/],
    [{ DATABASE_URL: 'postgres://relevo:pass#word@127.0.0.1/relevo' }, /^DATABASE_URL has a “#”: in a password it is written %23$/],
    [{ RELEVO_DATE: './data' }, /^RELEVO_DATE is not a setting of Relevo\. Known are: PORT, /],
  ])('%j', (environment, line) => {
    expect(() => readConfig(environment, folder)).toThrow(
      expect.objectContaining({ constructor: SettingError, message: expect.stringMatching(line) }),
    );
  });

  test('a password in the address of the database is never repeated', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://relevo:a-secret@127.0.0.1' }, folder)).toThrow(/^(?!.*a-secret)/);
  });
});

describe('relevo.config.yaml', () => {
  test('is read where the environment says nothing', async () => {
    await file('PORT: 8080\nLOG_LEVEL: info\n');
    expect(readConfig({ LOG_LEVEL: 'error' }, folder)).toMatchObject({ port: 8080, logLevel: 'error' });
  });
  test('may be empty', async () => {
    await file('# nothing yet\n');
    expect(readConfig({}, folder).port).toBe(3000);
  });
  test.each([
    ['PORT: [', 'relevo.config.yaml is not readable as YAML'],
    ['- PORT', 'relevo.config.yaml must hold settings, one a line, such as PORT: 3000'],
    ['PROT: 8080', /^relevo\.config\.yaml: PROT is not a setting/],
    ['PORT: [8080]', 'relevo.config.yaml: PORT must be a text or a number'],
    ['PORT: many', /^PORT is “many”/],
  ])('that says %j is refused', async (content, line) => {
    await file(content);
    expect(() => readConfig({}, folder)).toThrow(line);
  });
});
