import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Locale } from '../../../platform/http/shapes.ts';
import { call } from '../../../platform/ui/api.ts';
import { useLocale } from '../../../platform/ui/format.ts';
import { listMaterialVersions, type Material, previewMaterial } from '../../contract.ts';
import { materialKey } from '../use-training.ts';

type OfModule = { programme: string; module: string; language: Locale };
const PREVIEW_WAIT_MS = 700;

/** How a text reads and what lint says of it, once the writer has paused. */
export function usePreview({ programme, module, language, source }: OfModule & { source: string }) {
  const locale = useLocale();
  const [text] = useDebouncedValue(source, PREVIEW_WAIT_MS);
  return useQuery({
    queryKey: ['training', 'preview', programme, module, language, locale, text],
    queryFn: () => call(previewMaterial, { params: { id: programme, module }, body: { source: text, lang: language } }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
  });
}

export function useVersions({ programme, module, language }: OfModule) {
  return useQuery({
    queryKey: ['training', 'versions', programme, module, language],
    queryFn: () => call(listMaterialVersions, { params: { id: programme, module }, query: { lang: language } }),
    select: ({ items }) => items,
  });
}

/** Puts what was saved where it is read: the text that is being written must not turn into the older one for a moment. */
export function useShowMaterial(): (material: Material) => void {
  const queries = useQueryClient();
  const locale = useLocale();
  return (material) =>
    queries.setQueryData(
      materialKey({ programme: material.programme, module: material.module, lang: material.language }, locale),
      material,
    );
}
