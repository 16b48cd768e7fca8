import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Endpoint } from '../http/endpoint.ts';
import { newId } from '../ids.ts';
import { Problem, submit } from './api.ts';

/** Sends a write. The same words sent again after a lost answer are done once; what changed is fetched again. */
export function useMove<Input, Answer>(
  endpoint: Endpoint<Input, Answer>,
  { done, onDone }: { done?: string; onDone?: (answer: Answer) => void } = {},
) {
  const queries = useQueryClient();
  const attempt = useRef<{ said: string; key: string } | null>(null);
  return useMutation<Answer, Error, Input>({
    mutationFn: (input) => {
      const said = JSON.stringify(input);
      if (attempt.current?.said !== said) attempt.current = { said, key: newId() };
      return submit(endpoint, input, attempt.current.key);
    },
    onSuccess: (answer) => {
      attempt.current = null;
      if (done) notifications.show({ message: done, color: 'green' });
      onDone?.(answer);
      return queries.invalidateQueries();
    },
    onError: (error) => {
      if (error instanceof Problem && error.code === 'offline') return;
      attempt.current = null;
      void queries.invalidateQueries();
    },
  });
}

/** For a move without a form: its refusal is said where everyone looks. */
export function sayRefusal(error: Error): void {
  notifications.show({ message: error.message, color: 'red', autoClose: 10_000 });
}
