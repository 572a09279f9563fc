// The panels' worker: no panel asks for a job.
import { loadCore } from '../engine/load-core.js';
import { serve } from '../engine/worker.js';

serve(loadCore(), {});
