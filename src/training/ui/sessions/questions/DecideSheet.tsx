import { Checkbox, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../../platform/ui/drafts.ts';
import { FormDrawer } from '../../../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../../../platform/ui/use-move.ts';
import { type CourseQuestion, type CourseSession, decideQuestion } from '../../../sessions/contract.ts';
import { BECOMES, type Becomes } from '../../../words.ts';

type Props = { question: CourseQuestion; session: Pick<CourseSession, 'mayLead' | 'trainer' | 'people'>; onClose: () => void };

/** What becomes of a question: answered there, somebody finds out by a day, or a draft for the knowledge base. */
export function DecideSheet({ question, session, onClose }: Props) {
  const { t } = useTranslation('training');
  const { id, version } = question;
  const before = {
    becomes: question.becomes ?? 'answered',
    answer: question.answer ?? '',
    owner: question.owner?.id ?? session.trainer.id,
    dueOn: question.dueOn ?? '',
    isDone: question.isDone,
  };
  const [form, change, drop] = useDraft(`course.decide.${id}`, before);
  const decide = useMove(decideQuestion, {
    done: t('decide.done'),
    onDone: () => {
      drop();
      onClose();
    },
  });
  const people = [session.trainer, ...session.people.map(({ person }) => person), ...(question.owner ? [question.owner] : [])];
  const known = people.filter(({ id: one }, at) => people.findIndex((other) => other.id === one) === at);
  const answer = form.answer.trim();
  const isGiven = form.becomes !== 'answered';
  const submit = () =>
    decide.mutate({
      id,
      version,
      ...(session.mayLead && { becomes: form.becomes as Becomes }),
      ...(session.mayLead && isGiven && { owner: form.owner }),
      ...(isGiven && form.dueOn && { dueOn: form.dueOn }),
      ...(isGiven && { isDone: form.isDone }),
      ...(answer && { answer }),
    });
  return (
    <FormDrawer
      title={t('decide.title')}
      submit={t('decide.submit')}
      isBusy={decide.isPending}
      error={decide.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p dir="auto">{question.text}</p>
      {session.mayLead && (
        <SegmentedControl
          aria-label={t('decide.becomes')}
          orientation="vertical"
          value={form.becomes}
          onChange={(becomes) => change({ becomes: becomes as Becomes })}
          data={BECOMES.map((value) => ({ value, label: t(`decide.as.${value}`) }))}
        />
      )}
      <Textarea
        label={t('decide.answer')}
        autosize
        minRows={3}
        maxLength={4_000}
        dir="auto"
        value={form.answer}
        onChange={(event) => change({ answer: event.currentTarget.value })}
      />
      {isGiven && session.mayLead && (
        <Select
          label={t('decide.owner')}
          required
          searchable
          data={known.map((one) => ({ value: one.id, label: one.name }))}
          value={form.owner}
          onChange={(owner) => change({ owner: owner ?? session.trainer.id })}
        />
      )}
      {isGiven && (
        <>
          <TextInput
            type="date"
            label={t('decide.dueOn')}
            description={t('decide.dueHelp')}
            value={form.dueOn}
            onChange={(event) => change({ dueOn: event.currentTarget.value })}
          />
          <Checkbox
            label={t('decide.isDone')}
            checked={form.isDone}
            onChange={(event) => change({ isDone: event.currentTarget.checked })}
          />
        </>
      )}
    </FormDrawer>
  );
}
