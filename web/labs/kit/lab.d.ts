// What a lab is: one folder, one export of this shape, one line in registry.js; its parameters also stand
// in parameters.js, which the page knows before any lab is there.
import type { Engine } from '../../engine/engine.js';
import type { Pool } from '../../engine/pool.js';
import type {
  Figure,
  FigureText,
  Parameter,
  Parameters,
  Program,
  Values,
} from '../../panels/panel.js';

export interface LabText {
  parameters: Record<string, { label: string; unit: string; options?: Record<string, string> }>;
  figures: Record<string, FigureText>;
  /** The question it answers, what is learned from it, and everything else in the lab's own form. */
  lab: { lead: string; learned: string } & Record<string, any>;
}

export interface FigureView {
  node: HTMLElement;
  /** Above the picture. */
  addAbove(...nodes: HTMLElement[]): void;
  /** What moves the picture besides the controls: before them. */
  addToHand(...nodes: HTMLElement[]): void;
  /** At the end of one parameter's control. */
  addToControl(name: string, ...nodes: HTMLElement[]): void;
  /** There is no picture yet: only what leads to one is shown, no empty frame. */
  setEmpty(isEmpty: boolean): void;
  /** Brings the picture into view, for what changes it from elsewhere. */
  reveal(): void;
  updateControls(): void;
  update(data: any, values: Values): void;
  /** There is no answer to show. */
  clear(): void;
  destroy(): void;
}

/** What a lab may use. */
export interface LabContext {
  engine: Engine;
  /** For what falls into independent pieces. */
  pool: Pool;
  /** Its own parameters, those of its panel and of the panels that this one uses; `links` counts how often a link has been followed. */
  store: Parameters & { links: number; link: Parameters['load'] };
  lang: 'ja' | 'en';
  text: LabText;
  uid: string;
  /** A figure in the same grammar as those above the lab; its words are `text.figures[id]`. */
  figure(figure: Figure<any>): FigureView;
  /** There may be new facts. */
  told(): void;
  /** What a Python program prints, and its listing, folded; `lead` is a line about it. */
  cell(lead?: string): { node: HTMLElement; update(program: Program): void };
}

/** The deep end of a panel: made when the reader opens it, gone when it is closed. */
export interface Lab {
  /** That of its panel. */
  id: string;
  /** One of them is `lab`, a choice of closed and open, so that an open lab is a link. */
  parameters: Parameter[];
  text: { ja: LabText; en: LabText };
  create(context: LabContext): {
    node: HTMLElement;
    /** Some parameter of the lab or its panel may have changed, or the lab has just been opened. */
    update(values: Values): void;
    /** All that it shows answers the page's present values, and nothing more is to come. */
    isSettled(): boolean;
    destroy(): void;
  };
}
