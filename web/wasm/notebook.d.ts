// What the notebook's cells take and give: the typed face of bind_notebook.cpp, a part of Core.

export interface Cell {
  /** The Python program of the cell. */
  source: string;
  /** What it prints. */
  output: string;
  /** "Type: message" of the exception that it raises, or ''. */
  error: string;
}

export interface NotebookParameters {
  samples: { seed: string; modes: Float64Array; sigma: number; count: number };
  decoder: { weights: Float64Array; bias: number };
  diffusion: { x0: number; beta: number; noise: number };
  mixture: { means: Float64Array; weights: Float64Array };
  metrics: { errors: Float64Array };
}

export interface Notebook {
  samples: { cell: Cell; mode: Float64Array; noise: Float64Array; z: Float64Array };
  decoder: { cell: Cell; contributions: Float64Array; xHat: number };
  diffusion: {
    cell: Cell;
    signalCoefficient: number;
    noiseCoefficient: number;
    xt: number;
    x0Hat: number;
  };
  mixture: { cell: Cell; samples: Float64Array };
  metrics: { cell: Cell; mean: number; best: number; worst: number };
}
