import { PACKETS } from '../test/cast.ts';
import type { Caller } from './people.ts';
import type { Seeded } from './seed.ts';

export type Request = { method: 'GET' | 'POST'; path: string; body?: object };
export type Turn = {
  by: Caller;
  /** The ticket that it is about, where it is about one. */
  ticketId?: string;
  /** One after the other: opening a ticket is its page and its timeline. */
  requests: readonly Request[];
};
export type Operation = {
  name: string;
  /** Every turn takes a ticket that no other may take. */
  usesUp?: true;
  turn(seeded: Seeded, turn: number): Turn;
};

const REPORT = {
  subject: 'Laptop cannot be enrolled',
  description: 'It worked until yesterday. I have restarted it twice, and the message comes again after some minutes.',
  issueArea: 'enrollment',
  platform: 'windows',
  deviceName: 'LAPTOP-0417',
  errorCode: '0x80180014',
};
const QUEUE = '/tickets?view=my-tier&sort=due';

/** What a desk does all day; what only reads comes first, before the queue is fuller than one would be. */
export const OPERATIONS: readonly Operation[] = [
  {
    name: 'list the tier’s queue',
    turn: ({ people }, turn) => ({ by: of(people.agents[1], turn), requests: [{ method: 'GET', path: QUEUE }] }),
  },
  {
    name: 'open a ticket with ten messages',
    turn: ({ people, talkedAbout }, turn) => {
      const ticketId = of(talkedAbout, turn);
      return {
        by: of(people.agents[1], turn),
        ticketId,
        requests: [
          { method: 'GET', path: `/tickets/${ticketId}` },
          { method: 'GET', path: `/tickets/${ticketId}/timeline` },
        ],
      };
    },
  },
  {
    name: 'create a ticket',
    turn: ({ people }, turn) => ({ by: of(people.requesters, turn), requests: [{ method: 'POST', path: '/tickets', body: REPORT }] }),
  },
  {
    name: 'escalate',
    usesUp: true,
    turn: ({ people, untouched }, turn) => {
      const ticketId = untouched[turn];
      if (!ticketId) throw new Error('there are not enough untouched tickets');
      return {
        by: of(people.agents[1], turn),
        ticketId,
        requests: [
          { method: 'POST', path: `/tickets/${ticketId}/escalations`, body: { reason: 'The cause is not found', packet: PACKETS[2] } },
        ],
      };
    },
  },
];

function of<T>(items: readonly T[], turn: number): T {
  return items[turn % items.length] as T;
}
