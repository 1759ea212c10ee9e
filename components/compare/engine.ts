/** What the page needs once its choice is no longer the first one: fetched after the page is there. */
export { Chains } from "./chains";
export { choiceOf, modelOf } from "./model";
