import { useQueryClient } from '@tanstack/react-query';
import type { Endpoint } from '../../platform/http/endpoint.ts';
import { useMove } from '../../platform/ui/use-move.ts';
import type { Bridge } from '../contract.ts';
import { showBridge } from './use-bridges.ts';

/** A move that answers with the room as it is then, which is shown at once. */
export function useRoomMove<Input>(
  endpoint: Endpoint<Input, Bridge>,
  { done, onDone }: { done?: string; onDone?: (input: Input) => void } = {},
) {
  const queries = useQueryClient();
  return useMove<Input, Bridge>(endpoint, {
    ...(done !== undefined && { done }),
    onDone: (bridge, input) => {
      showBridge(queries, bridge);
      onDone?.(input);
    },
  });
}
