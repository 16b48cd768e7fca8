import { type Static, type TProperties, Type } from 'typebox';
import { Strict as Closed } from '../platform/http/shapes.ts';
import { IMPACTS, ISSUE_AREAS, PACKET_FIELDS, PRIORITIES, URGENCIES } from './words.ts';

const oneOf = <const W extends readonly string[]>(words: W) => Type.Unsafe<W[number]>(Type.String({ enum: [...words] }));
const maybe = Type.Optional;
const Slug = Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$', maxLength: 64 });
const Line = Type.String({ minLength: 1, maxLength: 500 });
const Paragraph = Type.String({ minLength: 1, maxLength: 4_000 });
/** A text in one language, or in both. */
const Words = Type.Union([Paragraph, Closed({ en: maybe(Paragraph), es: maybe(Paragraph) })]);
export type Words = Static<typeof Words>;
const Day = Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' });
const Time = Type.String({ pattern: '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$' });
const OwnTier = Type.Integer({ minimum: 1, maximum: 3 });
const AnyTier = Type.Integer({ minimum: 1, maximum: 4 });
const Minutes = Type.Integer({ minimum: 1, maximum: 525_600 });
const People = Type.Integer({ minimum: 0, maximum: 10_000_000 });
const list = <P extends TProperties>(properties: P, maxItems = 200) => maybe(Type.Array(Closed(properties), { maxItems }));
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Question 1: which teams provide support? */
const teamsQuestion = {
  organisation: maybe(
    Closed({ name: maybe(Words), contact: maybe(Words), languages: maybe(Type.Array(oneOf(['en', 'es']), { maxItems: 2 })) }),
  ),
  tiers: list({ tier: AnyTier, name: Words, purpose: maybe(Words) }, 4),
  teams: list({
    id: Slug,
    name: Words,
    tier: AnyTier,
    languages: maybe(Type.Array(oneOf(['en', 'es']), { maxItems: 2 })),
    channels: maybe(
      Type.Array(Closed({ kind: oneOf(['phone', 'mail', 'chat', 'portal', 'teams', 'skype', 'in-person']), address: maybe(Line) }), {
        maxItems: 20,
      }),
    ),
    calendar: maybe(Slug),
    areas: maybe(Type.Array(oneOf(ISSUE_AREAS), { maxItems: 20 })),
    platforms: maybe(Type.Array(oneOf(['windows', 'ios', 'android', 'macos', 'linux', 'other']), { maxItems: 10 })),
    lead: maybe(Line),
  }),
  calendars: list({
    id: Slug,
    name: maybe(Words),
    timeZone: Type.String({ minLength: 1, maxLength: 64 }),
    hours: Type.Array(Closed({ days: Type.Array(oneOf(weekdays), { minItems: 1, maxItems: 7 }), from: Time, to: Time }), { maxItems: 50 }),
    holidays: maybe(Type.Array(Day, { maxItems: 500 })),
  }),
  rota: list(
    {
      team: Slug,
      days: Type.Array(oneOf(weekdays), { minItems: 1, maxItems: 7 }),
      from: Time,
      to: Time,
      people: maybe(Type.Integer({ minimum: 1, maximum: 1000 })),
    },
    500,
  ),
};

/** Question 2: who is responsible for what in each tier? */
const responsibilities = list(
  {
    tier: AnyTier,
    areas: maybe(
      Closed(
        Object.fromEntries(ISSUE_AREAS.map((area) => [area, maybe(oneOf(['handles', 'assists', 'escalates']))])) as Record<
          (typeof ISSUE_AREAS)[number],
          ReturnType<typeof handlingShape>
        >,
      ),
    ),
    duties: maybe(Type.Array(Words, { maxItems: 50 })),
    moves: maybe(Type.Array(Line, { maxItems: 50 })),
    deviceActions: maybe(
      Type.Array(
        oneOf([
          'sync',
          'restart',
          'remote-lock',
          'reset-passcode',
          'locate',
          'collect-diagnostics',
          'rename',
          'rotate-keys',
          'retire',
          'wipe',
          'fresh-start',
          'autopilot-reset',
          'delete',
        ]),
        { maxItems: 20 },
      ),
    ),
    intuneRole: maybe(Words),
  },
  4,
);
function handlingShape() {
  return maybe(oneOf(['handles', 'assists', 'escalates']));
}

