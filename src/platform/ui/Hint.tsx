import { Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';

/** What something says of itself when one points at it. */
export default function Hint({ label, children }: { label: string; children: ReactElement }) {
  return <Tooltip label={label}>{children}</Tooltip>;
}
