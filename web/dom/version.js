/** Of the page: the build writes it into both scripts. */
export const VERSION = '__LATENT_LAB_VERSION__';
