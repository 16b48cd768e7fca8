import { Fragment, type ReactNode } from 'react';
import { type Block, blocksOf, type Inline } from './formatted-text.ts';
import { LinkedText } from './LinkedText.tsx';

/** A text with what its writer has marked in it: made of elements, so that nothing in it can become markup of the page. */
export default function FormattedText({ children }: { children: string }) {
  return <Blocks blocks={blocksOf(children)} />;
}

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return inOrder(blocks, (block) => <OneBlock block={block} isAlone={blocks.length === 1} />);
}

function OneBlock({ block, isAlone }: { block: Block; isAlone: boolean }) {
  switch (block.kind) {
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'list': {
      const items = inOrder(block.items, ({ number, blocks }) => (
        <li value={number ?? undefined}>
          <Blocks blocks={blocks} />
        </li>
      ));
      return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'text': {
      const parts = inOrder(block.parts, (part) => <Part {...part} />);
      return isAlone ? parts : <p>{parts}</p>;
    }
  }
}

function Part({ kind, text }: Inline) {
  if (kind === 'code') return <code>{text}</code>;
  return kind === 'strong' ? (
    <strong>
      <LinkedText>{text}</LinkedText>
    </strong>
  ) : (
    <LinkedText>{text}</LinkedText>
  );
}

/** A text that was written keeps its parts where they are, so a part’s place is its key. */
function inOrder<T>(parts: readonly T[], show: (part: T) => ReactNode): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return parts.map((part, place) => <Fragment key={place}>{show(part)}</Fragment>);
}
