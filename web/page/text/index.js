import en from './en.js';
import ja from './ja.js';

/** @typedef {typeof ja} PageText */
/** @typedef {'ja' | 'en'} Language */

/** @type {Record<Language, PageText>} */
export const pageText = { ja, en };

/**
 * @param {string | null | undefined} lang
 * @returns {Language}
 */
export const languageOf = (lang) => (lang?.toLowerCase().startsWith('en') ? 'en' : 'ja');
