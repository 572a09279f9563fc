// What the labs compute with: the whole core and its jobs. The build makes it a function of its own
// (latentLabCore), a worker's program that the page can also call, where there can be no worker.
import { inWorker } from './in-worker.js';
import { jobs } from './jobs/index.js';
import { startCore } from './start-core.js';
import { serve } from './worker.js';

if (inWorker) serve(startCore, jobs);
else wholeCore = { startCore, jobs };
