import type { Way } from '../../plan/rules/ladder-ways.ts';
import type { Locale } from '../../platform/http/shapes.ts';

/** What a hand-out is made of, before it is Word, PDF or Markdown: plain data and plain text, nothing of it markup. */
export type Paper = {
  locale: Locale;
  title: string;
  /** Whose plan it is; empty where the plan does not say. */
  organisation: string;
  author: string;
  /** Stands at the head of every page. */
  running: string;
  /** “Page {page} of {pages}”, with the two places left open. */
  pageOf: string;
  /** What a PDF says of characters that it cannot draw, with the place of `{count}` left open. */
  lacking: string;
  front: Front;
  blocks: Block[];
};

export type Front =
  | { kind: 'cover'; facts: readonly Fact[]; contents: string; promise: string }
  /** One page, so its head is a line and not a page. */
  | { kind: 'card'; tier: number; facts: readonly Fact[] }
  /** As many pages as it takes, below a head of a few lines. */
  | { kind: 'sheet'; facts: readonly Fact[] };

export type Fact = { name: string; lines: readonly string[] };
/** A sign for the eye beside the word for everyone. */
export type Sign = 'full' | 'half' | 'up' | 'none' | 'yes';
export type Tone = 'plain' | 'quiet' | 'good' | 'warn' | 'bad';
export type Cell = { text: string; note?: string; sign?: Sign; tone?: Tone; strong?: boolean };
export type Column = { text: string; note?: string; tier?: number };

export type Block =
  | { kind: 'chapter'; number: number; text: string }
  | { kind: 'heading'; level: 2 | 3; text: string; tier?: number }
  | { kind: 'paragraph'; text: string; tone?: 'lead' | 'open' }
  | { kind: 'list'; items: readonly string[]; isOrdered: boolean }
  | { kind: 'facts'; facts: readonly Fact[] }
  /** The first cell of a row is its head. `shares` are the widths of the columns, in any unit. */
  | { kind: 'table'; caption: string; head: readonly Column[]; rows: readonly (readonly Cell[])[]; shares: readonly number[] }
  | Ladder
  | Timeline
  | PacketScale
  /** An address that is also drawn, for the camera of whoever holds the paper. */
  | { kind: 'qr'; address: string; caption: string };

/** A rung with what goes up to it and what comes down from it, the vendor on top. */
export type Rung = { station: number; name: string; note: string; up: string; down: string };
export type Ladder = { kind: 'ladder'; caption: string; upWord: string; downWord: string; rungs: readonly Rung[]; ways: readonly Way[] };
/** `at` and `width` are per cents of the line. */
export type Timeline = {
  kind: 'timeline';
  caption: string;
  months: readonly { name: string; at: number }[];
  /** `calls`: while the phase has bridge calls. */
  bars: readonly { name: string; note: string; kind: string; at: number; width: number; calls: { at: number; width: number } | null }[];
};
/** The fields of a packet as one line of 100, with the bar across it. */
export type PacketScale = {
  kind: 'packet-scale';
  tier: number;
  caption: string;
  bar: number;
  shares: readonly { share: number; isRequired: boolean }[];
};
