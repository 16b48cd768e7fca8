import { Button, Checkbox, Group, MultiSelect, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ISSUE_AREAS } from '../../plan/words.ts';
import { useDraft } from '../../platform/ui/drafts.ts';
import { FormDrawer } from '../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import { addQuestion, editQuestion, type KeptQuestion } from '../contract.ts';
import { QUESTION_KINDS, type QuestionKind } from '../words.ts';
import { draftOf, type FormLine, LINES_MAX, LINES_MIN, NO_LINE, type QuestionDraft, questionOf } from './question-form.ts';
import css from './quiz.module.css';

const LANGUAGES = ['en', 'es'] as const;
const SOURCES = ['knownError', 'plan', 'page'] as const;

/** A question of a trainer’s own, new or changed; of one that came with the desk, a copy. */
export function QuestionForm({ programme, from, onClose }: { programme: string; from: KeptQuestion | null; onClose(): void }) {
  const { t } = useTranslation('quiz');
  const { t: common } = useTranslation();
  const isChange = from !== null && !from.isShipped;
  const [draft, change, drop] = useDraft(`question.${programme}.${from?.question.id ?? 'new'}`, draftOf(from));
  const done = {
    done: t('write.kept'),
    onDone: () => {
      drop();
      onClose();
    },
  };
  const add = useMove(addQuestion, done);
  const edit = useMove(editQuestion, done);
  const keep = isChange ? edit : add;
  const { kind, lines } = draft;
  const put = (at: number, more: Partial<FormLine>) =>
    change(({ lines: now }) => ({ lines: now.map((line, index) => (index === at ? { ...line, ...more } : line)) }));
  const choose = (at: number, isRight: boolean) =>
    change(({ lines: now }) => ({
      lines: now.map((line, index) => ({ ...line, isRight: index === at ? isRight : kind === 'several' && line.isRight })),
    }));
  const word = kind === 'order' ? 'step' : kind === 'match' ? 'left' : 'choice';
  return (
    <FormDrawer
      title={t('write.title')}
      submit={t('write.keep')}
      size="lg"
      isBusy={keep.isPending}
      error={keep.error}
      onClose={onClose}
      onSubmit={() => keep.mutate({ programme, question: questionOf(draft, from?.question ?? null) })}
    >
      <TextInput
        label={t('write.id')}
        description={t('write.idText')}
        required
        maxLength={64}
        disabled={isChange}
        value={draft.id}
        onChange={(event) => change({ id: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('write.kind')}
        data={QUESTION_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={kind}
        onChange={(event) => change({ kind: event.currentTarget.value as QuestionKind })}
      />
      <MultiSelect
        label={t('write.areas')}
        required
        searchable
        data={ISSUE_AREAS.map((value) => ({ value, label: common(`area.${value}`) }))}
        value={draft.areas}
        onChange={(areas) => change({ areas: ISSUE_AREAS.filter((area) => areas.includes(area)) })}
      />
      {LANGUAGES.map((language) => (
        <Textarea
          key={language}
          label={t('write.ask', { language: t(`write.${language}`) })}
          required
          autosize
          minRows={2}
          maxLength={1_000}
          value={draft.ask[language]}
          onChange={(event) => change({ ask: { ...draft.ask, [language]: event.currentTarget.value } })}
        />
      ))}
      {kind === 'text' &&
        LANGUAGES.map((language) => (
          <Textarea
            key={language}
            label={t('write.answer', { language: t(`write.${language}`) })}
            required
            autosize
            minRows={2}
            maxLength={2_000}
            value={draft.answer[language]}
            onChange={(event) => change({ answer: { ...draft.answer, [language]: event.currentTarget.value } })}
          />
        ))}
      {kind !== 'text' &&
        lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
          <Stack key={at} gap="xs" className={css.written}>
            {LANGUAGES.map((language) => (
              <TextInput
                key={language}
                label={t(`write.${word}`, { number: at + 1, language: t(`write.${language}`) })}
                required
                maxLength={600}
                value={line[language]}
                onChange={(event) => put(at, { [language]: event.currentTarget.value })}
              />
            ))}
            {kind === 'match' &&
              LANGUAGES.map((language) => (
                <TextInput
                  key={language}
                  label={t('write.rightSide', { number: at + 1, language: t(`write.${language}`) })}
                  required
                  maxLength={600}
                  value={line.right[language]}
                  onChange={(event) => put(at, { right: { ...line.right, [language]: event.currentTarget.value } })}
                />
              ))}
            {(kind === 'single' || kind === 'several') && (
              <Checkbox label={t('write.isRight')} checked={line.isRight} onChange={(event) => choose(at, event.currentTarget.checked)} />
            )}
          </Stack>
        ))}
      {kind !== 'text' && (
        <Group gap="sm">
          <Button size="xs" variant="default" disabled={lines.length >= LINES_MAX} onClick={() => change({ lines: [...lines, NO_LINE] })}>
            {t('write.more')}
          </Button>
          <Button size="xs" variant="default" disabled={lines.length <= LINES_MIN} onClick={() => change({ lines: lines.slice(0, -1) })}>
            {t('write.less')}
          </Button>
        </Group>
      )}
      {LANGUAGES.map((language) => (
        <Textarea
          key={language}
          label={t('write.why', { language: t(`write.${language}`) })}
          required
          autosize
          minRows={2}
          maxLength={1_500}
          value={draft.why[language]}
          onChange={(event) => change({ why: { ...draft.why, [language]: event.currentTarget.value } })}
        />
      ))}
      <NativeSelect
        label={t('write.sourceKind')}
        data={SOURCES.map((value) => ({ value, label: t(`write.source.${value}`) }))}
        value={draft.sourceKind}
        onChange={(event) => change({ sourceKind: event.currentTarget.value as QuestionDraft['sourceKind'] })}
      />
      <TextInput
        label={t('write.sourceValue')}
        required
        maxLength={500}
        value={draft.source}
        onChange={(event) => change({ source: event.currentTarget.value })}
      />
    </FormDrawer>
  );
}
