import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../platform/ui/api.ts';
import { type PacketDraft, type PacketVerdict, scoreDraft } from '../../contract.ts';

const TYPING_MS = 300;

type Asked = { packet: PacketDraft; toTier: number | undefined; attachments: readonly string[] };

/**
 * What the plan says of the packet as it stands: asked again whenever the typing pauses. What it said last stays until it says
 * something else, also where asking fails: the form that it belongs to is being written in.
 */
export function usePacketScore(ticketId: string, { packet, toTier, attachments }: Asked) {
  const [asked] = useDebouncedValue(JSON.stringify({ packet, attachments, ...(toTier && { toTier }) }), TYPING_MS);
  const [last, setLast] = useState<PacketVerdict>();
  const { data, error } = useQuery({
    queryKey: ['packet-score', ticketId, asked],
    queryFn: () => call(scoreDraft, { params: { id: ticketId }, body: JSON.parse(asked) }),
    staleTime: 60_000,
  });
  if (data && data !== last) setLast(data);
  return { verdict: data ?? last, error };
}
