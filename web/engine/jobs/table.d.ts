// The jobs by their names: what each takes, tells meanwhile and answers.
import type { jobs } from './index.js';

export type JobTable = typeof jobs;
export type JobName = keyof JobTable;
export type ArgsOf<Name extends JobName> = Parameters<JobTable[Name]>[1];
export type ProgressOf<Name extends JobName> =
  ReturnType<JobTable[Name]> extends Generator<infer Progress, any, any> ? Progress : never;
export type ResultOf<Name extends JobName> =
  ReturnType<JobTable[Name]> extends Generator<any, infer Result, any> ? Result : never;

export interface JobOptions<Progress = any> {
  /** Cancels the job: its promise rejects with a CancelledError. */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

export type RunJob = <Name extends JobName>(
  job: Name,
  args: ArgsOf<Name>,
  options?: JobOptions<ProgressOf<Name>>,
) => Promise<ResultOf<Name>>;
