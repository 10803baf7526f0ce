import { expect, test } from 'vitest';
import { readPack, writePack } from '../../../src/offline/pack.ts';

test('files come out of a pack as they went in, also empty ones, by names in any script', async () => {
  const files = new Map([
    ['a/b.json', new TextEncoder().encode('{"一":1}')],
    ['空', new Uint8Array()],
    ['c', Uint8Array.of(0, 255, 31, 139)],
  ]);
  const read = await readPack(new Blob([writePack(files) as Uint8Array<ArrayBuffer>]));
  const bytes = await Promise.all([...read].map(async ([path, file]) => [path, new Uint8Array(await file.arrayBuffer())] as const));
  expect(new Map(bytes)).toEqual(files);
});

test('what is no pack is refused', async () => {
  await expect(readPack(new Blob(['<!doctype html>']))).rejects.toThrow();
});
