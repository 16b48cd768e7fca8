import { expect, test } from 'vitest';
import { Problem } from './api.ts';
import { isInTheWay } from './in-the-way.ts';

const TICKET = { id: 'seven' };
const problem = (status: number, code: string) => new Problem({ status, code, title: code });

test.each([
  ['nothing went wrong', null, TICKET, false],
  ['the connection is lost', problem(0, 'offline'), TICKET, false],
  ['the desk stumbles', problem(500, 'internal'), TICKET, false],
  ['it is there no more', problem(404, 'ticket-not-found'), TICKET, true],
  ['nothing had come before', problem(0, 'offline'), undefined, true],
])('when %s, what was fetched before gives way: %j', (_, error, shown, isGone) => {
  expect(isInTheWay(error, shown)).toBe(isGone);
});
