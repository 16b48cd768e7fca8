import type { TSchema } from 'typebox';
import { ROUTES } from '../src/app/routes.ts';
import type { Route } from '../src/identity/route.ts';
import { openedTicket, relayingTicket, type Stage, ticketAtTierThree } from './cast.ts';
import { NO_ONE, sampleOf } from './sample.ts';

export type Rows = Readonly<Record<string, readonly string[]>>;

/** Rows of every kind that an address can name, by the first word of the address; all that people wrote there says `words`. */
export async function rowsOf(stage: Stage, words: string): Promise<Rows> {
  const open = await openedTicket(stage, { subject: words, description: words });
  await stage.as('una').post(`/tickets/${open.id}/messages`, { body: words });
  const higher = await ticketAtTierThree(stage);
  const { body } = await stage.as('theo').post(`/tickets/${higher.id}/vendor-cases`, { caseNumber: 'C-1', severity: 'B', summary: words });
  const relaying = await relayingTicket(stage);
  const { body: invited } = await stage.as('ada').post('/invitations', { email: 'new@velanorte.example', name: 'Nina New', role: 'agent' });
  return {
    tickets: [open.id, String(open.number), higher.id, relaying.id],
    escalations: [higher.escalationId],
    relays: Object.values(relaying.relays),
    'vendor-cases': [body.vendorCases[0].id],
    invitations: [invited.id],
    people: [stage.ids.otto],
  };
}

/** The addresses of a route: with each row of its kind, or with none that is there. */
export function addressesOf({ endpoint: { path } }: Route, rows: Rows): string[] {
  if (!path.includes(':')) return [path];
  const ids = rows[path.split('/')[1] ?? ''] ?? [NO_ONE];
  return ids.map((id) => path.replace(':version', '1').replace(/:\w+/, id));
}

export const READS = ROUTES.filter(({ run }) => run.kind === 'read');
export const WRITES = ROUTES.filter(({ run }) => run.kind === 'write');

/** A body that fits, where the endpoint takes one. */
export function bodyOf({ endpoint: { method, body } }: Route): object | undefined {
  return method === 'GET' || method === 'DELETE' ? undefined : sampleOf(body);
}

type Shape = { type?: string; properties?: Record<string, Shape>; items?: Shape; anyOf?: readonly Shape[]; enum?: readonly unknown[] };

/** Every place of a shape where somebody may write what they like, as the way to it. */
export function textsIn(schema: TSchema): string[][] {
  return ways(schema as Shape);
}

function ways(shape: Shape): string[][] {
  if (shape.type === 'string' && !shape.enum) return [[]];
  const inner = [
    ...Object.entries(shape.properties ?? {}).map(([name, one]) => [name, one] as const),
    ...(shape.items ? [['0', shape.items] as const] : []),
  ];
  return [...inner.flatMap(([name, one]) => ways(one).map((way) => [name, ...way])), ...(shape.anyOf ?? []).flatMap(ways)];
}

/** The body with something else in that place. */
export function withText(body: unknown, [first, ...rest]: readonly string[], text: unknown): unknown {
  if (first === undefined) return text;
  if (first === '0') return [withText(undefined, rest, text)];
  const before = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  return { ...before, [first]: withText(before[first], rest, text) };
}
