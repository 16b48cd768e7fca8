/** What a problem is about; the plan says per tier who handles which. */
export const ISSUE_AREAS = [
  'enrollment',
  'compliance',
  'app-deployment',
  'configuration',
  'conditional-access',
  'email',
  'certificates',
  'wifi-vpn',
  'updates',
  'autopilot',
  'apple-mdm',
  'android-enterprise',
  'policy-mam',
  'windows-hello',
  'remote-actions',
  'licensing',
  'other',
] as const;
export type IssueArea = (typeof ISSUE_AREAS)[number];

/** Tiers 1 to 3 are own teams; tier 4 is the vendor. */
export const VENDOR_TIER = 4;

export const IMPACTS = ['one-person', 'several', 'site', 'everyone'] as const;
export type Impact = (typeof IMPACTS)[number];
export const URGENCIES = ['can-wait', 'slowed', 'blocked'] as const;
export type Urgency = (typeof URGENCIES)[number];
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Priority = impact × urgency, unless the plan gives its own table. */
export const DEFAULT_PRIORITIES: Record<Impact, Record<Urgency, Priority>> = {
  'one-person': { 'can-wait': 'low', slowed: 'normal', blocked: 'high' },
  several: { 'can-wait': 'normal', slowed: 'normal', blocked: 'high' },
  site: { 'can-wait': 'normal', slowed: 'high', blocked: 'urgent' },
  everyone: { 'can-wait': 'high', slowed: 'urgent', blocked: 'urgent' },
};

export const PACKET_FIELDS = [
  'symptom',
  'errorCode',
  'platform',
  'deviceName',
  'tried',
  'evidence',
  'hypothesis',
  'question',
  'affected',
] as const;
export type PacketField = (typeof PACKET_FIELDS)[number];

/** Why a field of a packet does not count. */
export const PACKET_SHORTFALLS = ['empty', 'too-short', 'not-more-than-received', 'still-missing'] as const;
export type PacketShortfall = (typeof PACKET_SHORTFALLS)[number];

export const CHANNEL_KINDS = ['phone', 'mail', 'chat', 'portal', 'teams', 'skype', 'in-person'] as const;
export const PLAN_PLATFORMS = ['windows', 'ios', 'android', 'macos', 'linux', 'other'] as const;
/** What a tier does with a problem of an area. */
export const HANDLINGS = ['handles', 'assists', 'escalates'] as const;
/** The moves of a ticket that a plan may leave to some tiers; the rest is every tier's. */
export const TIER_MOVES = [
  'take',
  'assign',
  'edit',
  'reply',
  'check',
  'wait',
  'resume',
  'escalate',
  'return',
  'withdraw',
  'open-vendor-case',
  'solve',
  'resolve',
  'reopen',
  'close',
] as const;
/** What the device management can do to a device from afar, the harmless first. */
export const DEVICE_ACTIONS = [
  'sync',
  'restart',
  'locate',
  'collect-diagnostics',
  'rename',
  'remote-lock',
  'reset-passcode',
  'rotate-keys',
  'fresh-start',
  'autopilot-reset',
  'retire',
  'wipe',
  'delete',
] as const;
export type DeviceAction = (typeof DEVICE_ACTIONS)[number];
/** Those that remove data from it. */
export const ERASING_ACTIONS: readonly DeviceAction[] = ['fresh-start', 'autopilot-reset', 'retire', 'wipe', 'delete'];
/** What must not wait: for what an alarm rings. */
export const PAGING_CAUSES = ['hand-off-not-accepted', 'urgent-untaken', 'bridge-without-tier'] as const;
export type PagingCause = (typeof PAGING_CAUSES)[number];
/** By what an alarm may reach somebody. Which of them this release has is said by `CHANNELS` of the slice that rings. */
export const PAGING_CHANNELS = ['in-app', 'push', 'webhook', 'mail'] as const;
export type PagingChannel = (typeof PAGING_CHANNELS)[number];
/** Those of them through which this release rings; a step of others alone rings in the desk’s pages. */
export const CONNECTED_CHANNELS: readonly PagingChannel[] = ['in-app', 'push', 'webhook'];
/** Whom a step rings, where it names no team. */
export const PAGED = ['on-duty', 'lead'] as const;
export const RELAY_MODES = ['together', 'step-by-step'] as const;
export const MODULE_KINDS = ['lecture', 'lab', 'discussion', 'q-and-a'] as const;
/** What earns a certificate. */
export const TRAINING_NEEDS = ['attendance', 'lab', 'quiz', 'observation'] as const;
export type TrainingNeed = (typeof TRAINING_NEEDS)[number];
/** What can be kept for those who hold a certificate, besides each device action. */
export const GATED_BY_DESK = ['assign', 'take', 'accept', 'hold-session', 'lead-bridge'] as const;
export const GATED_MOVES = [...GATED_BY_DESK, ...DEVICE_ACTIONS] as const;
export type GatedMove = (typeof GATED_MOVES)[number];
export const RESOURCE_KINDS = ['document', 'address', 'video', 'file', 'course'] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];
export const PHASE_KINDS = ['planning', 'pilot', 'initial-production', 'production', 'steady'] as const;
/** How long a bridge call may be. */
export const BRIDGE_MINUTES = { min: 5, max: 480 } as const;
/** An address that a page may lead to, and that nobody on the way reads. */
export const HTTPS_ADDRESS = '^https://\\S+$';
export const APPROACHES = ['self-service', 'assisted', 'tech-fair'] as const;
export const WAVE_CHANNELS = ['meeting', 'mail', 'intranet', 'chat', 'poster'] as const;
/** Where a wave of messages stands to the day of enrolment. */
export const WAVE_STAGES = ['kickoff', 'pre-enrolment', 'enrolment', 'post-enrolment'] as const;

/** What a draft can be started from. */
export const DRAFT_ORIGINS = ['in-force', 'version', 'worked-plan', 'empty-plan', 'file'] as const;
/** How somebody may end a round of approvals: it is theirs, they say why, or they may not. */
export const REVIEW_ENDINGS = ['freely', 'with-reason', 'not'] as const;
export const DECISIONS = ['approved', 'changes-asked'] as const;
export type Decision = (typeof DECISIONS)[number];
export const CHANGE_KINDS = ['added', 'removed', 'changed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
/** The moves of a ticket that a tier can be made responsible for: all that the desk knows. */
export const PLAN_MOVES = [
  'take',
  'assign',
  'edit',
  'reply',
  'log-contact-attempt',
  'note',
  'check',
  'wait',
  'resume',
  'escalate',
  'accept',
  'return',
  'withdraw',
  'open-vendor-case',
  'log-vendor-case',
  'answer-vendor-case',
  'solve',
  'acknowledge',
  'question',
  'answer',
  'resolve',
  'confirm',
  'reopen',
  'close',
] as const;
