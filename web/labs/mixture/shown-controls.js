/**
 * Which controls of the fit mean something at present.
 * @param {Record<string, any>} own  the lab's values
 * @param {number} columns  of the data
 * @returns {Record<string, boolean>}  by parameter; those that always mean something are left out
 */
export function shownControls({ fitData, fitInit, fitClick, fitAdded, fitRemoved }, columns) {
  const isSynthetic = !['geyser', 'penguins', 'own'].includes(fitData);
  const isGiven = fitInit === 'given';
  const isPlane = columns <= 2;
  const isEditing = fitClick !== 'nothing';
  return {
    fitCount: isSynthetic,
    fitDataSeed: isSynthetic,
    fitMeasurements: fitData === 'penguins',
    fitMeans: isGiven,
    fitCovariances: isGiven,
    // Points are added and removed in a plane; more columns than two are looked at two at a time.
    fitClick: isPlane,
    fitX: !isPlane,
    fitY: !isPlane,
    fitAdded: isPlane && (isEditing || fitAdded.length > 0),
    fitRemoved: isPlane && (isEditing || fitRemoved.length > 0),
  };
}
