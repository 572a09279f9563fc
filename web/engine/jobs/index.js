import { bestFit } from './best-fit.js';
import { bestGaussian } from './best-gaussian.js';
import { bestSchedule } from './best-schedule.js';
import { countTestHits } from './count-test-hits.js';
import { drawSamples } from './draw-samples.js';
import { estimateIntegral } from './estimate-integral.js';
import { compareMethods } from './compare-methods.js';
import { comparePlane } from './compare-plane.js';
import { compareSamples } from './compare-samples.js';
import { fitFactors } from './fit-factors.js';
import { countCoverage } from './count-coverage.js';
import { fitPath } from './fit-path.js';
import { fitPaths } from './fit-paths.js';
import { followScore } from './follow-score.js';
import { heldOutFactors } from './held-out-factors.js';
import { initialMixture } from './initial-mixture.js';
import { meanEvidence } from './mean-evidence.js';
import { neighbourBalls } from './neighbour-balls.js';
import { mergingLogSnr } from './merging-log-snr.js';
import { noisedDensities } from './noised-densities.js';
import { releaseTraining } from './paused-training.js';
import { posteriorPath } from './posterior-path.js';
import { reverseDistances } from './reverse-distances.js';
import { reverseRun } from './reverse-run.js';
import { samplePlanes } from './sample-planes.js';
import { samplingFloors } from './sampling-floors.js';
import { scheduleDistances } from './schedule-distances.js';
import { tracePlanes } from './trace-planes.js';
import { trainDenoiser } from './train-denoiser.js';
import { trainLinearVae } from './train-linear-vae.js';
import { trainVae } from './train-vae.js';
import { transportRuns } from './transport-runs.js';

/**
 * Calculations that take longer than a frame: each a generator over the core that yields its progress.
 * @satisfies {import('./run.js').Jobs}
 */
export const jobs = {
  bestFit,
  bestGaussian,
  bestSchedule,
  countTestHits,
  drawSamples,
  estimateIntegral,
  compareMethods,
  comparePlane,
  compareSamples,
  fitFactors,
  countCoverage,
  fitPath,
  fitPaths,
  followScore,
  heldOutFactors,
  initialMixture,
  meanEvidence,
  mergingLogSnr,
  neighbourBalls,
  noisedDensities,
  posteriorPath,
  releaseTraining,
  reverseDistances,
  reverseRun,
  samplePlanes,
  samplingFloors,
  scheduleDistances,
  tracePlanes,
  trainDenoiser,
  trainLinearVae,
  trainVae,
  transportRuns,
};
