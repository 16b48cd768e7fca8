import { type Static, Type } from 'typebox';
import { PersonRef } from '../identity/contract.ts';
import { PAGING_CAUSES, PAGING_CHANNELS } from '../plan/words.ts';
import { endpoint } from '../platform/http/endpoint.ts';
import { Instant, Line, ListOf, OneOf, OrNull, PageQuery, SeenVersion, Strict, Uuid } from '../platform/http/shapes.ts';
import { ASKED_STATES, DELIVERY_STATES, HOOKED, OVER_REASONS, PAGE_STATES, RING_OUTCOMES } from './words.ts';

const ById = Strict({ id: Uuid });

export const Ring = Type.Object({
  id: Uuid,
  /** The step of the rule, from 0, and which time it rang. */
  step: Type.Integer(),
  round: Type.Integer(),
  /** Null when there was nobody to be rung. */
  person: OrNull(PersonRef),
  channel: OrNull(OneOf(PAGING_CHANNELS)),
  at: Instant,
  outcome: OneOf(RING_OUTCOMES),
});
export type Ring = Static<typeof Ring>;

/** What rings until somebody answers. The pages call it an alarm. */
export const Page = Type.Object({
  id: Uuid,
  about: OneOf(PAGING_CAUSES),
  tier: Type.Integer(),
  team: OrNull(Type.String()),
  state: OneOf(PAGE_STATES),
  ticket: OrNull(Type.Object({ id: Uuid, number: Type.Integer(), subject: Type.String(), priority: Type.String() })),
  bridge: OrNull(Type.Object({ id: Uuid, title: Type.String() })),
  since: Instant,
  /** When the next step rings; null when none does. */
  ringsAt: OrNull(Instant),
  heldUntil: OrNull(Instant),
  acknowledgedBy: OrNull(PersonRef),
  acknowledgedAt: OrNull(Instant),
  endedAt: OrNull(Instant),
  overBecause: OrNull(OneOf(OVER_REASONS)),
  planVersion: Type.Integer(),
  rings: Type.Array(Ring),
  /** Whether it rang the caller, and whether they may acknowledge it. */
  isMine: Type.Boolean(),
  mayAcknowledge: Type.Boolean(),
});
export type Page = Static<typeof Page>;

export const listPages = endpoint('GET', '/pages', {
  summary: 'What rings, or has rung, for somebody to come: newest first',
  query: Strict({
    ...PageQuery,
    state: Type.Optional(OneOf(ASKED_STATES)),
    /** Those that rang the caller. */
    mine: Type.Optional(Type.Boolean()),
    ticket: Type.Optional(Uuid),
  }),
  answer: ListOf(Page),
});
export const acknowledgePage = endpoint('POST', '/pages/:id/acknowledge', {
  summary: 'Say that one takes care of it: it rings nobody any more',
  params: ById,
  answer: Page,
});

export const PushDevice = Type.Object({ id: Uuid, device: Type.String(), endpoint: Type.String(), createdAt: Instant });
export type PushDevice = Static<typeof PushDevice>;
export const readPushKey = endpoint('GET', '/push/key', {
  summary: 'The key by which a browser knows this desk, for its push service',
  answer: Type.Object({ key: Type.String() }),
});
export const listPushDevices = endpoint('GET', '/push/subscriptions', {
  summary: 'The own browsers that the desk may push to',
  answer: Type.Object({ items: Type.Array(PushDevice) }),
});
export const addPushDevice = endpoint('POST', '/push/subscriptions', {
  summary: 'Let the desk push to this browser',
  status: 201,
  body: Strict({
    endpoint: Type.String({ maxLength: 2_000, pattern: '^https?://\\S+$' }),
    keys: Strict({
      p256dh: Type.String({ pattern: '^[A-Za-z0-9_-]{87}=?$' }),
      auth: Type.String({ pattern: '^[A-Za-z0-9_-]{22}(==)?$' }),
    }),
    /** As its person knows it: “Firefox, Windows”. */
    device: Line(100),
  }),
  answer: PushDevice,
});
export const removePushDevice = endpoint('DELETE', '/push/subscriptions/:id', {
  summary: 'Push to one of the own browsers no more',
  params: ById,
  answer: Type.Object({ id: Uuid }),
});

const Url = Type.String({ minLength: 1, maxLength: 1_000, pattern: '^https?://\\S+$' });
export const Webhook = Type.Object({
  id: Uuid,
  name: Type.String(),
  url: Type.String(),
  isActive: Type.Boolean(),
  version: Type.Integer(),
  createdAt: Instant,
});
export type Webhook = Static<typeof Webhook>;
/** With what it signs, shown this once. */
export const WebhookWithSecret = Type.Object({ ...Webhook.properties, secret: Type.String() });

export const listWebhooks = endpoint('GET', '/webhooks', {
  summary: 'The addresses that are called when an alarm rings by webhook',
  answer: Type.Object({ items: Type.Array(Webhook) }),
});
export const addWebhook = endpoint('POST', '/webhooks', {
  summary: 'Call an address when an alarm rings by webhook; its secret is answered this once',
  status: 201,
  body: Strict({ name: Line(100), url: Url }),
  answer: WebhookWithSecret,
});
export const changeWebhook = endpoint('PATCH', '/webhooks/:id', {
  summary: 'Give a webhook another name or address, or switch it off and on',
  params: ById,
  body: Strict({
    name: Type.Optional(Line(100)),
    url: Type.Optional(Url),
    isActive: Type.Optional(Type.Boolean()),
    version: Type.Optional(SeenVersion),
  }),
  answer: Webhook,
});
export const renewSecret = endpoint('POST', '/webhooks/:id/secret', {
  summary: 'Give a webhook another secret, answered this once; the one before signs nothing any more',
  params: ById,
  answer: WebhookWithSecret,
});
export const removeWebhook = endpoint('DELETE', '/webhooks/:id', {
  summary: 'Call an address no more',
  params: ById,
  answer: Type.Object({ id: Uuid }),
});
export const testWebhook = endpoint('POST', '/webhooks/:id/test', {
  summary: 'Call a webhook to try it; answers the delivery, which shows how it went',
  status: 202,
  params: ById,
  answer: Type.Object({ id: Uuid }),
});
export const listDeliveries = endpoint('GET', '/webhooks/:id/deliveries', {
  summary: 'What a webhook was called for in the last 30 days, newest first, and how it went',
  params: ById,
  query: Strict(PageQuery),
  answer: ListOf(
    Type.Object({
      id: Uuid,
      what: OneOf(HOOKED),
      at: Instant,
      state: OneOf(DELIVERY_STATES),
      /** What it answered; null while it has not. */
      status: OrNull(Type.Integer()),
      answeredAt: OrNull(Instant),
      /** What went wrong at the last try of one that failed. */
      message: OrNull(Type.String()),
    }),
  ),
});
export type Deliveries = Static<typeof listDeliveries.answer>;
