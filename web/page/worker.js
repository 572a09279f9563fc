// The panels' worker: no panel asks for a job.
import { startCore } from '../engine/start-core.js';
import { serve } from '../engine/worker.js';

serve(startCore, {});
