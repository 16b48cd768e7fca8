import { startWorker } from '../../src/app/worker/worker.ts';
import { CAST, emailOf, givePasswords, openStage, PASSWORD, type Player, type Stage } from '../cast.ts';
import { type Browsing, type Guest, listen, visit } from './guests.ts';
import { messagesIn } from './messages.ts';

export type House = {
  stage: Stage;
  url: string;
  /** Is signed in, in a browser of their own, and speaks this language from then on; coming in by the page is `doors.test.ts`. */
  signIn(player: Player, options?: Browsing): Promise<Guest>;
  /** A browser of nobody in particular. */
  visit(options?: Browsing): Promise<Guest>;
  close(): Promise<void>;
};

/** A desk that listens, with the pages as they are built, its worker, the cast with passwords, and a real browser. */
export async function openHouse(): Promise<House> {
  const stage = await openStage();
  await givePasswords(stage);
  await startWorker(stage.desk);
  const { url, free } = await listen(stage.app);
  const guests: Guest[] = [];
  const welcome = async (options: Browsing & { cookie?: string } = {}): Promise<Guest> => {
    const guest = await visit(url, options);
    guests.push(guest);
    return guest;
  };
  return {
    stage,
    url,
    signIn: async (player, options = {}) => {
      const { locale = 'en' } = options;
      await stage.as(player).patch('/me', { locale });
      const guest = await welcome({ ...options, cookie: await sessionOf(url, player) });
      await guest.page.goto('/');
      await guest.page.getByRole('button', { name: messagesIn(locale)('app', 'profile.open', { name: CAST[player].name }) }).waitFor();
      return guest;
    },
    visit: welcome,
    close: async () => {
      await Promise.all(guests.map(({ leave }) => leave()));
      await stage.close();
      free();
    },
  };
}

/** The cookie of a session that has just begun. */
async function sessionOf(url: string, player: Player): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: emailOf(player), password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`${player} cannot sign in: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}
