import { expect, test } from 'vitest';
import { type Names, tellingOf } from './tell-event.ts';

const names = { tier: (tier: number) => ['', 'Service desk', 'Device support'][tier] ?? '', team: (id: string) => id } as Names;
const sent = (toTier: number, toTeam: string) =>
  tellingOf({ kind: 'relay-sent', data: { fromTier: 3, toTier, toTeam } } as Parameters<typeof tellingOf<'relay-sent'>>[0], names).with;

test('where a solution went is said once when a tier and its team have one name', () => {
  expect(sent(1, 'Service desk')).toEqual({ to: 'Service desk' });
  expect(sent(2, 'Windows')).toEqual({ to: 'Device support, Windows' });
});
