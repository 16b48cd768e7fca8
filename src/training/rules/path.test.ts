import { describe, expect, test } from 'vitest';
import { type Known, nextStep, stationsOf } from './path.ts';
import { programmesAskedOf } from './programmes-asked-of.ts';
import { readingMinutes } from './reading-minutes.ts';

const NEW: Known = {
  needs: ['attendance', 'lab', 'quiz'],
  proved: [],
  isCertified: false,
  hasMaterial: true,
  session: null,
  quiz: { hasOpen: false, attemptsLeft: 3, isInReview: false },
};
const SEAT = { own: 'seat', isRunning: false } as const;
const USED = { hasOpen: false, attemptsLeft: 0, isInReview: false };

describe('the next step', () => {
  test.each<[when: string, known: Partial<Known>, step: ReturnType<typeof nextStep>]>([
    ['a session has a place', { session: { own: null, isRunning: false } }, 'enrol'],
    ['one’s session is still to come', { session: SEAT }, 'read'],
    ['there is nothing to read until then', { session: SEAT, hasMaterial: false }, 'practise'],
    ['one’s session runs', { session: { own: 'seat', isRunning: true } }, 'attend'],
    ['one waits for a seat', { session: { own: 'waiting', isRunning: false } }, 'practise'],
    ['no session is planned', {}, 'practise'],
    ['one has attended', { proved: ['attendance'], session: { own: null, isRunning: false } }, 'practise'],
    ['the quiz is left', { proved: ['attendance', 'lab'] }, 'answer'],
    ['an attempt is open though none is left', { proved: ['attendance', 'lab'], quiz: { ...USED, hasOpen: true } }, 'answer'],
    ['all attempts are used', { proved: ['attendance', 'lab'], quiz: USED }, 'ask-attempt'],
    ['a trainer reads the answers', { proved: ['attendance', 'lab'], quiz: { ...USED, isInReview: true } }, null],
    ['only the session is left, and none is planned', { proved: ['lab', 'quiz'] }, null],
    ['somebody has still to watch', { needs: ['attendance', 'observation'], proved: ['attendance'] }, 'be-observed'],
    ['whoever is to be watched has not attended', { needs: ['attendance', 'observation'] }, null],
    ['all is proved', { proved: ['attendance', 'lab', 'quiz'] }, null],
    ['the certificate is there', { isCertified: true, session: SEAT }, null],
  ])('when %s', (_, known, step) => {
    expect(nextStep({ ...NEW, ...known })).toBe(step);
  });
});

describe('the stations', () => {
  const told = (known: Partial<Known>) =>
    stationsOf({ ...NEW, ...known })
      .map(({ station, state }) => `${station} ${state}`)
      .join(', ');

  test.each<[known: Partial<Known>, stations: string]>([
    [{ session: SEAT }, 'material next, attendance waiting, lab open, quiz open, certificate open'],
    [{ proved: ['attendance'] }, 'material done, attendance done, lab next, quiz open, certificate open'],
    [
      { proved: ['attendance', 'lab'], quiz: { ...USED, isInReview: true } },
      'material done, attendance done, lab done, quiz waiting, certificate open',
    ],
    [{ proved: ['attendance', 'lab', 'quiz'] }, 'material done, attendance done, lab done, quiz done, certificate waiting'],
    [{ isCertified: true }, 'material done, attendance done, lab done, quiz done, certificate done'],
    [{ hasMaterial: false, needs: ['quiz'] }, 'quiz next, certificate open'],
  ])('%j', (known, stations) => {
    expect(told(known)).toBe(stations);
  });
});

test('whoever holds sessions that need a certificate is asked for that one too', () => {
  const programme = (tier: 1 | 2 | 3) => ({ id: `tier-${tier}`, tier, name: { en: 'T' }, modules: [] });
  const training = {
    trainers: [{ team: 'mdm-team', trains: [1, 2] as (1 | 2)[] }],
    programmes: [programme(3), programme(1), programme(2)],
    gates: [{ move: 'hold-session' as const, tier: 2 as const }],
  };
  const asked = (team: string, tiers: number[]) =>
    programmesAskedOf({ training } as never, { teams: [{ team, isLead: false }], tiers }).map(({ id }) => id);
  expect([asked('mdm-team', [3]), asked('service-desk', [1]), asked('x', [])]).toEqual([['tier-2', 'tier-3'], ['tier-1'], []]);
});

test('what is for trainers is not read by trainees', () => {
  const words = (count: number) => 'word '.repeat(count);
  const slide = `## One\n\n${words(400)}\n\n::: trainer\n${words(1_000)}\n:::\n\n${words(200)}\n`;
  expect([readingMinutes(''), readingMinutes(slide)]).toEqual([1, 3]);
});
