import type { Picked } from '../../platform/ui/use-uploads.ts';

/** What someone has answered so far; kept on the device until it is sent. */
export type ReportDraft = {
  subject: string;
  description: string;
  platform: string;
  deviceName: string;
  errorCode: string;
  /** They have written into the field for the code, be it that they emptied it. */
  isCodeTheirs: boolean;
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
  isCodeTheirs: false,
  impact: 'one-person',
  urgency: 'slowed',
  since: '',
  files: [],
};

/** Where the answers are kept, for the page that asks the first question and the one that asks the rest. */
export const REPORT = 'report';

/** What nobody takes for anything but a code; the desk reads many more, wherever they stand. */
const CODE = /(?<![\p{L}\p{N}])(?:0x[0-9a-f]{4,8}|AADSTS\d{4,7}|-\d{9,10})(?![\p{L}\p{N}])/iu;

/** The code of the report: what stands in its field, and until somebody has written there, the one that they wrote with what happened. */
export function errorCodeOf({ errorCode, isCodeTheirs, subject, description }: ReportDraft): string {
  if (isCodeTheirs || errorCode) return errorCode;
  return CODE.exec(`${subject} ${description}`)?.[0] ?? '';
}
