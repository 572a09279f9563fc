export { element } from '../plots/element.js';
