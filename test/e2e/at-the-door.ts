import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { emailOf, PASSWORD, type Player } from '../cast.ts';
import type { Browsing, Guest } from './guests.ts';
import { type Hands, handsOf } from './hands.ts';
import { messagesIn } from './messages.ts';
import { type House, openHouse } from './open-house.ts';
import type { NewHouse } from './open-new-house.ts';

/** The desk whose doors the tests of a file try. */
export function openDoors(): { readonly house: House; comer(options?: Browsing): Promise<Hands & Guest> } {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());
  return {
    get house() {
      return house;
    },
    comer: (options) => comerAt(house, options),
  };
}

/** A browser of nobody, for one test, and the hands of whoever sits before it. */
export async function comerAt(at: Pick<House | NewHouse, 'visit'>, options: Browsing = {}): Promise<Hands & Guest> {
  const guest = await at.visit(options);
  onTestFinished(guest.leave);
  return { ...guest, ...handsOf(guest, messagesIn(options.locale ?? 'en')) };
}

export async function signIn({ press, write }: Hands, player: Player, password = PASSWORD): Promise<void> {
  await write('identity', 'field.email', emailOf(player));
  await write('identity', 'field.password', password);
  await press('identity', 'signIn.submit');
}

export const isIn = ({ button }: Hands, name: string) => button('app', 'profile.open', { name }).waitFor();
