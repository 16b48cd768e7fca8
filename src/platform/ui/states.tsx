import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** Nothing here yet, and what to do first. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <Stack align="center" gap={6} py="xl" px="md" ta="center">
      <Text fw={600}>{title}</Text>
      {children && (
        <Text size="sm" className="quiet" maw={420}>
          {children}
        </Text>
      )}
      {action}
    </Stack>
  );
}

/** What happened, in the desk's own words, and a way to try again. */
export function ErrorState({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack align="center" gap="xs" py="xl" role="alert" ta="center">
      <Text fw={600}>{error.message}</Text>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </Stack>
  );
}

/** The shape of what is coming. */
export function Loading({ lines = 6, height = 44 }: { lines?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" p="md" aria-busy="true" aria-label={t('loading')} role="status">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <Skeleton key={line} height={height} radius="md" />
      ))}
    </Stack>
  );
}

/** The heading of a screen, which is also what the browser's tab and history call it. */
export function PageTitle({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${heading.current?.textContent ?? ''} · Relevo`;
  });
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: 12, flexWrap: 'wrap', justifyContent: 'space-between', marginBottom: 16 }}>
      <Title ref={heading} order={1} tabIndex={-1}>
        {children}
      </Title>
      {aside}
    </div>
  );
}
