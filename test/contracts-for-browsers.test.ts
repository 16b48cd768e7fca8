import { expect, test } from 'vitest';
import { forBrowser } from '../scripts/contracts-for-browsers.ts';
import * as staff from '../src/staff/contract.ts';

test('a browser is given where to call and which words there are, and no shape', () => {
  expect(forBrowser(staff.readTicket)).toEqual({ method: 'GET', path: '/tickets/:id' });
  expect(forBrowser(staff.SHIFT_LISTS)).toEqual(staff.SHIFT_LISTS);
  expect(forBrowser(staff.TicketPage)).toBeUndefined();
});
