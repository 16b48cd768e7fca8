export const ESCALATION_STATES = ['raised', 'accepted', 'returned', 'answered', 'relayed', 'withdrawn'] as const;

/**
 * `held`: step by step, a higher tier must acknowledge first. `withdrawn`: the ticket went up again or was solved anew.
 */
export const RELAY_STATES = ['held', 'sent', 'questioned', 'acknowledged', 'withdrawn'] as const;
export type RelayState = (typeof RELAY_STATES)[number];
/** A relay that its tier has still to understand. */
export const OPEN_RELAY_STATES = ['held', 'sent', 'questioned'] as const satisfies readonly RelayState[];

export const RETURN_REASONS = ['incomplete', 'wrong-tier'] as const;
export const CAUSE_CATEGORIES = [
  'user-action',
  'device-state',
  'identity-licence',
  'policy-configuration',
  'app-package',
  'certificate',
  'network',
  'tenant-setting',
  'vendor-defect',
  'service-incident',
  'unknown',
] as const;
export const VENDOR_LOG_DIRECTIONS = ['to-vendor', 'from-vendor'] as const;
