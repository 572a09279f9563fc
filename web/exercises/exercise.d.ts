// What an exercise is: data alone. What it asks for is a fact of a figure or a parameter, computed by the
// panel, so that nothing here knows an answer.

export type Texts = { ja: string; en: string };

/** A number of the panel: of a figure (`draws.peaks`), of a parameter of the panel or its lab. */
export type Quantity = { fact: string } | { parameter: string };

export type Condition = Quantity & { is: '=' | '<' | '>' | '≤' | '≥'; value: number };

interface Common {
  /** Letters, digits and hyphens; stands in links. */
  id: string;
  panel: string;
  ask: Texts;
  /** The state that it begins in, by parameter: what is not named is at its default. */
  start: Record<string, string>;
  /** One after another, when asked for. */
  hints: Texts[];
  /** Why it is so: after an attempt. */
  after: Texts;
}

/** A state in which all conditions hold. */
export interface Reach extends Common {
  kind: 'reach';
  target: Condition[];
}

/** A number, committed before it is shown. */
export interface Predict extends Common {
  kind: 'predict';
  target: Quantity;
  unit: Texts;
  /** Its standard error, if it is an estimate. */
  standardError?: Quantity;
  /** How far off it may be: in standard errors if there is one, else in the number's own units. */
  within: number;
  /** Figures that would give it away. */
  covers: string[];
}

/** One of several, each of which leads to the state that decides it: there the conditions hold, or not. */
export interface Choose extends Common {
  kind: 'choose';
  target: Condition[];
  options: { text: Texts; state: Record<string, string> }[];
  covers: string[];
}

export type Exercise = Reach | Predict | Choose;

/** A panel's present state, as conditions see it. */
export interface PanelState {
  values: Record<string, unknown>;
  /** By figure: what answers these values. */
  facts: Record<string, Record<string, unknown>>;
}

/** The panel that an exercise stands in. */
export interface ExerciseHost {
  /** isSettled: no more facts are to come of its values. */
  state(): PanelState & { isSettled: boolean };
  /** The present state, as the fragment of a link. */
  link(): string;
  /** The same as an address that others can open; '' where there is none. */
  address(): string;
  /** Sets all that the panel is set by: what is not named, to its default. */
  begin(state: Record<string, string>): void;
  /** Hides these figures, also from screen readers; none: all are seen. */
  cover(figures: string[]): void;
}
