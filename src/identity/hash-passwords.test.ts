import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { afterAll, expect, test } from 'vitest';
import { HashingBusy, openHashing } from './hash-passwords.ts';

const opened = [openHashing(), openHashing({ waitingMax: 2 })] as const;
const [hashing, narrow] = opened;
afterAll(() => Promise.all(opened.map(({ close }) => close())));

test('a password is as the sign-in library would have hashed it, however it was typed', async () => {
  const [typed, composed] = ['contrase\u006e\u0303a-larga', 'contrase\u00f1a-larga'];
  expect(await hashing.verify({ hash: await hashPassword(typed), password: composed })).toBe(true);
  expect(await verifyPassword({ hash: await hashing.hash(composed), password: typed })).toBe(true);
});

test.each(['', 'salt', 'salt:', 'salt:00ff'])('nothing is the password of the hash %j', async (hash) => {
  expect(await hashing.verify({ hash, password: 'a-known-password' })).toBe(false);
});

test('who guesses waits behind whoever is known, and a line that is too long is refused to those who stand in it', async () => {
  const done: string[] = [];
  const hash = (name: string) => narrow.hash(name).then(() => void done.push(name));
  const begun = hash('begun');
  const strangers = ['a', 'b'].map((name) => narrow.amongStrangers(() => hash(name)));
  await expect(narrow.amongStrangers(() => hash('c'))).rejects.toThrow(HashingBusy);
  const known = hash('known');
  await Promise.all([begun, known, ...strangers]);
  expect(done).toEqual(['begun', 'known', 'a', 'b']);
});

test('who waits when the desk closes is not left waiting', async () => {
  const closing = openHashing();
  const both = Promise.allSettled([closing.hash('in hand'), closing.hash('waiting')]);
  await closing.close();
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
