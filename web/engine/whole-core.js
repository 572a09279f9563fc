// What the labs compute with: the whole core and its jobs. The build makes it a function of its own
// (latentLabCore), a worker's program that the page can also call, where there can be no worker.
import { inWorker } from './in-worker.js';
import { jobs } from './jobs/index.js';
import { loadCore } from './load-core.js';
import { serve } from './worker.js';

if (inWorker) serve(loadCore(), jobs);
else wholeCore = { loadCore, jobs };
