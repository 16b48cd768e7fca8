import { Button, Checkbox, NativeSelect, Radio, Stack, Textarea } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuizQuestion } from '../contract.ts';
import { LEFT_OPEN } from '../mark.ts';
import css from './quiz.module.css';

/** What somebody has answered so far, by the places at which the texts are shown. */
export type Given = { chosen?: number[]; text?: string };
/** Nothing is matched there yet. */
const OPEN = LEFT_OPEN;

export function isAnswered({ kind, left }: QuizQuestion, given: Given | undefined): boolean {
  if (kind === 'text') return Boolean(given?.text?.trim());
  const chosen = given?.chosen ?? [];
  return kind === 'match' ? chosen.length === left.length && !chosen.includes(OPEN) : chosen.length > 0;
}

/** Pairs count one by one, so those that are matched are sent though others are open. */
export function isBegun(given: Given | undefined): boolean {
  return Boolean(given?.text?.trim()) || (given?.chosen ?? []).some((place) => place !== OPEN);
}

type Props = { question: QuizQuestion; number: number; given: Given | undefined; onGive: (given: Given) => void };

/** One question, with what answers its kind; all of it by keyboard. */
export function QuestionField({ question: { kind, ask, options, left }, number, given = {}, onGive }: Props) {
  const { t } = useTranslation('quiz');
  const label = useId();
  const chosen = given.chosen ?? [];
  return (
    <fieldset className={css.question} aria-labelledby={label}>
      <legend id={label}>
        <span className="quiet">{t('number', { number })}</span> {ask}
      </legend>
      {kind !== 'single' && <p className="quiet">{t(`hint.${kind}`)}</p>}
      {kind === 'single' && (
        <Radio.Group value={String(chosen[0] ?? '')} onChange={(value) => onGive({ chosen: [Number(value)] })} aria-labelledby={label}>
          <Stack gap="xs">
            {options.map((option, place) => (
              <Radio key={option} value={String(place)} label={option} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {kind === 'several' && (
        <Checkbox.Group value={chosen.map(String)} onChange={(values) => onGive({ chosen: values.map(Number) })} aria-labelledby={label}>
          <Stack gap="xs">
            {options.map((option, place) => (
              <Checkbox key={option} value={String(place)} label={option} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {kind === 'order' && <OrderField options={options} chosen={chosen} onGive={onGive} />}
      {kind === 'match' && <MatchField left={left} options={options} chosen={chosen} onGive={onGive} />}
      {kind === 'text' && (
        <Textarea
          aria-labelledby={label}
          autosize
          minRows={3}
          maxLength={4_000}
          dir="auto"
          value={given.text ?? ''}
          onChange={(event) => onGive({ text: event.currentTarget.value })}
        />
      )}
    </fieldset>
  );
}

type Several = { options: readonly string[]; chosen: readonly number[]; onGive: (given: Given) => void };

/** Steps that are put in order by moving one past another; as they stand at first, they are no answer. */
function OrderField({ options, chosen, onGive }: Several) {
  const { t } = useTranslation('quiz');
  const order = chosen.length === options.length ? chosen : options.map((_, place) => place);
  const move = (from: number, to: number) => {
    const next = [...order];
    next.splice(to, 0, ...next.splice(from, 1));
    onGive({ chosen: next });
  };
  return (
    <ol className={css.order}>
      {order.map((place, index) => (
        <li key={place}>
          <span>{options[place]}</span>
          <Button.Group>
            <Button
              size="compact-sm"
              variant="default"
              disabled={index === 0}
              aria-label={t('earlier', { step: options[place] })}
              onClick={() => move(index, index - 1)}
            >
              ↑
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={index === order.length - 1}
              aria-label={t('later', { step: options[place] })}
              onClick={() => move(index, index + 1)}
            >
              ↓
            </Button>
          </Button.Group>
        </li>
      ))}
    </ol>
  );
}

/** For each left side its right one; what is chosen for another already is let go there. */
function MatchField({ left, options, chosen, onGive }: Several & { left: readonly string[] }) {
  const { t } = useTranslation('quiz');
  const now = left.map((_, index) => chosen[index] ?? OPEN);
  const choose = (at: number, place: number) =>
    onGive({ chosen: now.map((one, index) => (index === at ? place : one === place ? OPEN : one)) });
  return (
    <Stack gap="xs">
      {left.map((side, index) => (
        <NativeSelect
          key={side}
          label={side}
          value={String(now[index])}
          onChange={(event) => choose(index, Number(event.currentTarget.value))}
          data={[{ value: String(OPEN), label: t('choose') }, ...options.map((option, place) => ({ value: String(place), label: option }))]}
        />
      ))}
    </Stack>
  );
}
