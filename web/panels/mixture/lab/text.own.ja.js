import { MOST_COLUMNS, MOST_ROWS } from './own-data.js';

/** Words about the reader's own data. */
export default {
  title: '自分のデータを使う（CSV・TSV）',
  prose: `数値だけの表を貼り付けるか、ファイルを選ぶか、ここへドロップしてください。区切りはカンマ、タブ、セミコロン（この場合、小数は 1,5 とも書けます）、空白のどれか。一行目は見出しでもかまいません。${MOST_ROWS.toLocaleString('en')} 行、2〜${MOST_COLUMNS} 列まで。データはこのページの中だけで計算に使い、どこにも送りません。リンクにも入りません。`,
  paste: '貼り付ける表',
  choose: '表のファイルを選ぶ',
  example: '高さ,重さ\n1.2,3.4\n1.5,3.1',
  load: 'この表を読み込む',
  taken: (/** @type {number} */ rows, /** @type {number} */ columns) =>
    `${rows} 行 ${columns} 列を読み込みました。データはこのページから出ません。`,
  kept: '読み込みませんでした。前のデータのままです。',
  more: (/** @type {number} */ n) => `ほかに ${n} か所あります。`,
  fileTooLarge: 'ファイルが大きすぎます（50 MB まで）。',
  /** @param {import('./own-data.js').DataProblem} problem */
  problem(problem) {
    switch (problem.code) {
      case 'empty':
        return '表が空です。';
      case 'rows':
        return problem.got < 2
          ? `データが ${problem.got} 行しかありません。2 行以上必要です。`
          : `データが ${problem.got} 行あります。${MOST_ROWS} 行までにしてください。`;
      case 'columns':
        return `1 行目に ${problem.got} 列あります。2〜${MOST_COLUMNS} 列にしてください。`;
      case 'width':
        return `${problem.line} 行目：${problem.got} 列あります（1 行目は ${problem.wanted} 列）。`;
      case 'missing':
        return `${problem.line} 行目：「${problem.column}」の値がありません。`;
      case 'number':
        return `${problem.line} 行目：「${problem.column}」の「${problem.got}」は数ではありません。小数点は「.」で書き、数値でない列は除いてください。`;
      case 'size':
        return `${problem.line} 行目：「${problem.column}」の ${problem.got} は大きすぎます（10¹⁰⁰ まで）。`;
      case 'constant':
        return `列「${problem.column}」はどの行も ${problem.got} です。広がりがないので、この列を除いてください。`;
      case 'equal':
        return `${problem.line} 行目から最後まで、すべての点が同じです。広がりがないので、当てはめられません。`;
    }
  },
};
