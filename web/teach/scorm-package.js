import { strToU8, zipSync } from 'fflate';
import { escaped } from '../dom/html.js';

/** @param {string} title @param {string} version */
const manifest = (title, version) => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="latent-lab" version="${version}"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="lesson">
    <organization identifier="lesson">
      <title>${escaped(title)}</title>
      <item identifier="page" identifierref="file">
        <title>${escaped(title)}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="file" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/>
    </resource>
  </resources>
</manifest>
`;

/** Asks the page to look for a platform. */
const MARK = '<meta name="latent-lab-scorm">';

/**
 * A package of SCORM 1.2: the lesson in one file, and what a platform needs to know of it.
 * @param {string} html  the page in one file, the lesson inside
 * @param {string} title
 * @param {string} version  of the page
 * @returns {Blob}  a zip archive
 */
export function scormPackage(html, title, version) {
  const page = html.replace('<head>', () => `<head>${MARK}`);
  const zip = zipSync({
    'imsmanifest.xml': strToU8(manifest(title, version)),
    'index.html': strToU8(page),
  });
  return new Blob([new Uint8Array(zip)], { type: 'application/zip' });
}
