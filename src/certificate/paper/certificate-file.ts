import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { MEDIA_TYPES } from '../../handout/formats.ts';
import { render } from '../../handout/render.ts';
import type { Look } from '../../identity/act.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import type { ServedFile } from '../../platform/http/file-endpoint.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import { type Refusal, refuse } from '../../platform/outcome.ts';
import { openCertificate as contract } from '../contract.ts';
import { peopleSeen } from '../may-see.ts';
import { findCertificate } from '../store.ts';
import { certificatePaper } from './certificate-paper.ts';

type Means = { sentences: Sentences; publicUrl: string };

/** In the language that is asked for, or else in that of whose certificate it is: they hand it on. */
async function openCertificate(
  { sentences, publicUrl }: Means,
  look: Look,
  { id, lang }: InputOf<typeof contract>,
): Promise<ServedFile | Refusal> {
  const found = await findCertificate(look, sql`c.id = ${id} and ${await peopleSeen(look)}`);
  if (!found) return refuse('certificate-not-found');
  const { locale: own } = await look.db.selectFrom('person').select('locale').where('id', '=', found.person.id).executeTakeFirstOrThrow();
  const locale = lang ?? (own === 'es' ? 'es' : 'en');
  // As the organisation calls itself and its tiers today: it is printed today.
  const plan = await planOfVersion(look.db, look.planVersion);
  const paper = certificatePaper(found, { plan, locale, sentences, publicUrl });
  return {
    name: `certificate-${found.programme}.${locale}.pdf`,
    mediaType: MEDIA_TYPES.pdf,
    tag: createHash('sha256').update(JSON.stringify(paper)).digest('hex'),
    make: () => render('pdf', paper),
  };
}

export const certificateFile = { endpoint: contract, permission: 'certificate:read', open: openCertificate } as const;
