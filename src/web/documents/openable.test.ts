// What is said of a document of which there is no picture.
import { describe, expect, test } from 'vitest';
import type { Answered } from '#handling/pictures/asking.ts';
import { newFileId } from '#store/files/folder.ts';
import { pagesOf } from './openable.ts';

const opened = (type: string, answered: Answered) => ({
  door: { dataDir: '/nowhere', pictures: { ask: async () => answered, close: async () => {} } },
  organisation: 'cak',
  file: { id: newFileId(), name: 'one', size: 1, type },
  isAllowed: async () => true,
});

describe('given that no picture can be made', () => {
  test('when it is a photo of an iPhone, then it is called that, since the program of the reader may know it', async () => {
    expect(await pagesOf(opened('image/heic', { none: 'damaged' }))).toBe('phone-photo');
    expect(await pagesOf(opened('image/heic', { none: 'too-large' }))).toBe('too-large');
  });

  test('when it is anything else, then it is damaged, or of a kind of which we make none', async () => {
    expect(await pagesOf(opened('image/jpeg', { none: 'damaged' }))).toBe('damaged');
    expect(await pagesOf(opened('audio/mpeg', { none: 'damaged' }))).toBe('no-picture');
  });
});
