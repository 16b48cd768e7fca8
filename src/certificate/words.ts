/** How a certificate stands. `ends-soon`: the first reminder of its end is due, and none has come after it. */
export const CERTIFICATE_STATES = ['valid', 'ends-soon', 'ended', 'revoked'] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

/** How somebody stands with a programme: as their newest certificate of it does, or without one. */
export const STANDINGS = [...CERTIFICATE_STATES, 'none'] as const;
export type Standing = (typeof STANDINGS)[number];

/** So many days before the end the person is reminded; with the last of them their leads are, too. */
export const REMINDER_DAYS = [60, 30, 7] as const;
export const DAYS_SOON = REMINDER_DAYS[0];
