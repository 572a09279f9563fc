import { pythonList, pythonNumber, pythonRows } from '../kit/python-literal.js';

/** @typedef {import('../kit/tables.js').Table} Table */

/**
 * NumPy on the table, or on the reader's eigenvalues.
 * @param {Table | null} table
 * @param {Record<string, any>} own  the panel's values
 */
export function collapseProgram(table, own) {
  const { labCollapseSpectrum, labCollapseBeta, labCollapseNoise, labCollapseAverage } = own;
  const beta = pythonNumber(labCollapseBeta);
  const values = table
    ? `x = np.array([  # ${table.columns.join(', ')}
${pythonRows(table.x, table.columns.length, '    ')}
])
values = np.linalg.eigvalsh(np.corrcoef(x.T))[::-1]  # of columns in standard deviations`
    : `values = np.array(${pythonList(labCollapseSpectrum)})`;
  return `import numpy as np

${values}
noise = ${pythonNumber(labCollapseNoise)}  # the variance of x given z
beta = ${labCollapseAverage === 'mean' ? `${beta} * len(values)  # a mean over the columns, not their sum` : beta}
threshold = beta * noise
print("eigenvalues", *(f"{value:.5f}" for value in values))
print(f"threshold {threshold:.5f}")
print(f"active {(values > threshold).sum()} of {len(values)}")
print("loadings squared", *(f"{max(0, value - threshold):.5f}" for value in values))
`;
}

/**
 * What that program prints.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {import('./collapse-compute.js').Collapse} model
 */
export function collapseOutput(engine, { eigenvalues, threshold, active, loadings }) {
  const each = ' {:.5f}'.repeat(eigenvalues.length);
  return engine.format(
    `eigenvalues${each}\nthreshold {:.5f}\nactive ${active} of ${eigenvalues.length}\nloadings squared${each}\n`,
    Float64Array.of(...eigenvalues, threshold, ...loadings),
  );
}
