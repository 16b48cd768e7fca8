import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../../platform/ui/api.ts';
import { type PacketDraft, scoreDraft } from '../../contract.ts';

const TYPING_MS = 300;

type Asked = { packet: PacketDraft; toTier: number | undefined; attachments: readonly string[] };

/** What the plan says of the packet as it stands: asked again whenever the typing pauses. */
export function usePacketScore(ticketId: string, { packet, toTier, attachments }: Asked) {
  const [asked] = useDebouncedValue(JSON.stringify({ packet, attachments, ...(toTier && { toTier }) }), TYPING_MS);
  return useQuery({
    queryKey: ['packet-score', ticketId, asked],
    queryFn: () => call(scoreDraft, { params: { id: ticketId }, body: JSON.parse(asked) }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
