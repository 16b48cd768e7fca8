import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../platform/ui/drafts.ts';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import type { AgendaItem } from '../../contract.ts';
import { addDecision } from '../../settled/contract.ts';
import css from './settled.module.css';

/** Writes down what was settled, about the item in focus where there is one. */
export function AddDecision({ bridge, about }: { bridge: string; about: AgendaItem | null }) {
  const { t } = useTranslation('bridge');
  const [{ text }, change, drop] = useDraft(`bridge.decision.${bridge}`, { text: '' });
  const add = useMove(addDecision, { onDone: drop });
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) add.mutate({ id: bridge, text: text.trim(), ...(about && { item: about.id }) });
      }}
    >
      <Textarea
        aria-label={t('decision.label')}
        placeholder={t('decision.label')}
        maxLength={4_000}
        minRows={1}
        dir="auto"
        value={text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      {add.error && <Refused error={add.error} />}
      {text.trim() !== '' && (
        <Button type="submit" size="xs" loading={add.isPending}>
          {t('decision.submit')}
        </Button>
      )}
    </form>
  );
}
