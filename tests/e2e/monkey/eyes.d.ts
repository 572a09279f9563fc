/** What in-page-eyes.js gives to the monkey's hands: of the panels that are not hidden. */
interface MonkeyEyes {
  panels(): HTMLElement[];
  idOf(panel: Element): string;
  inPanels(selector: string): { panel: string; nodes: HTMLElement[] }[];
  isSeen(node: Element | null | undefined): boolean;
}

interface Window {
  monkeyEyes: MonkeyEyes;
}
