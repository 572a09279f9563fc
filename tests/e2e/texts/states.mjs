// States of the page that lead to texts, or branches of them, which chance would seldom find.

const many = (/** @type {number} */ n, suffix = '') =>
  Array.from({ length: n }, (_, k) => `${(k - n / 2) / 2}${suffix}`).join();

const TRAINING = '[data-figure=labTrain] .toolbar';

/**
 * Parameters as in links; then what is done: tables loaded, buttons pressed (first: a selector in the
 * panel of what must be there before).
 * @type {{what: string, state?: string, tables?: string[], refusing?: boolean, guesses?: boolean,
 *   press?: [panel: string, within: string, place: number, first?: string][]}[]}
 */
export const STATES = [
  { what: 'as it begins' },
  {
    what: 'what cannot be',
    state:
      'panel=nowhere,samples,decoder,formulas,diffusion,mixture,metrics,takeaways&samples.nothing=1' +
      '&samples.count=1.5&samples.seed=x&diffusion.x0=abc&diffusion.beta=1&mixture.modes=1:-1' +
      '&mixture.fitKind=round&metrics.errors=1,x&decoder.weights=1,2,x&samples.sigma=-1' +
      `&samples.modes=${many(60)}&mixture.fitMeasurements=&mixture.fitInit=given` +
      `&mixture.fitCovariances=1,2,2,1&mixture.sigma=0&diffusion.labSteps=5&metrics.labOther=&mixture.fitRemoved=1.5`,
  },
  {
    what: 'nothing',
    state:
      'samples.modes=&samples.labModes=&mixture.modes=&metrics.errors=&decoder.weights=' +
      '&formulas.labModes=&formulas.flowModes=&diffusion.labModes=' +
      '&metrics.labOther=&metrics.labErrorModes=&metrics.labModes=&metrics.labModel=',
  },
  {
    what: 'a prior without a mode, which a decoder needs',
    state: 'decoder.labModes=',
  },
  ...[
    'labDecoder=arc&decoder.labPrior=normal&decoder.labX1=0&decoder.labX2=-1',
    'labW1=0&decoder.labW2=0',
    'labX1=-0.4&decoder.labX2=0.8',
    'labPrior=normal',
    'labDecoder=trained',
    'labDecoder=trained&decoder.labLatent=two',
    'labDecoder=trained&decoder.labTrained=60',
  ].map((own) => ({ what: `three densities: ${own}`, state: `decoder.${own}` })),
  {
    what: 'no spread, one of each',
    state:
      'samples.modes=0.5&samples.sigma=0&samples.labModes=1:1&mixture.modes=1:1&metrics.errors=0.5' +
      '&decoder.weights=2&formulas.labModes=1:1&formulas.flowModes=1:1&diffusion.labModes=1:1' +
      '&diffusion.beta=0&samples.count=1&samples.labCount=1&mixture.draws=1&mixture.fitK=1' +
      '&metrics.labOther=0.25&metrics.labWorstOf=1&metrics.labModes=0:1&metrics.labModel=0:1',
  },
  {
    what: 'weights of 0, no draw',
    state:
      'samples.count=0&mixture.modes=1:0,2:0&samples.labModes=1:0,2:0&formulas.labModes=0:0' +
      '&formulas.flowModes=1:0&diffusion.labModes=1:0&metrics.errors=0,0' +
      '&metrics.labOther=0,0&metrics.labOutlier=0&metrics.labErrorModes=0:0&metrics.labModes=0:0',
  },
  {
    what: 'huge',
    state:
      'samples.modes=1e200,-3e250&mixture.modes=1e300:1,-1e300:2&samples.labModes=1e200:1' +
      '&metrics.errors=1e300,2&decoder.weights=1e300,1e300,-1e300&diffusion.x0=1e300' +
      '&formulas.labModes=1e200:1&formulas.flowModes=1e200:1&diffusion.labModes=1e200:1&formulas.x=1e9' +
      '&metrics.labOther=1e200&metrics.labErrorModes=1e200:1&metrics.labModel=1e200:1',
  },
  {
    what: 'sums beyond all numbers',
    state:
      'samples.modes=1e10&samples.sigma=0&decoder.weights=1e307,1e307&decoder.bias=1.7e308' +
      '&metrics.labOther=1e200',
  },
  {
    what: 'tiny',
    state:
      'samples.modes=1e-300,2e-300&samples.sigma=5e-324&metrics.errors=5e-324,1e-320' +
      '&decoder.weights=1e-320&diffusion.noise=1e-310&diffusion.beta=0.9999999999999999' +
      '&mixture.modes=0:1e-300,1:1&formulas.x=1e-300&takeaways.x0=0&takeaways.noise=0',
  },
  {
    what: 'many',
    state:
      `samples.modes=${many(24)}&samples.count=40&decoder.weights=${many(36)}` +
      `&mixture.modes=${many(24, ':1')}&metrics.errors=${many(24).replaceAll('-', '')}`,
  },
  {
    what: 'paths by share, two Gaussians by the Wasserstein distance',
    state:
      'metrics.labPathPlane=divergences&metrics.labKnob=share&metrics.labFitK=2' +
      '&metrics.labFitBy=wasserstein2&metrics.labFitStep=3&metrics.labCount=30',
  },
  {
    what: 'density and coverage, a fit of two by forward KL',
    state:
      'metrics.labPathPlane=densityCoverage&metrics.labFitK=2&metrics.labCount=30' +
      '&metrics.labFitWeights=free&metrics.labFitBy=kl_forward&metrics.labFitSeed=4',
  },
  {
    what: 'mean log p, one component, a fit by Jensen–Shannon that rests at once',
    state:
      'metrics.labPathPlane=likelihoodMass&metrics.labModel=0:1&metrics.labCount=30' +
      '&metrics.labFitBy=jensen_shannon&metrics.labFitStep=0',
  },
  {
    what: 'too wide to be fitted',
    state: 'metrics.labModes=0:1,100:1&metrics.labCount=30',
  },
  {
    what: 'too many to be fitted',
    state: `metrics.labModes=${many(9, ':1')}&metrics.labCount=30`,
  },
  {
    what: 'more weights than z, a little training',
    state: 'samples.count=2&decoder.weights=1,2,3,4&decoder.labTrained=60',
  },
  ...[
    'labData=drawn',
    'labTrained=80&decoder.labAt=33',
    'labData=drawn&decoder.labDrawing=0:0&decoder.labTrained=1',
    'labData=drawn&decoder.labDrawing=-1:0,1:0.5~2:2,2:-1&decoder.labTrained=40&decoder.labLatent=two',
  ].map((own) => ({ what: `drawn: ${own}`, state: `decoder.${own}` })),
  ...[
    'labCollapseGuess=2',
    'labCollapseData=spectrum&decoder.labCollapseSpectrum=1',
    'labCollapseShown=yes',
    'labCollapseShown=yes&decoder.labCollapseData=geyser&decoder.labCollapseInference=exact',
    'labCollapseShown=yes&decoder.labCollapseData=spectrum&decoder.labCollapseAverage=mean&decoder.labCollapseBeta=8',
  ].map((own) => ({ what: `collapse: ${own}`, state: `decoder.${own}` })),
  {
    what: 'fits on their way',
    state: 'mixture.fitK=4&mixture.fitAt=3&mixture.fitBesideAt=3&diffusion.labDenoiser=learned',
    press: [
      ['mixture', '[data-figure=beside] .toolbar', 0],
      ['mixture', '[data-figure=choose] .toolbar', 0],
    ],
  },
  { what: 'a sweep on its way', state: 'diffusion.labSweep=run&diffusion.labCount=2000' },
  {
    what: 'fits that end, one with repeated points and no floor',
    state:
      'mixture.fitK=3&mixture.fitAt=2000&mixture.fitBesideAt=1000&mixture.fitFloor=0' +
      '&mixture.fitAdded=1.5,90,1.5,90,1.5,90&mixture.fitIterations=20&mixture.fitInit=given' +
      '&mixture.fitMeans=2,55,4.3,80,1.5,90&samples.labDraw=3&formulas.flowMethod=ula',
  },
  {
    what: 'particles that diverge, estimates without effect',
    state:
      'formulas.flowMethod=ula&formulas.flowStep=2&formulas.flowSigma=0.1&formulas.flowSpace=plane' +
      '&formulas.labProposal=prior&formulas.labX=90&diffusion.labData=ring&diffusion.labCount=50',
  },
  {
    what: 'lists of errors that cannot be paired, and copies',
    state:
      'metrics.errors=0.4,0.3,0.2&metrics.labOther=0.3,0.2&metrics.labSource=copies' +
      '&metrics.labCount=30',
  },
  {
    what: 'many pairs, clearly different, and a model of its own',
    state:
      'metrics.errors=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16&metrics.labOther=' +
      '0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15&metrics.labOutlier=0&metrics.labModel=0:1' +
      '&metrics.labTau=4.123105625617661',
  },
  ...[
    'labTau=1&metrics.labCount=30',
    'labTau=0.2',
    'labTau=2',
    'labSource=copies&metrics.labTau=1',
  ].map((own) => ({ what: `what a metric cannot see: ${own}`, state: `metrics.${own}` })),
  ...[
    'labPlaneSource=copies&metrics.labPlaneBalls=generated&metrics.labPlaneCount=30',
    'labPlaneOutlier=0,6&metrics.labPlaneModel=-1.5,0,1.5,0,0,2,0,4.5&metrics.labPlaneEdit=truth' +
      '&metrics.labPlaneCount=200',
    'labPlaneMeans=0,0&metrics.labPlaneModel=6,0&metrics.labPlaneCount=30',
    'labPlaneModel=&metrics.labCover=run&metrics.labCoverLists=250',
    'labPlaneWeights=0,0',
    'labPlaneWeights=1e308,1e308',
  ].map((own) => ({ what: `the plane: ${own}`, state: `metrics.${own}` })),
  ...[
    '0,1,0,1,0,1,0,1,0,1',
    '1,0,0,1,1,0,1,0,0,1&takeaways.looksCount=2&takeaways.tilt=1.01&takeaways.widen=1',
    '0,1&takeaways.tilt=1&takeaways.widen=1',
    '0,1',
    '&takeaways.looksShow=results&takeaways.looksCount=1000',
  ].map((picks) => ({ what: `picks by looks: ${picks}`, state: `takeaways.looksPicks=${picks}` })),
  ...[
    'scheduleCommit=6,2,-2,-6',
    'scheduleCommit=6,2,-2,-6&takeaways.scheduleKnots=5,1,-2,-8',
    'scheduleCommit=6,2,-2,-6&takeaways.scheduleTarget=0.001',
    'scheduleShow=results&takeaways.scheduleTarget=100',
    'scheduleShow=results&samples.modes=1',
    'scheduleShow=results&samples.modes=-5,0,2&samples.sigma=0.3&takeaways.scheduleTarget=0.5',
    'scheduleKnots=1,2,3',
  ].map((own) => ({ what: `schedules: ${own}`, state: `takeaways.${own}` })),
  ...[
    'trailSmallCover=0.9&takeaways.trailLargeGain=0.5',
    'trailShow=committed&takeaways.trailSmallCover=0.5&takeaways.trailSmallGain=0.4',
    'trailShow=results&samples.modes=0,0.2,0.5',
    'trailShow=results&samples.modes=2',
  ].map((own) => ({ what: `diversity against quality: ${own}`, state: `takeaways.${own}` })),
  ...[
    'undoShow=committed&takeaways.undoGuess=1,1,0.8,0.7,0.6',
    'undoShow=committed&takeaways.undoGuess=1,1,1,1,1&samples.modes=2',
    'undoShow=results&takeaways.undoX=0&takeaways.undoNoise=10',
    'undoGuess=0.5,0.5',
  ].map((own) => ({ what: `what noise leaves: ${own}`, state: `takeaways.${own}` })),
  {
    what: 'a training that is paused',
    state: 'diffusion.labTrained=200&diffusion.labDenoiser=learned',
    press: [
      ['diffusion', TRAINING, 0, `${TRAINING} button:not([hidden]) + progress[hidden]`],
      ['diffusion', TRAINING, 0, `${TRAINING} progress[value]:not([hidden])`],
    ],
  },
  ...[
    'labTable=geyser&decoder.labFactors=3',
    'labTable=own&decoder.labMethod=ppca&decoder.labFactors=2&decoder.labAngle=20&decoder.labTurned=1,2',
    'labTable=iris&decoder.labMethod=fa&decoder.labFactors=2&decoder.labTurned=2,2',
    'labTable=wine&decoder.labMethod=ppca&decoder.labFactors=2&decoder.labTurned=1,9',
    'labTable=wine&decoder.labMethod=ppca&decoder.labFactors=4&decoder.labCompare=both&decoder.labRow=9',
    'labTable=wine&decoder.labMethod=fa&decoder.labFactors=2&decoder.labCompare=both&decoder.labRow=999',
  ].map((own) => ({ what: `directions of a table: ${own}`, state: `decoder.${own}` })),
  {
    what: 'tables',
    tables: [
      '',
      'a,b\n1,2\n',
      'a\n1\n2\n3\n',
      'a,b\n1,2\n3\n4,5\n',
      'a,b\n1,\n3,4\n',
      `a,b\n${'x,y\n'.repeat(30)}`,
      `a,b\n${'1,2\n'.repeat(60)}${'1,x\n'.repeat(25)}`,
      'id,a,b\n1,0.3,8\n2,0.5,7\n3,0.1,6\n4,0.7,9\n',
      'id,a,b\n1,0.3,8\n2,0.5,7\n3,0.1,6\n4,0.7,9\n5,0.2,3\n6,0.9,1\n7,0.4,2\n8,0.8,5\n',
      '2019,2020\n0.1,0.2\n0.4,0.3\n0.2,0.8\n',
      'a,b\n1e200,2\n3,4\n',
      'a,b\n1,2\n1,3\n',
      'a,b\n1,2\n1,2\n1,2\n',
      'a,b\n1,2\n2,4\n3,6\n4,8\n6,12\n',
      'a,b\n1,2\n3,5\n2,1\n8,9\n9,8\n7,7\n',
    ],
  },
  {
    what: 'a comparison of which a method fails',
    state: 'mixture.fitK=2&mixture.fitFloor=0',
    press: [['mixture', '[data-figure=beside] .toolbar', 0]],
    tables: ['a,b\n1,2\n3,4\n1,2\n3,4\n1,2\n3,4\n'],
  },
  { what: 'exercises', state: 'exercises=all', guesses: true },
  {
    what: 'answers that are saved',
    state: 'exercises=all',
    press: [['samples', '.my-answers', 1, '.my-answers']],
  },
  { what: 'a link of another version', state: 'made=0.1&samples.gone=1' },
  { what: 'a drawing that is none', state: 'decoder.labData=drawn&decoder.labDrawing=99:99' },
  { what: 'what the core refuses', state: 'samples.count=7&mixture.fitSeed=9', refusing: true },
];
