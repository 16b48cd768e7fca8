import type { Block } from '../../handout/paper/blocks.ts';

/** Notes as blocks of a paper: lines that begin with a dash or a number are a list, all others paragraphs as they were written. */
export function notesBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let words: string[] = [];
  const close = () => {
    if (words.length > 0) blocks.push({ kind: 'paragraph', text: words.join('\n') });
    words = [];
  };
  for (const line of text.split('\n')) {
    const item = /^(?:(?<dash>-)|(?<number>\d{1,4})\.) (?<words>.*\S)/u.exec(line)?.groups;
    const last = blocks.at(-1);
    if (item?.words) {
      const isOrdered = item.dash === undefined;
      const goesOn = words.length === 0 && last?.kind === 'list' && last.isOrdered === isOrdered && (!isOrdered || Number(item.number) > 1);
      if (goesOn) blocks[blocks.length - 1] = { ...last, items: [...last.items, item.words] };
      else {
        close();
        blocks.push({ kind: 'list', isOrdered, items: [item.words] });
      }
    } else if (line.trim() === '') close();
    else if (words.length === 0 && last?.kind === 'list' && /^\s/.test(line))
      // What belongs to an item stands indented below it.
      blocks[blocks.length - 1] = { ...last, items: [...last.items.slice(0, -1), `${last.items.at(-1)}\n${line.trim()}`] };
    else words.push(line);
  }
  close();
  return blocks;
}
