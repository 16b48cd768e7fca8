import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** With what the desk reaches the outside: who it is for push services, how it signs what it calls, and where it may go. */
export type OutsideMeans = {
  /** The application server keys of RFC 8292, as browsers and push services write them. */
  push: { publicKey: string; privateKey: string };
  /** A secret that is the same each time for the same purpose, and that nobody keeps. */
  secretFor(purpose: string): string;
  isPrivateReached: boolean;
};

/** Reads them from the data folder; made at the first start, readable by its owner alone. */
export async function openOutsideMeans(dataFolder: string, isPrivateReached: boolean): Promise<OutsideMeans> {
  const [push, key] = await Promise.all([
    kept(join(dataFolder, 'push-keys.json'), () => JSON.stringify(newPushKeys())),
    kept(join(dataFolder, 'signing-key'), () => randomBytes(32).toString('base64url')),
  ]);
  return {
    push: JSON.parse(push),
    secretFor: (purpose) => createHmac('sha256', key).update(purpose).digest('base64url'),
    isPrivateReached,
  };
}

/** Made once, whoever comes first. */
export async function kept(file: string, make: () => string): Promise<string> {
  await writeFile(file, make(), { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return readFile(file, 'utf8');
}

function newPushKeys(): OutsideMeans['push'] {
  const { x = '', y = '', d = '' } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  return { publicKey: point.toString('base64url'), privateKey: d };
}
