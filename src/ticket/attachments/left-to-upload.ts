import { DAY_MS } from '../../calendar/days.ts';
import type { Look } from '../../identity/act.ts';
import { type Refusal, refuse } from '../../platform/outcome.ts';

/** How many bytes this person may still send of what anybody may within 24 hours; a refusal where it is none, or less than they announce. */
export async function leftToUpload(
  { db, by, at }: Pick<Look, 'db' | 'by' | 'at'>,
  { perDayBytes, announcedBytes }: { perDayBytes: number; announcedBytes: number },
): Promise<number | Refusal<'upload-quota'>> {
  const sent = await db
    .selectFrom('attachment')
    .select(({ fn, val }) => fn.coalesce(fn.sum<number>('sizeBytes'), val(0)).as('bytes'))
    .where('uploadedBy', '=', by.id)
    .where('at', '>', new Date(at.getTime() - DAY_MS))
    .executeTakeFirstOrThrow();
  const left = perDayBytes - Number(sent.bytes);
  return left <= 0 || announcedBytes > left ? overQuota(perDayBytes) : left;
}

export function overQuota(perDayBytes: number): Refusal<'upload-quota'> {
  return refuse('upload-quota', { limitMb: Math.floor(perDayBytes / 1024 / 1024) });
}
