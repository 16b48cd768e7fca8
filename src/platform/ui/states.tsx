import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isFinal } from './in-the-way.ts';
import { ButtonLink } from './links.tsx';

type Empty = { title: string; children?: ReactNode; action?: ReactNode; isScreen?: boolean };

/** Nothing here yet, and what to do first. With `isScreen` it is all that the screen has, and so its heading. */
export function EmptyState({ title, children, action, isScreen = false }: Empty) {
  return (
    <Stack align="center" gap={6} py="xl" px="md" ta="center">
      {isScreen ? <ScreenHeading size="h2">{title}</ScreenHeading> : <Text fw={600}>{title}</Text>}
      {children && (
        <Text size="sm" className="quiet" maw={420}>
          {children}
        </Text>
      )}
      {action}
    </Stack>
  );
}

type Failed = { error: Error; onRetry?: () => void; isScreen?: boolean };

/**
 * What happened, in the desk's own words, and a way on: to try again where that may help, and else to the start. With `isScreen`
 * there is nothing else to show.
 */
export function ErrorState({ error, onRetry, isScreen = false }: Failed) {
  const { t } = useTranslation();
  return (
    <Stack align="center" gap="xs" py="xl" role="alert" ta="center">
      {isScreen ? <ScreenHeading size="h2">{error.message}</ScreenHeading> : <Text fw={600}>{error.message}</Text>}
      {isFinal(error) && isScreen && <ButtonLink to="/">{t('home')}</ButtonLink>}
      {onRetry && !isFinal(error) && (
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

/** The heading of a screen, with what belongs to the whole screen beside it. */
export function PageTitle({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return (
    <div className="page-title">
      <ScreenHeading>{children}</ScreenHeading>
      {aside}
    </div>
  );
}

/** What a screen is called, also by the browser's tab and history. */
function ScreenHeading({ children, size = 'h1' }: { children: ReactNode; size?: 'h1' | 'h2' }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${heading.current?.textContent ?? ''} · Relevo`;
  });
  return (
    <Title ref={heading} order={1} size={size} tabIndex={-1}>
      {children}
    </Title>
  );
}
