import { describe, expect, test } from 'vitest';
import { countFilters, inView, toFilters, toSearch, withoutFilters, withoutReport } from './queue-filters.ts';

describe('the queue’s address', () => {
  test('says nothing when nothing is chosen', () => {
    expect(toFilters({})).toEqual({ view: 'all-open', sort: 'due' });
    expect(toSearch(toFilters({}))).toEqual({});
  });

  test.each([
    { view: 'my-tier', tier: 2, team: 'windows-support' },
    { q: '0x80180014' },
    { view: 'resolved', area: 'email', q: 'outlook password' },
    { view: 'all', status: 'closed', priority: 'urgent', sort: 'created' },
    { q: 1042 },
    { view: 'all', drift: 'outside-hours', driftWeek: '2026-W48', planVersion: 3 },
    { view: 'all', drift: 'any', driftSince: '2026-W37' },
    { phase: 'production-1', planVersion: 2 },
    { view: 'all', requester: '01a22b4a-f34a-7622-97c5-5ce406e2c55c' },
  ])('is read and written back the same: %o', (search) => {
    expect(toSearch(toFilters(search))).toEqual(search);
  });

  test.each([
    { view: 'nonsense' },
    { tier: 9 },
    { requester: 'una' },
    { team: 'No Slug' },
    { area: 'printers' },
    { priority: 'huge' },
    { sort: 'colour' },
    { q: '   ' },
    { status: 'closed' },
    { drift: 'nonsense', driftWeek: '2026-W48' },
    { driftWeek: '2026-W48' },
    { planVersion: -1 },
  ])('what it does not know is as if it were not there: %o', (search) => {
    expect(toFilters(search)).toEqual({ view: 'all-open', sort: 'due' });
  });
});

describe('another view', () => {
  test('keeps filters and words, and takes its own order', () => {
    expect(inView(toFilters({ q: 'wifi', area: 'wifi-vpn' }), 'resolved')).toEqual({
      view: 'resolved',
      sort: 'updated',
      q: 'wifi',
      area: 'wifi-vpn',
    });
  });

  test('keeps an order that was chosen', () => {
    expect(inView(toFilters({ sort: 'created' }), 'resolved').sort).toBe('created');
  });

  test('leaves a status that it cannot hold', () => {
    expect(inView(toFilters({ view: 'all', status: 'closed' }), 'all-open')).not.toHaveProperty('status');
  });
});

test('filters are counted without the view and its order, and go all at once', () => {
  const filters = toFilters({ view: 'mine', q: 'wifi', tier: 1, sort: 'created' });
  expect(countFilters(filters)).toBe(2);
  expect(withoutFilters(filters)).toEqual({ view: 'mine', sort: 'created' });
});

test('a departure is one filter with its weeks, and goes with them', () => {
  const filters = toFilters({ view: 'all', drift: 'wrong-tier', driftWeek: '2026-W48', planVersion: 3 });
  expect(countFilters(filters)).toBe(2);
  expect(toSearch(withoutReport(filters, 'drift'))).toEqual({ view: 'all', planVersion: 3 });
  expect(toSearch(withoutReport(filters, 'planVersion'))).toEqual({ view: 'all', drift: 'wrong-tier', driftWeek: '2026-W48' });
});
