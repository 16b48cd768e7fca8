import { Button, Switch, Textarea } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../platform/ui/drafts.ts';
import { sayRefusal, useMove } from '../../platform/ui/use-move.ts';
import { type LabAttempt, say } from '../contract.ts';
import css from './practice.module.css';
import { useTyped } from './use-typed.ts';

/** Says something to the person; what they answer is typed out as somebody types, unless that is switched off. */
export function Ask({ attempt: { id, person } }: { attempt: LabAttempt }) {
  const { t } = useTranslation('lab');
  const [{ body }, change, drop] = useDraft(`lab.${id}`, { body: '' });
  const [answer, setAnswer] = useState('');
  const [isTyped, setTyped] = useLocalStorage({ key: 'relevo.lab.typed', defaultValue: true, getInitialValueInEffect: false });
  const shown = useTyped(answer, isTyped);
  const ask = useMove(say, {
    onDone: ({ answers }) => {
      setAnswer(answers.map(({ text }) => text).join('\n\n'));
      drop();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (body.trim()) ask.mutate({ id, body }, { onError: sayRefusal });
  };
  return (
    <section className={css.card} aria-labelledby="lab-ask">
      <h2 id="lab-ask">{t('ask', { name: person.name })}</h2>
      {answer && (
        <blockquote className={css.answer}>
          <span aria-hidden>{shown}</span>
          <span className={css.spoken} aria-live="polite">
            {answer}
          </span>
        </blockquote>
      )}
      <form onSubmit={submit} className={css.form}>
        <Textarea
          label={t('askLabel')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={20_000}
          value={body}
          onChange={(event) => change({ body: event.currentTarget.value })}
        />
        <div className={css.actions}>
          <Button type="submit" variant="default" loading={ask.isPending} disabled={!body.trim()}>
            {t('send')}
          </Button>
          <Switch label={t('typed')} checked={isTyped} onChange={(event) => setTyped(event.currentTarget.checked)} />
        </div>
      </form>
    </section>
  );
}
