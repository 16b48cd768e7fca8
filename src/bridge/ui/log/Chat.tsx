import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../platform/ui/drafts.ts';
import { UserText } from '../../../platform/ui/marks.tsx';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { ErrorState, Loading } from '../../../platform/ui/states.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { postBridgeMessage } from '../../log/contract.ts';
import { useTimes } from '../times.ts';
import { useBridgeLog } from '../use-bridges.ts';
import css from './log.module.css';

/** For when the voice call is down. */
export function Chat({ bridge, mayTalk }: { bridge: string; mayTalk: boolean }) {
  const { t } = useTranslation('bridge');
  const times = useTimes();
  const log = useBridgeLog(bridge);
  const [{ body }, change, drop] = useDraft(`bridge.chat.${bridge}`, { body: '' });
  const post = useMove(postBridgeMessage, { onDone: drop });
  const list = useRef<HTMLOListElement>(null);
  const said = log.entries.filter(({ kind }) => kind === 'bridge-said');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said last is what one reads
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [said.length]);
  if (log.isPending) return <Loading lines={3} height={36} />;
  if (!log.data) return <ErrorState error={log.error} onRetry={() => void log.refetch()} />;
  const send = () => {
    if (body.trim() && !post.isPending) post.mutate({ id: bridge, body: body.trim() });
  };
  return (
    <>
      {said.length === 0 && <p className={css.help}>{t('chat.none')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <ol ref={list} className={css.chat} aria-label={t('chat.title')} aria-live="polite" tabIndex={0}>
        {said.map(({ id, at, by, data }) => (
          <li key={id} className={css.message}>
            <span className={css.by}>
              <bdi>{by?.name}</bdi> · {times.hour(at)}
            </span>
            <UserText>{String(data.body ?? '')}</UserText>
          </li>
        ))}
      </ol>
      {mayTalk && (
        <form
          className={css.chatForm}
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <Textarea
            aria-label={t('chat.label')}
            placeholder={t('chat.label')}
            minRows={1}
            maxLength={4_000}
            dir="auto"
            value={body}
            onChange={(event) => change({ body: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              send();
            }}
          />
          <Button type="submit" size="xs" loading={post.isPending} disabled={!body.trim()}>
            {t('chat.send')}
          </Button>
          {post.error && <Refused error={post.error} />}
        </form>
      )}
    </>
  );
}
