// Encodings of the reader's file: found, named, and all characters right.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { textOf } from '../../web/labs/kit/own-data-bytes.js';

/**
 * The bytes that CPython writes.
 * @param {string} text
 * @param {string} encoding  one of Python's
 */
const written = (text, encoding) =>
  new Uint8Array(
    execFileSync('/usr/bin/python3', [
      '-c',
      'import sys; sys.stdout.buffer.write(sys.argv[1].encode(sys.argv[2]))',
      ...[text, encoding],
    ]),
  );

const ROWS = '\n1.5,2\n3,4\n';
const JAPANESE = [
  ...[
    '高さ,重さ',
    '体重kg,身長cm',
    '年齢（歳）,売上高',
    'ソ表,能力',
    'ヘッダー、x',
    '値１,値２',
    'あ,い',
  ],
  ...['東京都千代田区,大阪府', '測定日時,温度℃', '平均μ,分散σ'],
];
const EUROPEAN = [
  ...['Größe,Länge', 'créée,âge', 'Länge,b', 'Höhe in m²,Temperatur °C', 'año,montaña', 'São,x'],
  ...['Ärger,Übung', 'prix £,poids', 'ÅR,Å', 'garçon,forêt'],
];

for (const head of JAPANESE) {
  for (const [encoding, name] of [
    ['utf-8', 'UTF-8'],
    ['utf-8-sig', 'UTF-8'],
    ['utf-16', 'UTF-16'],
    ['utf-16-le', 'UTF-16'],
    ['utf-16-be', 'UTF-16'],
    ['cp932', 'Shift_JIS'],
    ['euc_jp', 'EUC-JP'],
  ]) {
    test(`${head} in ${encoding}`, () => {
      const text = head + ROWS;
      assert.deepEqual(textOf(written(text, encoding)), { text, encoding: name });
    });
  }
}
for (const head of EUROPEAN) {
  for (const [encoding, name] of [
    ['utf-8', 'UTF-8'],
    ['cp1252', 'Latin-1'],
  ]) {
    test(`${head} in ${encoding}`, () => {
      const text = head + ROWS;
      assert.deepEqual(textOf(written(text, encoding)), { text, encoding: name });
    });
  }
}

test('half-width kana in Shift_JIS', () => {
  const text = `ｶﾀｻ,b${ROWS}`;
  assert.deepEqual(textOf(written(text, 'cp932')), { text, encoding: 'Shift_JIS' });
});

test('of ASCII nothing need be said', () => {
  assert.deepEqual(textOf(written(`a,b${ROWS}`, 'ascii')), { text: `a,b${ROWS}`, encoding: '' });
  assert.deepEqual(textOf(new Uint8Array()), { text: '', encoding: '' });
});

test('what a spreadsheet keeps is not taken for UTF-16', () => {
  const zip = Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0xb5, 0x8d, 0xd3);
  assert.ok(textOf(zip).text.includes('\0'));
});
