/** In which ways the desk can depart from its plan. Each has its rule in `rules.ts` and its sentence on the page. */
export const DEVIATION_KINDS = [
  'tier-skipped',
  'packet-below-bar',
  'outside-hours',
  'wrong-tier',
  'phase-overrun',
  'promise-missed',
] as const;
export type DeviationKind = (typeof DEVIATION_KINDS)[number];

/** In which ways a bridge that the plan called can depart from it: counted apart, since it is about no ticket. */
export const BRIDGE_DEVIATION_KINDS = ['tier-missing', 'bridge-not-held'] as const;
export type BridgeDeviationKind = (typeof BRIDGE_DEVIATION_KINDS)[number];

/** In which ways people can be let do what the plan keeps from them: counted apart, since it is about no ticket and no call. */
export const EXCEPTION_DEVIATION_KINDS = ['certificate-excepted'] as const;

/** Why a team was not to be there: its hours are over, or its rota has nobody on duty. */
export type AwayReason = 'closed' | 'nobody-on-duty';

/** What Microsoft’s planning guide promises of the bridge: support learns, problems and solutions are found fast, users have it better. */
export const BRIDGE_PROMISES = ['learning', 'fast-identification', 'user-experience'] as const;
export type BridgePromise = (typeof BRIDGE_PROMISES)[number];

/** By what the effect of bridges is seen. */
export const MEASURES = ['minutes-to-cause', 'hops', 'bounced', 'reopened', 'tier-1-again'] as const;
export type Measure = (typeof MEASURES)[number];

/** What a lead can do about the bridge of a phase. */
export const ADVICE_CODES = ['over', 'too-early', 'hold-them', 'bring-the-tier', 'to-weekly', 'to-daily', 'take-longer', 'keep'] as const;
export type AdviceCode = (typeof ADVICE_CODES)[number];
