import { LIMITS } from './own-data.js';

const named = (/** @type {string[]} */ columns) =>
  columns.map((column) => `「${column}」`).join('');

/** Words about the reader's own data. */
export default {
  title: '自分のデータを使う（CSV・TSV）',
  /** @param {import('./own-data.js').Limits} limits */
  prose: ({ rows, columns }) =>
    `数値だけの表を貼り付けるか、ファイルを選ぶか、ここへドロップしてください。区切りはカンマ、タブ、セミコロン、空白のどれかです。一行目は見出しでもかまいません。カンマが区切りでなければ、小数は 1,5 とも書けます。読めるのは ${rows.toLocaleString('en')} 行、2〜${columns} 列までです。データはこのページの中だけで計算に使い、どこにも送りません。リンクにも入りません。`,
  paste: '貼り付ける表',
  choose: '表のファイルを選ぶ',
  example: '高さ,重さ\n1.2,3.4\n1.5,3.1',
  load: 'この表を読み込む',
  /**
   * @param {{rows: number, columns: number, encoding: string} & import('./own-data.js').Reading} facts
   */
  taken({ rows, columns, encoding, style, centred }) {
    const code = encoding === 'Latin-1' ? 'Latin-1（Windows-1252）' : encoding;
    const assumed = [
      ...(code ? [`文字コードは ${code}`] : []),
      ...(style.decimal === ',' ? ['小数点はカンマ'] : []),
    ];
    const read = assumed.length > 0 ? `${assumed.join('、')}として読みました。` : '';
    const moved = centred.map(
      ({ column, offset }) =>
        `「${column}」は値の幅に比べて 0 から遠く、二乗すると違いを表す桁が残りません。そこで ${offset} を引きました（引き算で失われる桁はありません）。図も data.csv もプログラムも、引いた後の値を使います。`,
    );
    return `${rows} 行 ${columns} 列を読み込みました。${read}${moved.join('')}データはこのページから出ません。`;
  },
  kept: '読み込みませんでした。前のデータのままです。',
  more: (/** @type {number} */ n) => `ほかに ${n} か所あります。`,
  fileTooLarge: 'ファイルが大きすぎます。50 MB までのファイルを選んでください。',
  fileUnreadable: 'ファイルを読めませんでした。選び直すか、表を上の欄に貼り付けてください。',
  /** @param {import('./own-data.js').DataOffer} offer */
  offer(offer) {
    switch (offer.code) {
      case 'leaveOut':
        return `${named(offer.columns)}は測定値ではないかもしれません。`;
      case 'headingIsData':
        return `${offer.line} 行目の数は下の行と大きさが違うので、見出しとして読みました。`;
      case 'dataIsHeading':
        return `${offer.line} 行目をデータとして読みました。`;
    }
  },
  /** @param {import('./own-data.js').DataOffer} offer */
  accept(offer) {
    switch (offer.code) {
      case 'leaveOut':
        return `${named(offer.columns)}を除いて読み込む`;
      case 'headingIsData':
        return `${offer.line} 行目をデータとして読む`;
      case 'dataIsHeading':
        return `${offer.line} 行目を見出しとして読む`;
    }
  },
  /**
   * @param {import('./own-data.js').DataProblem} problem
   * @param {import('./own-data.js').Limits} [limits]
   */
  problem(problem, { rows, columns } = LIMITS) {
    switch (problem.code) {
      case 'empty':
        return '表が空です。1 行目から数を並べてください。';
      case 'binary':
        return 'テキストのファイルではありません。もとのアプリで CSV として保存し、そのファイルを選んでください。';
      case 'rows':
        return problem.got < 2
          ? `${problem.line} 行目から先に、${problem.got === 0 ? '行がありません' : '1 行しかありません'}。数の行を 2 行以上入れてください。`
          : `データが ${problem.got} 行あります。${problem.line} 行目から先を除いてください（${rows} 行まで）。`;
      case 'columns':
        return problem.got < 2
          ? `${problem.line} 行目から先は 1 列だけです。カンマ、セミコロン、タブ、空白のどれかで区切って、列を加えてください。`
          : `${problem.line} 行目から先に ${problem.got} 列あります。${columns} 列までに減らしてください。`;
      case 'width':
        return `${problem.line} 行目のセルは ${problem.got} 個、ほかの行は ${problem.wanted} 個です。数をそろえてください。`;
      case 'missing':
        return `${problem.line} 行目：「${problem.column}」の値がありません。値を入れるか、この行を除いてください。`;
      case 'quote':
        return `${problem.line} 行目：「${problem.column}」の引用符が同じ行で閉じていません。閉じるか、取り除いてください。`;
      case 'text':
        return `${problem.line} 行目から先の「${problem.column}」は文字です（「${problem.got}」）。この列を除いてください。`;
      case 'number':
        return `${problem.line} 行目：「${problem.column}」の「${problem.got}」は数ではありません。数字だけで書き、小数点は一つまで、単位は除いてください。`;
      case 'size':
        return `${problem.line} 行目：「${problem.column}」の ${problem.got} は大きすぎます。10¹⁰⁰ までになるように、単位を大きくしてください。`;
      case 'constant':
        return `${problem.line} 行目から先の「${problem.column}」は、いつも ${problem.got} です。広がりがないので、この列を除いてください。`;
      case 'few':
        return `${problem.line} 行目から先に ${problem.got} 行あります。因子を求めるには、列の数の 2 倍より多い行が要ります。${problem.wanted} 行以上にするか、列を減らしてください。`;
      case 'alike':
        return `${problem.line} 行目から先の「${problem.column}」は「${problem.other}」の一次式で、新しい情報がありません。どちらかを除いてください。`;
      case 'equal':
        return `${problem.line} 行目から最後まで、すべての点が同じです。広がりがないと当てはめられないので、ほかの点を加えてください。`;
    }
  },
};
