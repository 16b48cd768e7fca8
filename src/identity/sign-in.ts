import { kyselyAdapter } from '@better-auth/kysely-adapter';
import { BASE_ERROR_CODES, betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import type { Logger } from 'pino';
import type { Database, Db } from '../platform/database.ts';
import { newId } from '../platform/ids.ts';
import type { Hashing } from './hash-passwords.ts';

const DAY_SECONDS = 86_400;

export type SignIn = ReturnType<typeof openSignIn>;
type SignInMeans = {
  db: Database;
  secret: string;
  publicUrl: string;
  clock: { now(): Date };
  hashing: Hashing;
  log: Logger;
  sessionEnded(personId: string): void;
};

/**
 * Sign-in by e-mail and password, sessions and password hashing: kept by a library that lives from keeping them.
 * `secret` signs the session cookies. Nobody signs up alone: people come by invitation, from the set-up link or the command line.
 */
export function openSignIn({ db, secret, publicUrl, clock, hashing, log, sessionEnded }: SignInMeans) {
  return betterAuth({
    appName: 'Relevo',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    telemetry: { enabled: false },
    // The desk’s own log says what is written.
    logger: {
      level: 'debug',
      log: (level, message, ...more) => log[level]({ from: 'sign-in', err: more.find((one) => one instanceof Error) }, message),
    },
    database: kyselyAdapter(db, { type: 'postgres', transaction: true }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      autoSignIn: false,
      password: { hash: (password) => hashing.hash(password), verify: (sent) => hashing.verify(sent) },
    },
    // What goes wrong is answered and logged like everywhere else.
    onAPIError: { throw: true },
    // Attempts are limited at our own door, where it is known for certain who comes.
    rateLimit: { enabled: false },
    user: {
      modelName: 'person',
      additionalFields: {
        role: { type: 'string', input: false, defaultValue: 'requester' },
        locale: { type: 'string', input: false, defaultValue: 'en' },
      },
      changeEmail: { enabled: false },
    },
    session: { modelName: 'session', fields: { userId: 'personId' }, expiresIn: 14 * DAY_SECONDS, updateAge: DAY_SECONDS },
    account: { modelName: 'account', fields: { userId: 'personId' } },
    databaseHooks: {
      session: {
        create: {
          // Whose access has been ended gets no session, however right the password is, and hears nothing else than with a wrong one.
          before: async (session) => {
            const person = await db.selectFrom('person').select('deactivatedAt').where('id', '=', session.userId).executeTakeFirst();
            if (person?.deactivatedAt !== null) throw APIError.from('UNAUTHORIZED', BASE_ERROR_CODES.INVALID_EMAIL_OR_PASSWORD);
            return { data: byTheDesk(session, clock.now()) };
          },
        },
        update: { before: async (session) => ({ data: byTheDesk(session, clock.now()) }) },
        delete: { after: async ({ userId }) => sessionEnded(userId) },
      },
    },
    verification: { modelName: 'verification' },
    advanced: { database: { generateId: () => newId(clock.now()) }, cookiePrefix: 'relevo', defaultCookieAttributes: { sameSite: 'lax' } },
  });
}

/** The library makes a session by the machine's clock; it lasts as long by the desk's, which may be another. */
function byTheDesk<T extends { expiresAt?: Date; updatedAt?: Date }>(session: T, at: Date): T {
  const { expiresAt, updatedAt } = session;
  if (!expiresAt || !updatedAt) return session;
  const lasts = expiresAt.getTime() - updatedAt.getTime();
  return { ...session, ...('createdAt' in session && { createdAt: at }), updatedAt: at, expiresAt: new Date(at.getTime() + lasts) };
}

/** Sets or replaces the password of a person. It is given hashed: nothing that a transaction holds waits in the line for that. */
export async function setPassword(
  db: Db,
  { personId, passwordHash, at }: { personId: string; passwordHash: string; at: Date },
): Promise<void> {
  const changed = await db
    .updateTable('account')
    .set({ password: passwordHash, updatedAt: at })
    .where('personId', '=', personId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) {
    await db
      .insertInto('account')
      .values({
        id: newId(at),
        personId,
        accountId: personId,
        providerId: 'credential',
        password: passwordHash,
        createdAt: at,
        updatedAt: at,
      })
      .execute();
  }
}
