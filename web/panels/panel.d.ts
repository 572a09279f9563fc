// What a panel is: one folder, one default export of this shape, one line in registry.js.
import type { PanelEngine } from '../engine/engine.js';
import type { Drawing } from '../plots/frame.js';
import type { Cell, Notebook } from '../wasm/core.js';

/**
 * - integer: of any size, kept as text
 * - count: a whole number
 * - real: a finite number
 * - reals: numbers separated by commas
 * - modes: mean:weight pairs separated by commas
 * - strokes: lines through points x:y, separated by "~"; points by commas
 * - choice: one of `options`
 * - subset: at least `min` of `options`, separated by commas, kept in their order
 */
export type Kind =
  | 'integer'
  | 'count'
  | 'real'
  | 'reals'
  | 'modes'
  | 'strokes'
  | 'choice'
  | 'subset';

/** One parameter: its control, validation, place in links and label all follow from this. */
export interface Parameter {
  /** Stable: it stands in links. */
  name: string;
  kind: Kind;
  /** As text, in the form that links use. */
  default: string;
  min?: number;
  max?: number;
  /** The entries of a list are whole numbers. */
  isWhole?: boolean;
  /** max itself is not allowed. */
  belowMax?: boolean;
  /** Most entries of a list. */
  maxLength?: number;
  /** What a choice or subset may be; their labels stand in the panel's text. */
  options?: string[];
  /** The useful part of the range, for a slider. */
  slider?: [low: number, high: number, step: number];
  /** Few readers ever set it: its control is folded away until one does. */
  isRare?: boolean;
}

export type Value =
  | string
  | number
  | number[]
  | string[]
  | [mean: number, weight: number][]
  | import('./strokes.js').Stroke[];

/** Valid values by panel id, then by parameter name. */
export type Values = Record<string, Record<string, any>>;

/** Where a panel's data comes from. */
export interface Source {
  engine: PanelEngine;
  values: Values;
  notebook: Notebook;
}

/** What a drawing may know and do. */
export interface Context {
  /** Pixels between the figure's left and right edge. */
  width: number;
  height: number;
  values: Values;
  /** This figure's words in the reader's language. */
  text: FigureText;
  /** Makes ids unique on the page. */
  uid: string;
  /** Sets one of the panel's own parameters, as if it had been typed. */
  set(name: string, text: string): void;
}

export type ComputedTry = (source: Omit<Source, 'notebook'>) => Promise<Record<string, string>>;

export interface Figure<Data> {
  /** Key of its words in the panel's text. */
  id: string;
  /** Pixels; constant, so that nothing on the page jumps. */
  height: number;
  /** The panel's parameters that stand under this figure. */
  controls: string[];
  /** MathML of the formula that the figure shows. */
  formula?: string;
  /**
   * What the formula's symbols (\data{symbol=name}{…} in TeX) stand for: layers of the drawing, and
   * one of the figure's controls; and their present values. Their names are FigureText.symbols.
   */
  symbols?: Record<
    string,
    { layers?: string[]; control?: string; value?: (facts: any) => string | undefined }
  >;
  draw(svg: Drawing, data: Data, context: Context): void;
  /** The present numbers, for the sentence that reads the picture aloud. */
  facts(data: Data, values: Values): Record<string, any>;
}

export interface FigureText {
  title: string;
  /** Prose before the figure (HTML of our own). */
  prose?: string;
  /** The picture read aloud, with its present numbers. */
  summary(facts: any): string;
  /** Words inside the picture. */
  marks: Record<string, any>;
  /** What each symbol of the formula is. */
  symbols?: Record<string, string>;
}

export interface PanelText {
  number: string;
  title: string;
  /** What plays the latent variable and what the observation, in one line (HTML of our own). */
  roles: string;
  /** What this step decides (HTML of our own). */
  lead: string;
  parameters: Record<string, { label: string; unit: string; options?: Record<string, string> }>;
  figures: Record<string, FigureText>;
  /** One for each of the panel's tries. */
  tries: { action: string; look: string }[];
  /** What to take along from here (HTML of our own). */
  notice: string;
  /** What the panel's lab lets one do, as a phrase. */
  lab?: string;
}

/** The parameters of all panels, as far as a panel or lab deals with them. */
export interface Parameters {
  readonly values: Values;
  set(panel: string, name: string, text: string): void;
  /** Several at once, keyed like links (panel.parameter). */
  load(entries: Iterable<[key: string, text: string]>): unknown;
}

/** A cell of which the error may be left out. */
export type Program = Omit<Cell, 'error'> & { error?: string };

export interface Panel<Data = any> {
  id: string;
  parameters: Parameter[];
  /** Other panels whose parameters this one shows: a link to it carries them too. */
  uses?: string[];
  /** The cell of the notebook that the panel shows. */
  cell?: 'samples' | 'decoder' | 'diffusion' | 'mixture' | 'metrics';
  /**
   * Parameter texts, keyed like links (panel.parameter), that a press on "try this" sets; or how they
   * are computed at the press.
   */
  tries: (Record<string, string> | ComputedTry)[];
  text: { ja: PanelText; en: PanelText };
  figures: Figure<Data>[];
  /** There is a lab of this id, in web/labs, to be opened here. */
  hasLab?: boolean;
  compute(source: Source): Promise<Data>;
}
