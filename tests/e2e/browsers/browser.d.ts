// What the tests ask of a browser, whatever it is driven through.

export type Key =
  | 'ArrowRight'
  | 'ArrowLeft'
  | 'ArrowUp'
  | 'ArrowDown'
  | 'Home'
  | 'End'
  | 'PageDown'
  | 'Enter'
  | 'Escape'
  | 'Tab'
  | 'F2';

export interface Page {
  /** Errors that nobody caught, where the driver tells. */
  problems: string[];
  /** Loads the page anew, also where only the fragment differs. */
  goto(url: string): Promise<unknown>;
  url(): Promise<string>;
  /** Runs a function of its own in the page; plain values in and out, no promises. */
  evaluate<Argument, Result>(
    run: (argument: Argument) => Result,
    argument?: Argument,
  ): Promise<Awaited<Result>>;
  /** Types into what has the focus. */
  type(text: string): Promise<unknown>;
  press(key: Key): Promise<unknown>;
  /** Presses the mouse at one place of the window and lets it go at another. */
  drag(from: [x: number, y: number], to: [x: number, y: number]): Promise<unknown>;
  /** Nodes of documents that are still held once garbage is collected, where the driver tells. */
  countNodes?(): Promise<number>;
  /** The page as printed to paper without backgrounds, as browsers do unless told otherwise. */
  pdf(format: 'A4' | 'Letter'): Promise<Uint8Array>;
  close(): Promise<unknown>;
}

export interface Browser {
  newPage(size?: { width?: number; height?: number }): Promise<Page>;
  close(): Promise<void>;
}
