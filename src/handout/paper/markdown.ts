import { USER } from '../../plan/rules/ladder-ways.ts';
import type { Block, Cell, Column, Fact, Ladder, Paper, Sign, Timeline } from './blocks.ts';

const SIGNS: Record<Sign, string> = { full: '●', half: '◐', up: '↑', yes: '✓', none: '–' };
const BAR = 40;

/** A hand-out as Markdown (CommonMark with tables). The plan's texts stand in it as texts: none of their signs means anything. */
export function markdownOf(paper: Paper): string {
  const { organisation, title, running, front } = paper;
  const parts = [
    `# ${escaped(organisation && front.kind !== 'card' ? `${organisation}: ${title}` : title)}`,
    ...(front.kind === 'card' ? [`*${escaped(running)}*`] : []),
    facts(front.facts),
    ...(front.kind === 'cover' ? [`## ${escaped(front.contents)}`, contents(paper)] : []),
    ...paper.blocks.map(block),
    ...(front.kind === 'cover' ? ['---', `*${escaped(front.promise)}*`] : []),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function contents({ blocks }: Paper): string {
  return blocks.flatMap((one) => (one.kind === 'chapter' ? [`${one.number}. ${escaped(one.text)}`] : [])).join('\n');
}

function block(one: Block): string {
  switch (one.kind) {
    case 'chapter':
      return `## ${one.number}. ${escaped(one.text)}`;
    case 'heading':
      return `${'#'.repeat(one.level + 1)} ${escaped(one.text)}`;
    case 'paragraph':
      return one.tone === 'open' ? `> ${lines(one.text)}` : lines(one.text);
    case 'list':
      return one.items.map((item, index) => `${one.isOrdered ? `${index + 1}.` : '-'} ${escaped(item)}`).join('\n');
    case 'facts':
      return facts(one.facts);
    case 'table':
      return table(one.head, one.rows);
    case 'ladder':
      return `*${escaped(one.caption)}*\n\n${fenced(ladder(one))}`;
    case 'timeline':
      return `*${escaped(one.caption)}*\n\n${fenced(timeline(one))}`;
    case 'packet-scale':
      return `*${escaped(one.caption)}*`;
    case 'qr':
      return `${escaped(one.caption)}\n\n<${one.address}>`;
  }
}

function facts(all: readonly Fact[]): string {
  return all
    .map(({ name, lines: [first = '', ...more] }) => {
      const named = name ? `**${escaped(name)}:** ` : '';
      if (!name) return escaped([first, ...more].join(' '));
      return more.length === 0
        ? `- ${named}${escaped(first)}`
        : [`- ${named.trimEnd()}`, ...[first, ...more].map((line) => `  - ${escaped(line)}`)].join('\n');
    })
    .join('\n');
}

function table(head: readonly Column[], rows: readonly (readonly Cell[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(head.map(({ text, note }) => escaped(note ? `${text}: ${note}` : text))),
    row(head.map(() => '---')),
    ...rows.map((cells) => row(cells.map((cell, index) => cellText(cell, index === 0)))),
  ].join('\n');
}

function cellText({ text, note, sign, strong }: Cell, isHead: boolean): string {
  const words = escaped(text);
  const said = strong || isHead ? `**${words}**` : words;
  return `${sign ? `${SIGNS[sign]} ` : ''}${words ? said : ''}${note ? ` (${escaped(note)})` : ''}`;
}

/** The rungs as a drawing in letters, the vendor on top; what goes up on the left, what comes down on the right. */
function ladder({ rungs }: Ladder): string {
  const half = Math.max(...rungs.map(({ up }) => up.length)) + 6;
  return rungs
    .flatMap(({ station, name, note, up, down }, index) => [
      `${station === USER ? '( )' : `[${station}]`} ${name}${note ? `  ·  ${note}` : ''}`,
      ...(index < rungs.length - 1 ? ['     │', `     ${`▲ ${up}`.padEnd(half)}${down ? `┆ ▼ ${down}` : ''}`.trimEnd(), '     │'] : []),
    ])
    .join('\n');
}

function timeline({ bars, months }: Timeline): string {
  const names = Math.max(...bars.map(({ name }) => flat(name).length));
  const axis = months.reduce((line, { name, at }) => {
    const place = Math.round((at / 100) * BAR);
    return place > line.length || line === '' ? line.padEnd(place) + name : line;
  }, '');
  return [
    `${' '.repeat(names + 2)}${axis}`,
    ...bars.map(({ name, note, at, width }) => {
      const from = Math.min(BAR - 1, Math.round((at / 100) * BAR));
      const length = Math.max(1, Math.min(BAR - from, Math.round((width / 100) * BAR)));
      return `${flat(name).padEnd(names)}  ${`${'·'.repeat(from)}${'█'.repeat(length)}`.padEnd(BAR, '·')}${note ? `  ${note}` : ''}`;
    }),
  ].join('\n');
}

/** A block of code whose fence is longer than any in it. */
function fenced(text: string): string {
  const lines = text.split('\n').map(flat).join('\n');
  const longest = Math.max(2, ...[...lines.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${lines}\n${fence}`;
}

/** Only for what stands in a block of code: its line must stay one, and its own blanks count. */
function flat(text: string): string {
  return text.replace(/[\r\n\u0085\u2028\u2029]+/g, ' ');
}

/** A paragraph keeps its lines. */
function lines(text: string): string {
  return text
    .split(/[\r\n\u0085\u2028\u2029]+/)
    .map(escaped)
    .filter(Boolean)
    .join('\\\n');
}

/** On one line, with every sign that Markdown or HTML could read escaped. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~$&!^]/g, '\\$&')
    .replace(/^([+=-]|:(?=-))/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
