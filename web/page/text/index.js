import en from './en.js';
import ja from './ja.js';

/** @typedef {typeof ja} PageText */
/** @typedef {'ja' | 'en'} Language */

/** @type {Record<Language, PageText>} */
export const pageText = { ja, en };

/**
 * Japanese where no language is named, English in every other language's page.
 * @param {string | null | undefined} lang
 * @returns {Language}
 */
export const languageOf = (lang) => (!lang || /^ja\b/i.test(lang) ? 'ja' : 'en');
