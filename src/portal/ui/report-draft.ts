const STORED = 'relevo.report';

/** What someone has answered so far; kept on the device until it is sent. */
export type ReportDraft = {
  subject: string;
  description: string;
  platform: string;
  deviceName: string;
  errorCode: string;
  impact: string;
  urgency: string;
  since: string;
};

export const EMPTY_DRAFT: ReportDraft = {
  subject: '',
  description: '',
  platform: '',
  deviceName: '',
  errorCode: '',
  impact: 'one-person',
  urgency: 'slowed',
  since: '',
};

export function readDraft(): ReportDraft {
  try {
    const stored = JSON.parse(localStorage.getItem(STORED) ?? '{}') as Partial<Record<keyof ReportDraft, unknown>>;
    const known = Object.entries(stored).filter(([name, value]) => name in EMPTY_DRAFT && typeof value === 'string');
    return { ...EMPTY_DRAFT, ...Object.fromEntries(known) };
  } catch {
    return EMPTY_DRAFT;
  }
}

export function saveDraft(more: Partial<ReportDraft>): void {
  localStorage.setItem(STORED, JSON.stringify({ ...readDraft(), ...more }));
}

export function dropDraft(): void {
  localStorage.removeItem(STORED);
}
