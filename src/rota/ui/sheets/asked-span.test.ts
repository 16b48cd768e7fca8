import { expect, test } from 'vitest';
import { spanIn } from './asked-span.ts';

const MADRID = 'Europe/Madrid';

test('whole days are asked for as days, one of them said once', () => {
  const days = { by: 'days', fromDay: '2026-12-03', fromTime: '09:00', toTime: '' };
  expect(spanIn({ ...days, toDay: '' }, MADRID)).toEqual({ from: '2026-12-03', to: '2026-12-03' });
  expect(spanIn({ ...days, toDay: '2026-12-04' }, MADRID)).toEqual({ from: '2026-12-03', to: '2026-12-04' });
});

test('times are those of the zone, before and after the clocks change', () => {
  const night = { by: 'times', fromDay: '2026-10-24', toDay: '2026-10-25', fromTime: '22:00', toTime: '06:00' };
  expect(spanIn(night, MADRID)).toEqual({ from: '2026-10-24T20:00:00.000Z', to: '2026-10-25T05:00:00.000Z' });
});
