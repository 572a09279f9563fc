// What the build puts around and into the modules.

/** The function that the whole bundle is. */
declare function latentLab(): void;

/** In the labs' script: engine/whole-core.js as a function. */
declare function latentLabCore(): typeof wholeCore;
declare let wholeCore: {
  loadCore: () => Promise<import('../wasm/core.js').Core>;
  jobs: import('../engine/jobs/run.js').Jobs;
};

/** What the labs' script takes from the page's: modules by their path below web/. */
declare module 'latent-lab:shared' {
  export const shared: Record<string, object>;
}

declare class WorkerGlobalScope {}

declare module 'latent-lab:core-loader' {
  const createCore: import('../wasm/core.js').CreateCore;
  export default createCore;
}

/** The wasm module, deflated, in base64. */
declare module 'latent-lab:core-bytes' {
  const packed: string;
  export default packed;
}

declare module '*.css' {
  const css: string;
  export default css;
}

/** Data, as text. */
declare module '*.csv' {
  const text: string;
  export default text;
}

/** TeX, turned into MathML by the build. */
declare module '*.tex' {
  const mathml: string;
  export default mathml;
}

declare module 'prismjs/components/prism-core.js' {
  export * from 'prismjs';
}
declare module 'prismjs/components/prism-python.js';
