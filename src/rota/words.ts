/** What put a person on a shift: the turn of a layer, a shift of its own, somebody who stands in, or a swap that both agreed to. */
export const SHIFT_SOURCES = ['layer', 'single', 'override', 'swap'] as const;
export type ShiftSource = (typeof SHIFT_SOURCES)[number];

export const TURN_UNITS = ['day', 'week'] as const;
export type TurnUnit = (typeof TURN_UNITS)[number];

export const ABSENCE_KINDS = ['holiday', 'sick', 'training', 'other'] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

/** What would lie there while somebody is away. */
export const STRANDED_KINDS = ['ticket', 'relay', 'bridge'] as const;
export type StrandedKind = (typeof STRANDED_KINDS)[number];

export const SWAP_STATES = ['asked', 'accepted', 'declined', 'withdrawn'] as const;
export type SwapState = (typeof SWAP_STATES)[number];

/** Why a rota is less than it could be. */
export const QUALITY_REASONS = ['uncovered', 'uneven', 'one-person'] as const;
export type QualityReason = (typeof QUALITY_REASONS)[number];
