// <latent-panel> for whoever programs it. A part of the page: the build puts it beside latent-lab.js.

/** By name: the numbers that a figure shows and its sentence speaks of. */
export type LatentFacts = Record<string, unknown>;

export interface LatentPanelElement extends HTMLElement {
  /** What the panel and its lab are set to, by parameter: a copy. */
  readonly values: Record<string, unknown>;
  /**
   * Sets one parameter, as if its text were typed: `set('sigma', '0.3')`. What does not fit keeps the value, stands
   * at the control with what is allowed, and is told by `latent-error`.
   * @throws RangeError  no such parameter
   */
  set(name: string, text: string): void;
  /** By figure: the present facts of all that are shown, an open lab's too. A copy. */
  readonly facts: Record<string, LatentFacts>;
}

/** A failure; with `name` and `text` if a parameter refused what was typed. */
export interface LatentErrorDetail {
  message: string;
  name?: string;
  text?: string;
}

declare global {
  interface HTMLElementTagNameMap {
    'latent-panel': LatentPanelElement;
  }
  interface HTMLElementEventMap {
    /** The answers to its values stand: at first, after a failure, and in another language. */
    'latent-ready': CustomEvent<Record<string, never>>;
    /** Facts have changed. */
    'latent-change': CustomEvent<Record<string, never>>;
    'latent-error': CustomEvent<LatentErrorDetail>;
  }
}
