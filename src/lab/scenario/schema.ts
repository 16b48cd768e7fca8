import { type Static, type TProperties, Type } from 'typebox';
import { CAUSE_CATEGORIES, RETURN_REASONS } from '../../escalation/words.ts';
import { Closed, HttpsAddress, maybe, OwnTier, oneOf, Slug } from '../../plan/schema/shapes.ts';
import { IMPACTS, ISSUE_AREAS, PACKET_FIELDS, URGENCIES } from '../../plan/words.ts';
import { PLATFORMS } from '../../ticket/words.ts';
import { MOODS, SCENARIO_FORMAT, WAYS } from '../words.ts';

const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const both = (maxLength: number) => Closed({ en: Words(maxLength), es: Words(maxLength) });
const Both = both(4_000);
/** A text in both languages: whoever practises reads either. */
export type Both = { en: string; es: string };

const phrases = Type.Array(Words(120), { minItems: 1, maxItems: 60 });
const Phrases = Closed({ en: phrases, es: phrases });
export type Phrases = Static<typeof Phrases>;

const many = <P extends TProperties>(properties: P, maxItems: number) => Type.Array(Closed(properties), { maxItems });
const Ids = Type.Array(Slug, { maxItems: 60 });

/** What to read about it: a known error, or a page. */
const Read = Closed({ knownError: maybe(Slug), title: maybe(both(200)), address: maybe(HttpsAddress) });
export type Read = Static<typeof Read>;

/** What a text must speak of: any of the phrases will do. */
const Mention = { what: Both, any: Phrases, why: Both, read: maybe(Read) };

const packet = <T extends TProperties[string]>(text: T) =>
  Closed({
    symptom: maybe(text),
    errorCode: maybe(Words(500)),
    platform: maybe(Words(200)),
    deviceName: maybe(Words(200)),
    tried: maybe(Type.Array(text, { maxItems: 30 })),
    evidence: maybe(Type.Array(text, { maxItems: 30 })),
    hypothesis: maybe(text),
    question: maybe(text),
    affected: maybe(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
  });
const ScenarioPacket = packet(Both);
export type ScenarioPacket = Static<typeof ScenarioPacket>;

const Ending = {
  resolve: maybe(Closed({ message: Both })),
  escalate: maybe(Closed({ toTier: maybe(OwnTier), packet: ScenarioPacket })),
  return: maybe(Closed({ reason: oneOf(RETURN_REASONS), missing: maybe(Type.Array(oneOf(PACKET_FIELDS), { maxItems: 9 })), note: Both })),
  solve: maybe(
    Closed({ rootCause: Both, category: oneOf(CAUSE_CATEGORIES), steps: Type.Array(Both, { minItems: 1, maxItems: 20 }), userText: Both }),
  ),
};
/** Ids as the plan has them; where it has others, what was chosen is not judged. */
const Severity = Type.String({ minLength: 1, maxLength: 40 });
const ScriptStep = Closed({
  say: maybe(Both),
  check: maybe(Slug),
  ...Ending,
  vendor: maybe(Closed({ severity: Severity, summary: Both })),
});
export type ScriptStep = Static<typeof ScriptStep>;
const Script = Closed({
  score: Type.Integer({ minimum: 0, maximum: 100 }),
  run: Type.Array(ScriptStep, { minItems: 1, maxItems: 60 }),
});
export type Script = Static<typeof Script>;

/** A ticket to practise on, as its file says it. Every text may name what is drawn for an attempt, `{user}`. */
export const Scenario = Closed({
  format: Type.Literal(SCENARIO_FORMAT),
  id: Slug,
  title: both(200),
  tier: OwnTier,
  area: oneOf(ISSUE_AREAS),
  platform: oneOf(PLATFORMS),
  knownError: maybe(Slug),
  minutes: Type.Integer({ minimum: 5, maximum: 120 }),
  impact: oneOf(IMPACTS),
  urgency: oneOf(URGENCIES),
  draws: maybe(Type.Record(Type.String({ pattern: '^[a-z][a-zA-Z0-9]{0,29}$' }), Type.Array(Words(120), { minItems: 2, maxItems: 50 }))),
  opening: Closed({
    subject: both(200),
    description: Both,
    errorCode: maybe(Words(120)),
    deviceName: maybe(Words(120)),
    affected: maybe(Type.Integer({ minimum: 1, maximum: 100_000 })),
  }),
  person: Closed({ mood: oneOf(MOODS), role: both(200), knows: Both }),
  device: Closed({ model: Words(120), system: Words(120), state: Type.Array(Both, { maxItems: 20 }) }),
  facts: many({ id: Slug, what: Both }, 60),
  says: many({ id: Slug, when: Phrases, after: maybe(Ids), early: maybe(Both), answer: Both, reveals: maybe(Ids) }, 60),
  misunderstood: Type.Array(Both, { minItems: 1, maxItems: 10 }),
  checks: many(
    { id: Slug, what: Both, finds: Both, after: maybe(Ids), reveals: maybe(Ids), minutes: Type.Integer({ minimum: 1, maximum: 240 }) },
    40,
  ),
  traps: many({ id: Slug, tempts: Both, why: Both, when: maybe(Phrases), check: maybe(Slug) }, 20),
  received: maybe(many({ toTier: OwnTier, reason: Both, packet: ScenarioPacket }, 2)),
  expects: Closed({
    way: oneOf(WAYS),
    why: Both,
    read: maybe(Read),
    mandatory: many({ step: Slug, why: Both, read: maybe(Read) }, 30),
    order: maybe(many({ first: Slug, before: Slug, why: Both }, 20)),
    useful: maybe(Ids),
    needless: maybe(many({ step: Slug, why: Both }, 30)),
    packet: maybe(many({ field: oneOf(PACKET_FIELDS), ...Mention }, 20)),
    return: maybe(Closed({ reason: oneOf(RETURN_REASONS), missing: maybe(Type.Array(oneOf(PACKET_FIELDS), { maxItems: 9 })), why: Both })),
    cause: maybe(Closed({ category: oneOf(CAUSE_CATEGORIES), why: Both, words: many(Mention, 20) })),
    vendor: maybe(Closed({ severity: Severity, why: Both, words: many(Mention, 20) })),
    user: maybe(many(Mention, 20)),
  }),
  scripts: Closed({ perfect: Script, hasty: Script, wrong: Script }),
});
export type Scenario = Static<typeof Scenario>;
export type Say = Scenario['says'][number];
export type Check = Scenario['checks'][number];
export type Mention = Static<ReturnType<typeof Closed<typeof Mention>>>;
