import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Player, Stage } from '../cast.ts';
import type { Guest } from './guests.ts';
import { type Hands, handsOf } from './hands.ts';
import { messagesIn } from './messages.ts';
import { type House, openHouse } from './open-house.ts';

const t = messagesIn('en');
const PEOPLE = ['una', 'tina', 'toni', 'wanda', 'theo'] as const satisfies readonly Player[];
type Present = (typeof PEOPLE)[number];

export type StaffRoom = {
  readonly stage: Stage;
  guests: Record<Present, Guest>;
  on: Record<Present, Hands>;
  as: Stage['as'];
  ticketOf(id: string): Promise<any>;
  messagesOf(id: string): Promise<string[]>;
  numberOf(ticket: { id: string }): Promise<number>;
  open(player: Present, ticket: { id: string }): Promise<Hands>;
  /** What the browser says of a refusal that a test provokes. */
  mayRefuse(words: RegExp): void;
};

/** A user and the staff of three tiers, each before a browser of their own, for the tests of one file; none may complain by itself. */
export function openStaffRoom(): StaffRoom {
  let house: House;
  let refused: RegExp | null = null;
  const guests = {} as StaffRoom['guests'];
  const on = {} as StaffRoom['on'];
  beforeAll(async () => {
    house = await openHouse();
    for (const player of PEOPLE) {
      guests[player] = await house.signIn(player, { locale: 'en' });
      on[player] = handsOf(guests[player], t);
    }
  });
  afterAll(() => house.close());
  beforeEach(() => {
    refused = null;
  });
  afterEach(() => {
    const complaints = PEOPLE.flatMap((player) => guests[player].complaints.splice(0).map((words) => `${player}: ${words}`));
    expect(complaints.filter((words) => !refused?.test(words))).toEqual([]);
  });

  const as: Stage['as'] = (player) => house.stage.as(player);
  const ticketOf = async (id: string) => (await as('lena').get(`/tickets/${id}`)).body;
  const numberOf = async ({ id }: { id: string }): Promise<number> => (await ticketOf(id)).number;
  return {
    get stage() {
      return house.stage;
    },
    guests,
    on,
    as,
    ticketOf,
    numberOf,
    messagesOf: async (id) =>
      (await as('lena').get(`/tickets/${id}/timeline`)).body.items.flatMap(({ body }: { body: string | null }) => body ?? []),
    open: async (player, { id }) => {
      const number = await numberOf({ id });
      await on[player].go(`/desk/tickets/${number}`);
      await on[player].isAt(titled(number));
      return on[player];
    },
    mayRefuse: (words) => {
      refused = words;
    },
  };
}

export const titled = (number: number) => new RegExp(`#${number}`);
export const inStream = ({ page }: Hands, words: string) => page.getByRole('listitem').filter({ hasText: words }).first().waitFor();
export const inHead = ({ page }: Hands, words: string) => page.locator('header').getByText(words, { exact: true }).waitFor();
/** A message is on its way for as long as the page fetches what it changed. */
export const sent = ({ page }: Hands) => page.locator('form button[data-loading]').waitFor({ state: 'detached' });
