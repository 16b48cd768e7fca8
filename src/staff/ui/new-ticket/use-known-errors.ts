import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { findKnownErrors } from '../../../knowledge/contract.ts';
import { askedText } from '../../../knowledge/ui/asked-text.ts';
import { call } from '../../../platform/ui/api.ts';

const WORDS_MIN = 4;
const TYPING_MS = 350;

type Asked = { q: string; text: string; code: string; area: string | null; platform: string | null };

/** Known errors for what is being typed; the previous ones stay until the next are here. */
export function useKnownErrors({ q, text, code, area, platform }: Asked) {
  const [asked] = useDebouncedValue(
    { q: q.trim(), text: askedText(text), code: code.trim(), area: area ?? '', platform: platform ?? '' },
    TYPING_MS,
  );
  const isAsked = asked.q.length >= WORDS_MIN || asked.text.length >= WORDS_MIN || asked.code !== '';
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['known-errors', asked],
    queryFn: () => call(findKnownErrors, { query: { ...asked, limit: 4 } }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  return { knownErrors: isAsked ? (data?.items ?? []) : [], isAsked: isAsked && data !== undefined, isStale: isPlaceholderData };
}