/** Question 3: what is the process? */
const process = maybe(
  Closed({
    packet: list(
      {
        toTier: Type.Integer({ minimum: 2, maximum: 4 }),
        bar: Type.Integer({ minimum: 0, maximum: 100 }),
        fields: Type.Array(
          Closed({
            field: oneOf(PACKET_FIELDS),
            weight: Type.Integer({ minimum: 0, maximum: 100 }),
            required: maybe(Type.Boolean()),
            minLength: maybe(Type.Integer({ minimum: 1, maximum: 2000 })),
          }),
          { maxItems: 20 },
        ),
      },
      3,
    ),
    skip: maybe(
      Closed({
        allowed: Type.Boolean(),
        fromTiers: maybe(Type.Array(OwnTier, { maxItems: 3 })),
        reasonMinLength: maybe(Type.Integer({ minimum: 0, maximum: 500 })),
      }),
    ),
    relay: maybe(oneOf(['together', 'step-by-step'])),
    contactTier: maybe(OwnTier),
    tiersThatMayContact: maybe(Type.Array(OwnTier, { maxItems: 3 })),
    autoCloseDays: maybe(Type.Integer({ minimum: 1, maximum: 365 })),
    timedEscalations: list({ tier: OwnTier, afterMinutes: Minutes, toTier: AnyTier }, 20),
    vendor: maybe(
      Closed({
        name: maybe(Words),
        contract: maybe(Words),
        contact: maybe(Line),
        severities: list({ id: Type.String({ minLength: 1, maxLength: 40 }), meaning: Words, responseWithinMinutes: maybe(Minutes) }, 10),
      }),
    ),
    priority: maybe(
      Closed(
        Object.fromEntries(
          IMPACTS.map((impact) => [
            impact,
            maybe(Closed(Object.fromEntries(URGENCIES.map((urgency) => [urgency, maybe(oneOf(PRIORITIES))])))),
          ]),
        ),
      ),
    ),
    steps: maybe(Type.Array(Words, { maxItems: 20 })),
  }),
);

const promises = maybe(
  Closed({
    calendar: maybe(Slug),
    toUser: list(
      {
        priority: oneOf(PRIORITIES),
        responseWithinMinutes: maybe(Minutes),
        nextResponseWithinMinutes: maybe(Minutes),
        resolveWithinMinutes: maybe(Minutes),
      },
      4,
    ),
    betweenTiers: list(
      { tier: OwnTier, acceptWithinMinutes: maybe(Minutes), answerWithinMinutes: maybe(Minutes), acknowledgeWithinMinutes: maybe(Minutes) },
      3,
    ),
  }),
);

/** Question 4: how are they trained? */
const training = maybe(
  Closed({
    programmes: list(
      {
        id: Slug,
        name: Words,
        tier: OwnTier,
        trainedBy: maybe(Words),
        modules: Type.Array(
          Closed({
            id: maybe(Slug),
            name: Words,
            minutes: Type.Integer({ minimum: 1, maximum: 1440 }),
            kind: oneOf(['lecture', 'lab', 'discussion', 'q-and-a']),
          }),
          { maxItems: 50 },
        ),
        certificateMonths: maybe(Type.Integer({ minimum: 1, maximum: 120 })),
      },
      50,
    ),
  }),
);

/** Question 5: how are they involved early? */
const phases = list(
  {
    id: Slug,
    name: Words,
    kind: oneOf(['planning', 'pilot', 'initial-production', 'production', 'steady']),
    from: Day,
    to: maybe(Day),
    enrolBy: maybe(Day),
    groups: list(
      { name: Words, users: People, approach: oneOf(['self-service', 'assisted', 'tech-fair']), vip: maybe(Type.Boolean()) },
      100,
    ),
    bridge: maybe(
      Closed({ schedule: Words, minutes: Type.Integer({ minimum: 5, maximum: 480 }), tiers: maybe(Type.Array(AnyTier, { maxItems: 4 })) }),
    ),
    involvement: list({ team: Slug, how: Words }, 50),
    gate: maybe(Type.Array(Words, { maxItems: 20 })),
  },
  100,
);

const communication = maybe(
  Closed({
    waves: list(
      {
        id: Slug,
        name: Words,
        week: maybe(Type.Integer({ minimum: 1, maximum: 5 })),
        channel: oneOf(['meeting', 'mail', 'intranet', 'chat', 'poster']),
        pieces: list({ phase: Slug, on: Day }, 100),
      },
      50,
    ),
  }),
);

/** The support plan. Every section is optional while drafting; lint says what the five questions still miss. */
export const PlanDocument = Closed({ ...teamsQuestion, responsibilities, process, promises, phases, training, communication });
export type PlanDocument = Static<typeof PlanDocument>;
export type Team = NonNullable<PlanDocument['teams']>[number];
export type Phase = NonNullable<PlanDocument['phases']>[number];
export type Calendar = NonNullable<PlanDocument['calendars']>[number];
