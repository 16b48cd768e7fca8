import type { IssueArea, ResourceKind } from '../../plan/words.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import type { Picked } from '../../platform/ui/use-uploads.ts';
import type { addResource, changeResource, Resource } from '../contract.ts';

/** A resource as its sheet has it. */
export type Fields = {
  en: string;
  es: string;
  kind: ResourceKind;
  address: string;
  files: Picked[];
  tiers: string[];
  areas: IssueArea[];
  language: string;
  owner: string;
  months: string;
  required: boolean;
};

export function fieldsOf(resource: Resource | null, { owner, tier }: { owner: string; tier: number | null }): Fields {
  if (!resource) {
    const tiers = tier === null ? [] : [String(tier)];
    return {
      en: '',
      es: '',
      kind: 'document',
      address: '',
      files: [],
      tiers,
      areas: [],
      language: '',
      owner,
      months: '12',
      required: false,
    };
  }
  const { titles, kind, address, file, areas, language, reviewEveryMonths, required } = resource;
  return {
    ...{ en: titles.en ?? '', es: titles.es ?? '', kind, address: address ?? '', files: file ? [{ id: file.id, name: file.name }] : [] },
    ...{ tiers: resource.tiers.map(String), areas: areas ?? [], language: language ?? '', owner: resource.owner ?? '' },
    ...{ months: reviewEveryMonths === null ? '' : String(reviewEveryMonths), required },
  };
}

/** A file takes the place of an address. */
function written({ en, es, kind, address, files, tiers, areas, language, owner, months, required }: Fields) {
  const file = files.at(-1)?.id ?? null;
  return {
    title: { ...(en.trim() && { en: en.trim() }), ...(es.trim() && { es: es.trim() }) },
    kind,
    address: file === null ? address.trim() || null : null,
    attachment: file,
    tiers: tiers.map(Number).toSorted(),
    areas: areas.length > 0 ? areas : null,
    language: (['en', 'es'] as const).find((one) => one === language) ?? null,
    owner,
    reviewEveryMonths: Number(months) || null,
    required,
  };
}

/** What is left empty is left out. */
export function toAdd(fields: Fields): InputOf<typeof addResource> {
  const { title, kind, tiers, owner, required, address, attachment, areas, language, reviewEveryMonths } = written(fields);
  return {
    ...{ title, kind, tiers, owner, required },
    ...(address !== null && { address }),
    ...(attachment !== null && { attachment }),
    ...(areas !== null && { areas }),
    ...(language !== null && { language }),
    ...(reviewEveryMonths !== null && { reviewEveryMonths }),
  };
}

/** What is as it was is not said again, so that two who change other things do not undo each other’s. */
export function toChange(id: string, before: Fields, now: Fields): InputOf<typeof changeResource> {
  const [old, next] = [written(before), written(now)];
  const changed = Object.entries(next).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(old[field as keyof typeof old]));
  return { id, ...Object.fromEntries(changed) };
}
