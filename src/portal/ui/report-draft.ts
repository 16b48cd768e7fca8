import type { Picked } from '../../platform/ui/use-uploads.ts';

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
  files: Picked[];
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
  files: [],
};

/** Where the answers are kept, for the page that asks the first question and the one that asks the rest. */
export const REPORT = 'report';
