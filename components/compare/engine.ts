/** What the page needs once its choice is no longer the first one: fetched after the page is there. */
export { Chains } from "./chains";
export { DifferencesPanel } from "./differences-panel";
export { addressOf, choiceOf, modelOf } from "./model";
export { PickerPanel } from "./picker-panel";
export { RankedList } from "./ranked-list";
export { reachModel } from "./reach-model";
export { TakeAwayOf } from "./take-away-of";
