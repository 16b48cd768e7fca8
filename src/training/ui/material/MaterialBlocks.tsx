import type { ShownBlock } from '../../contract.ts';
import { LabCard } from './LabCard.tsx';
import css from './material.module.css';
import { PaperBlocks } from './PaperBlocks.tsx';
import { Runs } from './Runs.tsx';

/** What a text is made of, as a page shows it; live parts are what the plan in force and the catalogue say today. */
export function MaterialBlocks({ blocks }: { blocks: readonly ShownBlock[] }) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text has no other order than its own
    <MaterialBlock key={index} block={block} />
  ));
}

function MaterialBlock({ block }: { block: ShownBlock }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 3 ? 'h3' : 'h4';
      return (
        <Heading dir="auto">
          <Runs runs={block.runs} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p dir="auto">
          <Runs runs={block.runs} />
        </p>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text has no other order than its own
        <li key={index}>
          <MaterialBlocks blocks={item as readonly ShownBlock[]} />
        </li>
      ));
      return block.isOrdered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
        <div className={css.scroller} tabIndex={0}>
          <table className={css.table}>
            <thead>
              <tr>
                {block.head.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a text has no other order than its own
                  <th key={index} scope="col">
                    <Runs runs={cell} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a text has no other order than its own
                <tr key={index}>
                  {row.map((cell, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a text has no other order than its own
                    <td key={column}>
                      <Runs runs={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'quote':
      return (
        <blockquote>
          <MaterialBlocks blocks={block.blocks as readonly ShownBlock[]} />
        </blockquote>
      );
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
        <pre className={css.code} tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case 'picture':
      return <img className={css.picture} src={block.address} alt={block.words} loading="lazy" />;
    case 'live':
      return block.lab ? (
        <LabCard lab={block.lab} />
      ) : (
        <div className={css.live} data-part={block.name}>
          <PaperBlocks blocks={block.blocks} />
        </div>
      );
  }
}
