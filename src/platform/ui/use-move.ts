import { notifications } from '@mantine/notifications';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { use, useRef } from 'react';
import type { Endpoint } from '../http/endpoint.ts';
import { newId } from '../ids.ts';
import { Problem, submit } from './api.ts';
import { OnBridge } from './on-bridge.ts';
import { changeOfWrite, refresh, ticketKey } from './query-families.ts';

/** Sends a write. The same words sent again after a lost answer are done once; what it touches is fetched again. */
export function useMove<Input, Answer>(
  endpoint: Endpoint<Input, Answer>,
  { done, onDone }: { done?: string; onDone?: (answer: Answer, input: Input) => void } = {},
) {
  const queries = useQueryClient();
  const bridge = use(OnBridge);
  const attempt = useRef<{ said: string; key: string } | null>(null);
  return useMutation<Answer, Error, Input>({
    mutationFn: (input) => {
      const said = JSON.stringify(input);
      if (attempt.current?.said !== said) attempt.current = { said, key: newId(new Date()) };
      return submit(endpoint, input, { key: attempt.current.key, bridge });
    },
    onSuccess: async (answer, input) => {
      attempt.current = null;
      if (done) notifications.show({ message: done, color: 'green' });
      onDone?.(answer, input);
      await afterWrite(queries, endpoint.path, input, answer);
    },
    onError: (error, input) => {
      if (error instanceof Problem && error.code === 'offline') return;
      attempt.current = null;
      void afterWrite(queries, endpoint.path, input);
    },
  });
}

/** A move of a ticket answers with its page, which is put there unless a newer one is; the rest that it touches is fetched again. */
export async function afterWrite(queries: QueryClient, path: string, input: unknown, answer?: unknown): Promise<void> {
  if (!isTicketPage(answer)) return refresh(queries, [changeOfWrite(path, path.startsWith('/tickets/:id') ? { id: idIn(input) } : {})]);
  const { id, version } = answer;
  const page = ticketKey(id, 'page');
  // What is still on its way may have been asked because of somebody else's move after this one: it is asked again.
  const isAsked = queries.isFetching({ queryKey: page }) > 0;
  await queries.cancelQueries({ queryKey: page });
  queries.setQueryData(page, (shown: unknown) => (isTicketPage(shown) && shown.version > version ? shown : answer));
  await refresh(queries, [changeOfWrite(path, isAsked ? { id } : { id, version })]);
}

function isTicketPage(answer: unknown): answer is { id: string; version: number } {
  return typeof answer === 'object' && answer !== null && 'id' in answer && 'version' in answer && 'moves' in answer;
}

function idIn(input: unknown): string | undefined {
  return typeof input === 'object' && input !== null && 'id' in input ? String(input.id) : undefined;
}

/** For a move without a form: its refusal is said where everyone looks. */
export function sayRefusal(error: Error): void {
  notifications.show({ message: error.message, color: 'red', autoClose: 10_000 });
}
