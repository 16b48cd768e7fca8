import { expect, test } from 'vitest';
import { PART_SECTIONS } from '../../../changed-sections.ts';
import { chapterOf, PART_CHAPTERS } from './part-chapters.ts';

test('every place of a part stands in one chapter', () => {
  expect(Object.values(PART_CHAPTERS).flat().toSorted()).toEqual([...PART_SECTIONS].toSorted());
  expect(PART_SECTIONS.map(chapterOf)).toContain('phases');
});
