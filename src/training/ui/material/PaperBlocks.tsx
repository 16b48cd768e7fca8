import type { Block, Cell, Sign } from '../../../handout/paper/blocks.ts';
import { TierBadge } from '../../../platform/ui/marks.tsx';
import { LadderFigure, PacketFigure, TimelineFigure } from './figures.tsx';
import css from './material.module.css';

const SIGNS: Record<Sign, string> = { full: '●', half: '◐', up: '↑', none: '–', yes: '✓' };

/** The blocks of a hand-out on a page, which live parts are made of. */
export function PaperBlocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a paper has no other order than its own
    <PaperBlock key={index} block={block} />
  ));
}

function PaperBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'chapter':
      return <h3 dir="auto">{block.text}</h3>;
    case 'heading':
      return (
        <h3 dir="auto">
          {block.tier !== undefined && <TierBadge tier={block.tier} />} {block.text}
        </h3>
      );
    case 'paragraph':
      return (
        <p dir="auto" data-tone={block.tone}>
          {block.text}
        </p>
      );
    case 'list': {
      const items = block.items.map((item) => (
        <li key={item} dir="auto">
          {item}
        </li>
      ));
      return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'facts':
      return (
        <dl className={css.facts}>
          {block.facts.map(({ name, lines }) => (
            <div key={name}>
              <dt dir="auto">{name}</dt>
              {lines.map((line) => (
                <dd key={line} dir="auto">
                  {line}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      );
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
        <div className={css.scroller} tabIndex={0}>
          <table className={css.table}>
            {block.caption && <caption>{block.caption}</caption>}
            <thead>
              <tr>
                {block.head.map(({ text, note, tier }) => (
                  <th key={text} scope="col" {...(tier !== undefined && { style: { color: `var(--tier-${tier})` } })}>
                    {text}
                    {note && <small>{note}</small>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a paper has no other order than its own
                <tr key={index}>
                  {row.map((cell, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a paper has no other order than its own
                    <PaperCell key={column} cell={cell} isHead={column === 0} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'ladder':
      return <LadderFigure ladder={block} />;
    case 'timeline':
      return <TimelineFigure timeline={block} />;
    case 'packet-scale':
      return <PacketFigure scale={block} />;
    case 'qr':
      return <p>{block.address}</p>;
  }
}

function PaperCell({ cell: { text, note, sign, tone, strong }, isHead }: { cell: Cell; isHead: boolean }) {
  const words = (
    <>
      {sign && <span aria-hidden="true">{SIGNS[sign]} </span>}
      {strong ? <strong>{text}</strong> : text}
      {note && <small>{note}</small>}
    </>
  );
  return isHead ? (
    <th scope="row" data-tone={tone}>
      {words}
    </th>
  ) : (
    <td data-tone={tone}>{words}</td>
  );
}
