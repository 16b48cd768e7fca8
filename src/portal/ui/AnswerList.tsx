import { Accordion } from '@mantine/core';
import type { findKnownAnswers } from '../../knowledge/contract.ts';
import type { AnswerOf } from '../../platform/http/endpoint.ts';
import css from './portal.module.css';

/** Each trouble that may be the same one, opened to see what to try. */
export function AnswerList({ answers }: { answers: AnswerOf<typeof findKnownAnswers>['items'] }) {
  return (
    <Accordion variant="separated" radius="md">
      {answers.map((answer) => (
        <Accordion.Item key={answer.id} value={answer.id}>
          <Accordion.Control>{answer.title}</Accordion.Control>
          <Accordion.Panel>
            <p className={css.symptom}>{answer.symptom}</p>
            <ul className={css.tryThis}>
              {answer.tryThis.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ul>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}
