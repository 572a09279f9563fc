import { download } from '../dom/download.js';
import { toIpynb } from './ipynb.js';
import { pageText } from './text/index.js';

/**
 * Hands the page to the reader as a Jupyter notebook.
 * @param {import('./session.js').Session} session
 * @param {import('../panels/panel.js').Panel[]} panels
 * @param {import('./text/index.js').Language} lang
 */
export async function downloadNotebook(session, panels, lang) {
  const { engine, store } = session;
  const { values } = store;
  const notebook = await session.notebook();
  const data = await Promise.allSettled(
    panels.map((panel) => panel.compute({ engine, values, notebook })),
  );
  const { siteTitle, notice } = pageText[lang];
  const ipynb = toIpynb(panels, notebook, {
    ...{ lang, values, title: siteTitle, noticeTitle: notice },
    data: Object.fromEntries(
      data.map((each, index) => [
        panels[index].id,
        each.status === 'fulfilled' ? each.value : undefined,
      ]),
    ),
  });
  const json = `${JSON.stringify(ipynb, null, 1)}\n`;
  download('latent-variable-mixture-models.ipynb', json, 'application/json');
}
