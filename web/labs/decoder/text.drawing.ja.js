/** The words of the reader's own drawing, in Japanese. */
export default {
  parameters: {
    labDrawing: {
      label: '描いた点',
      unit: 'x₁:x₂（x の単位）。「~」で次の線。240 点まで',
    },
  },
  words: {
    undrawn:
      'まだ学習するデータがありません。下の平面に描くか、そこにある見本のボタンを押してください。',
    touch: '指やペンで描く',
    undo: '元に戻す',
    clear: 'すべて消す',
    begin: '見本から始める：',
    ready: { eight: '8 の字', heart: 'ハート', two: '2 本の線' },
    keys: 'マウスではそのまま描けます。指では、「指やペンで描く」を押すまでは画面が動きます。キーボードでは、矢印キーで ○ハンドルを動かし、Enter で最後の線に点を加え、Shift+Enter で新しい線を始め、Backspace で元に戻します（最後の線を消すか、消した絵や置き換えた絵を戻します）。',
  },
  figures: {
    labPad: {
      title: 'データを描く',
      marks: {
        x1: '観測 x₁',
        x2: 'x₂',
        cursor: (/** @type {string} */ x1, /** @type {string} */ x2) =>
          `キーボードで加える点 x = (${x1}, ${x2})。Enter で加えます`,
      },
      /** @param {any} facts */
      summary({ strokes, nodes, counts }) {
        if (strokes === 0) {
          return 'まだ何も描かれていません。平面に描くか、見本のボタンを押すか、点を入力してください。';
        }
        const data = counts
          ? `線に沿って、長さに比例して（0.2 より短い線や点は長さ 0.2 とみなして）点を置き、各座標に標準偏差 0.1 の正規ノイズを加えて、学習に使う ${counts[0]} 点と使わない ${counts[1]} 点（図の点）を作ります。標準化はせず、そのままの位置で使います。`
          : '';
        return `線は ${strokes} 本、その点は ${nodes} 個です。${data}`;
      },
    },
  },
};
