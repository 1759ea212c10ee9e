/** The scales that the plots have. Recharts finds them by name, and would else bring every scale that there is. */
export { scaleBand, scaleLinear, scalePoint } from "d3-scale";
