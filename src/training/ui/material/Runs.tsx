import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import type { Run } from '../../material/blocks.ts';

/** Words with their marks. Nothing of them is ever read as markup. */
export function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: words have no other order than their own
    <Marked key={index} run={run} />
  ));
}

function Marked({ run: { text, isStrong, isStressed, isCode, address } }: { run: Run }) {
  let words: ReactNode = isCode ? <code>{text}</code> : text;
  if (isStressed) words = <em>{words}</em>;
  if (isStrong) words = <strong>{words}</strong>;
  return address ? <Led address={address}>{words}</Led> : words;
}

/** A page of the desk opens in its place, the web beside it. */
function Led({ address, children }: { address: string; children: ReactNode }) {
  const router = useRouter();
  if (!address.startsWith('/')) {
    return (
      <a href={address} target="_blank" rel="noreferrer">
        {children}
      </a>
    );
  }
  const go = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    router.history.push(address);
  };
  return (
    <a href={address} onClick={go}>
      {children}
    </a>
  );
}
